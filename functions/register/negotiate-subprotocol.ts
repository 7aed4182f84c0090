/** The subprotocol that the functions speak. */
export const SUBPROTOCOL = "chat.v1";

/** The field of register's answer that carries the choice, or the news that nothing offered is known. */
export type Negotiated =
  | { readonly ok: true; readonly answer: { readonly secWebSocketProtocol?: typeof SUBPROTOCOL } }
  | { readonly ok: false };

/**
 * Chooses from what a client offers. One that offers nothing is let in without a subprotocol; one that offers only
 * what is unknown here is not. A token among the offers is never the choice: it would be answered in the clear.
 */
export function negotiateSubprotocol(offered: readonly string[]): Negotiated {
  if (offered.includes(SUBPROTOCOL)) return { ok: true, answer: { secWebSocketProtocol: SUBPROTOCOL } };
  return offered.length === 0 ? { ok: true, answer: {} } : { ok: false };
}
