/** The subprotocol that the functions speak. */
export const SUBPROTOCOL = "chat.v1";

/** The field of register's answer that carries the choice, or the news that nothing offered is known. */
export type Negotiated =
  | { readonly ok: true; readonly answer: { readonly secWebSocketProtocol?: typeof SUBPROTOCOL } }
  | { readonly ok: false };

/**
 * Chooses from the client's raw header value, a comma-separated list. A client that offers nothing is let in without
 * a subprotocol; one that offers only what is unknown here is not.
 */
export function negotiateSubprotocol(offered: string | undefined): Negotiated {
  const names = (offered ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (names.includes(SUBPROTOCOL)) return { ok: true, answer: { secWebSocketProtocol: SUBPROTOCOL } };
  return names.length === 0 ? { ok: true, answer: {} } : { ok: false };
}
