import { webcrypto } from "node:crypto";
import { type JWTPayload, type JWTVerifyOptions, jwtVerify } from "jose";
import type { AuthEnvironment } from "../shared/auth-environment";
import { issuerKeys } from "./issuer-keys";

/** How far the issuer's clock may be from ours. */
const LEEWAY_SECONDS = 5;

/**
 * What an issuer may sign with. The list decides, not the token: one that says `none`, or HS256 with a public key as
 * the secret, is refused before any key is looked at.
 */
const PUBLIC_KEY_ALGORITHMS = ["RS256", "PS256", "ES256", "EdDSA"];
const SECRET_ALGORITHMS = ["HS256"];

/** Verifies a token and gives its claims. Rejects with jose's errors, or with ISSUER_KEYS_UNAVAILABLE. */
export type TokenVerifier = (token: string) => Promise<JWTPayload>;

// jose finds Web Crypto under its global name, which Node.js 18 does not have.
globalThis.crypto ??= webcrypto;

/** The verifier that the environment asks for; undefined where it asks for none. Opens nothing before its first use. */
export function tokenVerifier(auth: AuthEnvironment): TokenVerifier | undefined {
  const { AUTH_JWKS_URL, AUTH_JWT_SECRET, AUTH_ISSUER, AUTH_AUDIENCE } = auth;
  const options: JWTVerifyOptions = {
    requiredClaims: ["exp"],
    clockTolerance: LEEWAY_SECONDS,
    ...(AUTH_ISSUER !== undefined && { issuer: AUTH_ISSUER }),
    ...(AUTH_AUDIENCE !== undefined && { audience: AUTH_AUDIENCE }),
  };
  if (AUTH_JWKS_URL !== undefined) {
    const keys = issuerKeys(AUTH_JWKS_URL);
    return async (token) =>
      (await jwtVerify(token, keys, { ...options, algorithms: PUBLIC_KEY_ALGORITHMS })).payload;
  }
  if (AUTH_JWT_SECRET !== undefined) {
    const secret = Buffer.from(AUTH_JWT_SECRET);
    return async (token) =>
      (await jwtVerify(token, secret, { ...options, algorithms: SECRET_ALGORITHMS })).payload;
  }
  return undefined;
}
