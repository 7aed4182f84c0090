/**
 * What a log may say of an error that a function, an invoker or a client's socket raised: its code, or else its name.
 * Never its message, which may quote what a client sent; the function's own log has it under the same request id.
 */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
