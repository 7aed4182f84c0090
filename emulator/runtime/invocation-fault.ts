/** What is done to an invocation on purpose. */
export type InvocationFault =
  /** The instance's process is killed so many ms after it was given the event, whatever it does then. */
  | { readonly kind: "crash"; readonly afterMs: number }
  /** The instance's process stands still until the function's timeout ends it. */
  | { readonly kind: "hang" }
  /** The event is given to a new instance, as if none were left. */
  | { readonly kind: "cold-start" };
