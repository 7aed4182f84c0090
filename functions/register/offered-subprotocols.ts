/** What a client offers, from the raw header value: a comma-separated list, absent where the client sent none. */
export const offeredSubprotocols = (header: string | undefined): string[] =>
  (header ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
