/**
 * What a log may say of an error that a function, an invoker or a socket raised: its code, or else its name. Never its
 * message, which may quote what a client sent; the function's own log has it under the same request id.
 */
export function errorCode(error: unknown): string {
  // An error of another realm is no instance of this Error, and has a code all the same.
  if (typeof error !== "object" || error === null) return typeof error;
  if ("code" in error && typeof error.code === "string") return error.code;
  return error instanceof Error ? error.name : "object";
}
