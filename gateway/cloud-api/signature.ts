import { createHash, createHmac } from "node:crypto";
import type { Credentials } from "./credentials";

/** A call of the cloud's API, without its signature. */
export interface ApiCall {
  /** The service as signatures name it: `scf`. */
  readonly service: string;
  /** The host as the Host header has it. */
  readonly host: string;
  readonly action: string;
  readonly version: string;
  readonly region: string;
  readonly contentType: string;
  readonly body: string | Buffer;
}

const ALGORITHM = "TC3-HMAC-SHA256";
const SIGNED_HEADERS = "content-type;host";

/**
 * The headers of a signed call: the API's signature version 3 (API document 213/30654).
 *
 * @param now the present time in ms
 */
export function signedHeaders(
  call: ApiCall,
  credentials: Credentials,
  now = Date.now(),
): Record<string, string> {
  const timestamp = String(Math.floor(now / 1000));
  const date = new Date(now).toISOString().slice(0, 10);
  const scope = `${date}/${call.service}/tc3_request`;
  const request = [
    ...["POST", "/", "", `content-type:${call.contentType}`, `host:${call.host}`, ""],
    ...[SIGNED_HEADERS, hash(call.body)],
  ].join("\n");
  const key = [date, call.service, "tc3_request"].reduce<string | Buffer>(
    (derived, part) => hmac(derived, part),
    `TC3${credentials.secretKey}`,
  );
  const signature = hmac(key, [ALGORITHM, timestamp, scope, hash(request)].join("\n")).toString("hex");
  return {
    "Content-Type": call.contentType,
    Host: call.host,
    Authorization: `${ALGORITHM} Credential=${credentials.secretId}/${scope}, SignedHeaders=${SIGNED_HEADERS}, Signature=${signature}`,
    "X-TC-Action": call.action,
    "X-TC-Version": call.version,
    "X-TC-Region": call.region,
    "X-TC-Timestamp": timestamp,
    ...(credentials.token !== undefined && { "X-TC-Token": credentials.token }),
  };
}

const hash = (data: string | Buffer) => createHash("sha256").update(data).digest("hex");
const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();
