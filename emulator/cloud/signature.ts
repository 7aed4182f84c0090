import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { invalidAuthorization, secretIdNotFound, signatureExpired, signatureFailure } from "./errors";

/** What a request is signed with. */
export interface Credentials {
  readonly secretId: string;
  readonly secretKey: string;
}

/** The parts of a request that its signature covers. */
export interface SignedRequest {
  readonly method: string;
  /** Path and query as the request line has them, without host. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const ALGORITHM = "TC3-HMAC-SHA256";
/** How far a request's clock may be off, in seconds (API document 213/30654, "signature v3"). */
const ALLOWED_SKEW_SECONDS = 300;

const AUTHORIZATION =
  /^TC3-HMAC-SHA256 Credential=([^/\s]*)\/(\d{4}-\d{2}-\d{2})\/([a-z0-9]+)\/tc3_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/;

/**
 * Checks the signature of a request to the cloud's API, version 3 (TC3-HMAC-SHA256).
 *
 * @param now the present time in ms
 * @returns the service that the request was signed for, for example `scf`
 * @throws AuthFailure.InvalidAuthorization, AuthFailure.SecretIdNotFound, AuthFailure.SignatureFailure,
 * AuthFailure.SignatureExpire
 */
export function authenticate(request: SignedRequest, credentials: Credentials, now = Date.now()): string {
  const [, secretId = "", date = "", service = "", signedHeaders = "", signature] =
    AUTHORIZATION.exec(request.headers.authorization ?? "") ?? [];
  if (signature === undefined) {
    throw invalidAuthorization(
      `must be ${ALGORITHM} Credential=<id>/<date>/<service>/tc3_request, SignedHeaders=…, Signature=…`,
    );
  }
  if (secretId !== credentials.secretId) throw secretIdNotFound(secretId);

  const timestamp = Number(headerOf(request.headers, "x-tc-timestamp"));
  if (!Number.isInteger(timestamp) || timestamp <= 0)
    throw signatureFailure("X-TC-Timestamp is not a time in seconds");
  const skew = Math.abs(Math.round(now / 1000) - timestamp);
  if (skew > ALLOWED_SKEW_SECONDS) throw signatureExpired(skew, ALLOWED_SKEW_SECONDS);
  if (date !== new Date(timestamp * 1000).toISOString().slice(0, 10)) {
    throw signatureFailure("the date of its credential is not that of X-TC-Timestamp");
  }

  const names = signedHeaders.split(";");
  if (!names.includes("host") || !names.includes("content-type")) {
    throw signatureFailure("it must cover the headers content-type and host");
  }
  const key = ["tc3_request", service, date].reduceRight<string | Buffer>(
    (derived, part) => hmac(derived, part),
    `TC3${credentials.secretKey}`,
  );
  const matches = hostsOf(request.headers).some((host) => {
    const headers = { ...request.headers, host };
    const text = [
      ALGORITHM,
      timestamp,
      `${date}/${service}/tc3_request`,
      hash(canonical(request, headers, names)),
    ];
    return timingSafeEqual(hmac(key, text.join("\n")), Buffer.from(signature, "hex"));
  });
  if (!matches) throw signatureFailure("it is not the one that this secret key makes of this request");
  return service;
}

/** The official SDK for Node signs the host without its port, the one for Go as it is sent. */
function hostsOf({ host = "" }: IncomingHttpHeaders): string[] {
  return [host, host.replace(/:\d+$/, "")];
}

function canonical(request: SignedRequest, headers: IncomingHttpHeaders, names: readonly string[]): string {
  const [path = "/", query = ""] = request.target.split("?", 2);
  return [
    request.method,
    path,
    query,
    ...names.map((name) => `${name}:${headerOf(headers, name).trim().toLowerCase()}`),
    "",
    names.join(";"),
    hash(request.body),
  ].join("\n");
}

function headerOf(headers: IncomingHttpHeaders, name: string): string {
  // A request may name what objects inherit, such as constructor.
  const value = Object.hasOwn(headers, name) ? headers[name] : undefined;
  return Array.isArray(value) ? value.join(",") : (value ?? "");
}

const hash = (data: string | Buffer) => createHash("sha256").update(data).digest("hex");
const hmac = (key: string | Buffer, data: string) => createHmac("sha256", key).update(data).digest();
