import { createHash, createHmac } from "node:crypto";

/** What a request to the cloud's API is signed with. */
export interface SigningKeys {
  readonly secretId: string;
  readonly secretKey: string;
}

/** A POST of JSON to the root of a service's address. */
export interface SignedRequest {
  /** The product's short name, as in `scf`. */
  readonly service: string;
  /** As the request's header Host has it. */
  readonly host: string;
  readonly body: string;
  /** In seconds. The cloud refuses a request that is five minutes old. */
  readonly timestamp: number;
}

const ALGORITHM = "TC3-HMAC-SHA256";
const SIGNED_HEADERS = "content-type;host";

/** The header Authorization of a request to the cloud's API: signature version 3 (API document 213/30654). */
export function tc3Authorization(
  { service, host, body, timestamp }: SignedRequest,
  { secretId, secretKey }: SigningKeys,
): string {
  const date = new Date(timestamp * 1_000).toISOString().slice(0, 10);
  const scope = `${date}/${service}/tc3_request`;
  const headers = `content-type:application/json\nhost:${host}\n`;
  const request = ["POST", "/", "", headers, SIGNED_HEADERS, sha256(body)].join("\n");
  const key = hmac(hmac(hmac(`TC3${secretKey}`, date), service), "tc3_request");
  const signature = hmac(key, [ALGORITHM, timestamp, scope, sha256(request)].join("\n")).toString("hex");
  return `${ALGORITHM} Credential=${secretId}/${scope}, SignedHeaders=${SIGNED_HEADERS}, Signature=${signature}`;
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();
