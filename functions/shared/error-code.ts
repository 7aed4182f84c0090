/** The code of an error of Node (`ECONNRESET`) or of PostgreSQL (an SQLSTATE), where it has one. */
export function errorCode(error: unknown): string | undefined {
  const hasCode = typeof error === "object" && error !== null && "code" in error;
  return hasCode && typeof error.code === "string" ? error.code : undefined;
}
