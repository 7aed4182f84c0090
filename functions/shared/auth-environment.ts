import * as v from "valibot";

/** What HS256 asks of its key (RFC 7518, section 3.2). */
const SECRET_BYTES_MIN = 32;

const notEmpty = v.pipe(v.string(), v.nonEmpty("is empty"));

const variables = v.object({
  AUTH_JWKS_URL: v.optional(
    v.pipe(
      v.string(),
      v.check(isSafeUrl, "is not such an address"),
      v.transform((url) => new URL(url)),
    ),
  ),
  AUTH_JWT_SECRET: v.optional(
    v.pipe(
      v.string(),
      v.check((secret) => Buffer.byteLength(secret) >= SECRET_BYTES_MIN, "is too short"),
    ),
  ),
  AUTH_ISSUER: v.optional(notEmpty),
  AUTH_AUDIENCE: v.optional(notEmpty),
});

/** The variables that say who may connect, parsed. */
export type AuthEnvironment = v.InferOutput<typeof variables>;

/**
 * How register knows who connects: by tokens of an issuer that publishes its keys, or by tokens signed with a secret
 * that it shares. With neither everybody is let in as a guest, so a half of a setting is refused and never left out.
 */
export const authEnvironment = v.pipe(
  variables,
  v.forward(
    v.check(
      ({ AUTH_JWKS_URL, AUTH_JWT_SECRET }) => AUTH_JWKS_URL === undefined || AUTH_JWT_SECRET === undefined,
      "is set beside AUTH_JWKS_URL",
    ),
    ["AUTH_JWT_SECRET"],
  ),
  v.forward(v.check(isUsed("AUTH_ISSUER"), "is set without a way to verify tokens"), ["AUTH_ISSUER"]),
  v.forward(v.check(isUsed("AUTH_AUDIENCE"), "is set without a way to verify tokens"), ["AUTH_AUDIENCE"]),
);

/** What each variable may be; completes the sentence "Set it to …". */
export const authAllowed = {
  AUTH_JWKS_URL: "the https:// address of the issuer's JSON Web Key Set; http:// is for this machine alone",
  AUTH_JWT_SECRET: `a secret of at least ${SECRET_BYTES_MIN} bytes, and leave AUTH_JWKS_URL out`,
  AUTH_ISSUER: "the iss of the tokens, beside AUTH_JWKS_URL or AUTH_JWT_SECRET",
  AUTH_AUDIENCE: "an aud of the tokens, beside AUTH_JWKS_URL or AUTH_JWT_SECRET",
} satisfies Record<keyof AuthEnvironment, string>;

function isUsed(name: "AUTH_ISSUER" | "AUTH_AUDIENCE") {
  return (set: AuthEnvironment) =>
    set[name] === undefined || set.AUTH_JWKS_URL !== undefined || set.AUTH_JWT_SECRET !== undefined;
}

/** Whoever can change the keys on their way can sign tokens. */
function isSafeUrl(text: string): boolean {
  try {
    const { protocol, hostname } = new URL(text);
    const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
    return protocol === "https:" || (protocol === "http:" && isHere);
  } catch {
    return false;
  }
}
