import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from "jose";

/** What a token says. */
type Claims = Readonly<Record<string, unknown>>;

/** A key of an issuer: it signs tokens, and its public half can be published. */
export interface IssuerKey {
  readonly publicJwk: JWK;
  /** A token with these claims, good for a minute unless they say otherwise. `undefined` leaves a claim out. */
  sign(claims: Claims): Promise<string>;
}

/** Makes a key of an algorithm of JSON Web Signature: RS256, PS256, ES256, EdDSA, … */
export async function newKey(alg: string, kid: string): Promise<IssuerKey> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  return {
    publicJwk: { ...(await exportJWK(publicKey)), alg, kid, use: "sig" },
    sign: (claims) => new SignJWT(withExpiry(claims)).setProtectedHeader({ alg, kid }).sign(privateKey),
  };
}

/** A token that is signed with a shared secret, as AUTH_JWT_SECRET asks for it. */
export const signWithSecret = (secret: string | Uint8Array, claims: Claims, kid?: string) =>
  new SignJWT(withExpiry(claims))
    .setProtectedHeader({ alg: "HS256", ...(kid !== undefined && { kid }) })
    .sign(typeof secret === "string" ? Buffer.from(secret) : secret);

/** Seconds since 1970, as tokens count. */
export const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

function withExpiry(claims: Claims): JWTPayload {
  const given = Object.entries({ exp: inSeconds(60), ...claims });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

/** A token issuer's key set, as a real HTTP server. */
export interface Issuer {
  readonly jwksUrl: string;
  /** How often it was asked. */
  asked(): number;
  /** Publishes these keys and no others. */
  publish(...keys: IssuerKey[]): void;
  /** Answers in another way until keys are published again. */
  misbehave(answer: (response: ServerResponse) => void): void;
  stop(): Promise<void>;
}

export async function startIssuer(): Promise<Issuer> {
  let asked = 0;
  let answer: (response: ServerResponse) => void = (response) => response.writeHead(404).end();
  const server = createServer((_, response) => {
    asked += 1;
    answer(response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    jwksUrl: `http://127.0.0.1:${port}/jwks.json`,
    asked: () => asked,
    publish(...keys) {
      const body = JSON.stringify({ keys: keys.map(({ publicJwk }) => publicJwk) });
      answer = (response) => response.writeHead(200, { "content-type": "application/json" }).end(body);
    },
    misbehave(otherwise) {
      answer = otherwise;
    },
    stop: () =>
      new Promise<void>((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}
