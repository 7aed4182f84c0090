import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { Caller } from "../signature";
import { accessDenied, keyUnknown, requestExpired, signatureWrong } from "./errors";
import type { CosRequest } from "./request";

/** Who signed a request, and for which region where the signature says so. */
export interface Signed {
  readonly caller: Caller;
  readonly region: string | undefined;
}

type CallerOf = (secretId: string) => Caller | undefined;

const AWS =
  /^AWS4-HMAC-SHA256 Credential=([^/\s,]+)\/(\d{8})\/([a-z0-9-]+)\/s3\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/;
/** How far a request's clock may be off, in ms. */
const ALLOWED_SKEW_MS = 15 * 60_000;

/**
 * Checks the signature of a request: COS's own (document 436/7778), or version 4 of Amazon's, which COS takes as well
 * (436/37421) and Terraform's provider uses for most.
 *
 * @param now the present time in ms
 * @throws AccessDenied, InvalidAccessKeyId, SignatureDoesNotMatch, RequestTimeTooSkewed
 */
export function authenticateCos(request: CosRequest, callerOf: CallerOf, now = Date.now()): Signed {
  const given = request.headers.authorization;
  if (given === undefined) throw accessDenied("The request is not signed");
  const signed = given.startsWith("AWS4-")
    ? amazons(request, given, callerOf, now)
    : own(request, given, callerOf, now);
  const token = request.headers["x-cos-security-token"] ?? request.headers["x-amz-security-token"] ?? "";
  if (token !== (signed.caller.token ?? ""))
    throw accessDenied("The token is not the one of these temporary keys");
  return signed;
}

function amazons(request: CosRequest, given: string, callerOf: CallerOf, now: number): Signed {
  const [, secretId = "", date = "", region = "", names = "", signature = ""] = AWS.exec(given) ?? [];
  if (signature === "") throw signatureWrong("the header Authorization cannot be read");
  const caller = find(callerOf, secretId);
  const time = headerOf(request, "x-amz-date");
  const at = Date.parse(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
  if (!time.startsWith(date) || !(Math.abs(now - at) <= ALLOWED_SKEW_MS)) throw requestExpired();
  const query = [...request.query].map(([name, value]) => `${encoded(name)}=${encoded(value)}`).sort();
  const canonical = [
    request.method,
    request.path,
    query.join("&"),
    ...names.split(";").map((name) => `${name}:${headerOf(request, name).trim().replace(/ +/g, " ")}`),
    "",
    names,
    headerOf(request, "x-amz-content-sha256"),
  ].join("\n");
  const scope = `${date}/${region}/s3/aws4_request`;
  const text = ["AWS4-HMAC-SHA256", time, scope, hash("sha256", canonical)].join("\n");
  const key = [date, region, "s3", "aws4_request"].reduce<string | Buffer>(
    (derived, part) => hmac("sha256", derived, part),
    `AWS4${caller.secretKey}`,
  );
  compare(hmac("sha256", key, text).toString("hex"), signature);
  return { caller, region };
}

function own(request: CosRequest, given: string, callerOf: CallerOf, now: number): Signed {
  const parts = new Map(given.split("&").map((part) => [part.split("=", 1)[0], part.replace(/^[^=]*=/, "")]));
  const part = (name: string) => parts.get(name) ?? "";
  if (part("q-sign-algorithm") !== "sha1") throw signatureWrong("q-sign-algorithm is not sha1");
  const caller = find(callerOf, part("q-ak"));
  const [from, to] = part("q-sign-time").split(";").map(Number);
  const seconds = Math.floor(now / 1000);
  if (from === undefined || to === undefined || !(from <= seconds + 300 && seconds <= to))
    throw requestExpired();
  const listed = (names: string, get: (name: string) => string) =>
    names
      .split(";")
      .filter((name) => name !== "")
      .map((name) => `${name}=${encoded(get(name))}`)
      .join("&");
  const lowered = new Map([...request.query].map(([name, value]) => [encoded(name).toLowerCase(), value]));
  const canonical = [
    request.method.toLowerCase(),
    `/${request.key}`,
    listed(part("q-url-param-list"), (name) => lowered.get(name) ?? ""),
    listed(part("q-header-list"), (name) => headerOf(request, name)),
    "",
  ].join("\n");
  const text = `sha1\n${part("q-sign-time")}\n${hash("sha1", canonical)}\n`;
  const key = hmac("sha1", caller.secretKey, part("q-key-time")).toString("hex");
  compare(hmac("sha1", key, text).toString("hex"), part("q-signature"));
  return { caller, region: undefined };
}

function find(callerOf: CallerOf, secretId: string): Caller {
  const caller = callerOf(secretId);
  if (caller === undefined) throw keyUnknown(secretId);
  return caller;
}

function compare(own: string, given: string): void {
  if (own.length !== given.length || !timingSafeEqual(Buffer.from(own), Buffer.from(given)))
    throw signatureWrong("it is not the one that this secret key makes of this request");
}

function headerOf({ headers }: CosRequest, name: string): string {
  // A request may name what objects inherit, such as constructor.
  const value = Object.hasOwn(headers, name) ? headers[name] : undefined;
  return Array.isArray(value) ? value.join(",") : (value ?? "");
}

const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
const hash = (algorithm: string, data: string) => createHash(algorithm).update(data).digest("hex");
const hmac = (algorithm: string, key: string | Buffer, data: string) =>
  createHmac(algorithm, key).update(data).digest();
