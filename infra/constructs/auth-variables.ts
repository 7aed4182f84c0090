import type { Environment } from "../environment";

/** The variables by which register knows whose tokens let a client in; none where the environment asks for no tokens. */
export function authVariables(auth: Environment["auth"]): Readonly<Record<string, string>> {
  if (auth === undefined) return {};
  const { jwksUrl, issuer, audience } = auth;
  return {
    AUTH_JWKS_URL: jwksUrl,
    ...(issuer !== undefined && { AUTH_ISSUER: issuer }),
    ...(audience !== undefined && { AUTH_AUDIENCE: audience }),
  };
}
