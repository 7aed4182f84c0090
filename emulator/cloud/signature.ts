import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import {
  invalidAuthorization,
  secretIdNotFound,
  signatureExpired,
  signatureFailure,
  tokenFailure,
} from "./errors";

/** What a request is signed with. */
export interface Credentials {
  readonly secretId: string;
  readonly secretKey: string;
}

/** Who calls: with the account's own keys, or with a role's temporary ones, which come with a token. */
export interface Caller extends Credentials {
  readonly token?: string;
  /** Whether it may do this, an action such as scf:InvokeFunction, to a resource as CAM names it. */
  may(action: string, resource: string): boolean;
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
 * @param callerOf finds who has a secret id
 * @returns the service that the request was signed for, for example `scf`, and who signed it
 * @throws AuthFailure.InvalidAuthorization, AuthFailure.SecretIdNotFound, AuthFailure.SignatureFailure,
 * AuthFailure.SignatureExpire, AuthFailure.TokenFailure
 */
export function authenticate(
  request: SignedRequest,
  callerOf: (secretId: string) => Caller | undefined,
  now = Date.now(),
): { readonly service: string; readonly caller: Caller } {
  const [, secretId = "", date = "", service = "", signedHeaders = "", signature] =
    AUTHORIZATION.exec(request.headers.authorization ?? "") ?? [];
  if (signature === undefined) {
    throw invalidAuthorization(
      `must be ${ALGORITHM} Credential=<id>/<date>/<service>/tc3_request, SignedHeaders=…, Signature=…`,
    );
  }
  const caller = callerOf(secretId);
  if (caller === undefined) throw secretIdNotFound(secretId);

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
    `TC3${caller.secretKey}`,
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
  if (headerOf(request.headers, "x-tc-token") !== (caller.token ?? "")) throw tokenFailure();
  return { service, caller };
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
