import { errors } from "jose";
import * as v from "valibot";
import { userName } from "../shared/chat/user-name";
import { parseWith } from "../shared/wire/parsed";
import type { TokenVerifier } from "./token-verifier";

/** Who a client proved to be. */
export interface Identity {
  readonly user: string;
  readonly admin: boolean;
}

/**
 * What came of a client's token. `problem` is for the client and never quotes the token; `trouble` is there where the
 * token may be good and could not be checked, for the operator's log.
 */
export type Authenticated =
  | { readonly ok: true; readonly identity: Identity }
  | { readonly ok: false; readonly problem: string; readonly trouble?: unknown };

/** How a token travels: browsers let a page set no other header of the handshake. */
const BEARER = "bearer.";

/** More than any issuer's token has, and less than the headers of a handshake hold. */
const TOKEN_LENGTH_MAX = 8_192;

const claims = v.object({ sub: userName, role: v.optional(v.unknown()) });

/** Finds the one token among the offered subprotocols and learns from it who the client is. Never rejects. */
export async function authenticate(
  offered: readonly string[],
  verify: TokenVerifier,
): Promise<Authenticated> {
  const [token, ...others] = offered
    .filter((name) => name.startsWith(BEARER))
    .map((name) => name.slice(BEARER.length));
  if (token === undefined) return refused("a token is needed: offer bearer.<token> beside chat.v1");
  if (others.length > 0) return refused("more than one token is offered");
  if (token.length > TOKEN_LENGTH_MAX) return refused(`a token may have ${TOKEN_LENGTH_MAX} characters`);
  try {
    const parsed = parseWith(claims, await verify(token));
    if (!parsed.ok) return refused(`the token's ${parsed.field} ${parsed.problem}`);
    const { sub: user, role } = parsed.value;
    return { ok: true, identity: { user, admin: role === "admin" } };
  } catch (error) {
    if (error instanceof errors.JOSEError) return refused(problemOf(error));
    return { ...refused("tokens cannot be checked now: connect again later"), trouble: error };
  }
}

const refused = (problem: string) => ({ ok: false, problem }) as const;

/** Our own words: an error of jose carries the claims. */
function problemOf(error: errors.JOSEError): string {
  if (error instanceof errors.JWTExpired) return "the token has expired";
  if (error instanceof errors.JWTClaimValidationFailed)
    return `the token's ${error.claim} is missing, or not what is asked for here`;
  if (error instanceof errors.JWKSNoMatchingKey)
    return "the token is signed with a key that its issuer does not publish";
  if (error instanceof errors.JWKSMultipleMatchingKeys)
    return "the token does not say which of its issuer's keys it is signed with";
  return "the token is malformed, or its signature or algorithm is not accepted";
}
