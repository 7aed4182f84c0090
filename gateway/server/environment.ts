import * as v from "valibot";
import { parseWith } from "../../functions/shared/wire/parsed";
import { parseNodeAddress } from "../nodes/node-address";
import { invalidConfiguration } from "./errors";

const wholeNumber = (standard: number, min: number, max: number) =>
  v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,10}$/, "is not such a number"),
      v.transform(Number),
      v.minValue(min, "is too small"),
      v.maxValue(max, "is too large"),
    ),
    String(standard),
  );
const text = v.pipe(v.string(), v.regex(/^[!-~]+$/, "is not such a text"));
const path = v.pipe(v.string(), v.regex(/^\/[A-Za-z0-9/._~-]*$/, "is not such a path"));
const secret = (length: number) =>
  v.pipe(v.string(), v.regex(/^[!-~]+$/, "is not such a text"), v.minLength(length, "is too short"));
const url = v.pipe(
  v.string(),
  v.check((given) => URL.canParse(given) && /^https?:\/\/[^/]+\/?$/.test(given), "is not such an address"),
  v.transform((given) => new URL(given)),
);
const isOrigin = (given: string) =>
  URL.canParse(given) && /^https?:$/.test(new URL(given).protocol) && new URL(given).origin === given;
const origins = v.pipe(
  v.string(),
  v.transform((given) => given.split(",")),
  v.check((given) => given.every(isOrigin), "is not such a list"),
);
const LARGEST = 2 ** 31 - 1;

const environment = v.object({
  RELAY_REGION: text,
  RELAY_NAMESPACE: v.optional(text, "default"),
  RELAY_REGISTER: text,
  RELAY_TRANSMIT: text,
  RELAY_CLEANUP: text,
  RELAY_FUNCTION_TIMEOUT_SECONDS: wholeNumber(10, 1, 900),
  RELAY_SCF_URL: v.optional(url, "https://scf.tencentcloudapi.com"),
  RELAY_LOG_TOPIC: v.optional(text),
  RELAY_CLS_URL: v.optional(url, "https://cls.tencentcloudapi.com"),
  RELAY_CAM_ROLE: v.optional(text),
  RELAY_METADATA_URL: v.optional(url, "http://metadata.tencentyun.com"),
  TENCENTCLOUD_SECRET_ID: v.optional(text),
  TENCENTCLOUD_SECRET_KEY: v.optional(text),
  TENCENTCLOUD_SECURITY_TOKEN: v.optional(text),
  RELAY_API_PATH: path,
  RELAY_SERVICE_NAME: v.optional(text, "relay"),
  RELAY_STAGE: v.optional(text, "release"),
  RELAY_CLIENT_HOST: v.optional(text, "0.0.0.0"),
  RELAY_CLIENT_PORT: wholeNumber(8080, 0, 65_535),
  RELAY_CLIENT_ADDRESS: v.optional(v.picklist(["socket", "x-forwarded-for"]), "socket"),
  RELAY_ALLOWED_ORIGINS: v.optional(origins),
  RELAY_PUSH_HOST: v.optional(text, "0.0.0.0"),
  RELAY_PUSH_PORT: wholeNumber(8081, 1, 65_535),
  RELAY_PUSH_PATH: v.optional(path, "/push"),
  RELAY_PUSH_TOKEN: v.optional(secret(16)),
  RELAY_PUSH_BATCH: v.optional(v.picklist(["on", "off"]), "off"),
  RELAY_NODE_KEY: secret(32),
  RELAY_NODE_ADDRESS: v.optional(
    v.pipe(
      v.string(),
      v.transform(parseNodeAddress),
      v.check((address) => address !== undefined, "is not such an address"),
    ),
  ),
  RELAY_MAX_CONNECTIONS: wholeNumber(10_000, 1, LARGEST),
  RELAY_MAX_PENDING_HANDSHAKES: wholeNumber(1_000, 1, LARGEST),
  RELAY_MAX_FRAME_BYTES: wholeNumber(256 * 1024, 1, LARGEST),
  RELAY_MAX_PUSH_BYTES: wholeNumber(1024 * 1024, 1, LARGEST),
  RELAY_MAX_CLIENT_QUEUE_BYTES: wholeNumber(1024 * 1024, 1, LARGEST),
  RELAY_MAX_QUEUE_BYTES: wholeNumber(256 * 1024 * 1024, 1, LARGEST),
  RELAY_MAX_CLIENT_INCOMING_BYTES: wholeNumber(512 * 1024, 1, LARGEST),
  RELAY_MAX_INCOMING_BYTES: wholeNumber(128 * 1024 * 1024, 1, LARGEST),
  RELAY_IDLE_TIMEOUT_SECONDS: wholeNumber(900, 1, 86_400),
  RELAY_PING_SECONDS: wholeNumber(25, 1, 3_600),
  RELAY_DRAIN_SECONDS: wholeNumber(30, 0, 3_600),
});

/** Every variable that the relay reads, parsed. */
export type Environment = v.InferOutput<typeof environment>;

const aText = "a text of printable ASCII without spaces";
const aPath = "a path such as /chat, of letters, digits and / . _ ~ -";
const from = (min: number, max: number) => `a whole number from ${min} to ${max}`;
const upToLargest = from(1, LARGEST);

const allowed: Readonly<Record<keyof Environment, string>> = {
  RELAY_REGION: "the functions' region, such as ap-guangzhou",
  RELAY_NAMESPACE: "the functions' namespace",
  RELAY_REGISTER: "the name of the register function",
  RELAY_TRANSMIT: "the name of the transmit function",
  RELAY_CLEANUP: "the name of the cleanup function",
  RELAY_FUNCTION_TIMEOUT_SECONDS: from(1, 900),
  RELAY_SCF_URL: "an http:// or https:// address without a path",
  RELAY_LOG_TOPIC: "the id of a log topic",
  RELAY_CLS_URL: "an http:// or https:// address without a path",
  RELAY_CAM_ROLE: "the name of the instance's role",
  RELAY_METADATA_URL: "an http:// address without a path",
  TENCENTCLOUD_SECRET_ID: "the id of a key, or name the instance's role with RELAY_CAM_ROLE",
  TENCENTCLOUD_SECRET_KEY:
    "the key to TENCENTCLOUD_SECRET_ID, or name the instance's role with RELAY_CAM_ROLE",
  TENCENTCLOUD_SECURITY_TOKEN: "the token of temporary credentials",
  RELAY_API_PATH: aPath,
  RELAY_SERVICE_NAME: aText,
  RELAY_STAGE: aText,
  RELAY_CLIENT_HOST: "an address of this machine, or 0.0.0.0",
  RELAY_CLIENT_PORT: from(0, 65_535),
  RELAY_CLIENT_ADDRESS: "socket, or x-forwarded-for behind a load balancer",
  RELAY_ALLOWED_ORIGINS: "origins as browsers send them, with commas between: https://chat.example.com",
  RELAY_PUSH_HOST: "an address of this machine, or 0.0.0.0",
  RELAY_PUSH_PORT: from(1, 65_535),
  RELAY_PUSH_PATH: aPath,
  RELAY_PUSH_TOKEN: "16 or more printable ASCII characters without spaces",
  RELAY_PUSH_BATCH: "on or off",
  RELAY_NODE_KEY: "32 or more printable ASCII characters without spaces, the same on all nodes",
  RELAY_NODE_ADDRESS: "an IPv4 address and a port, such as 10.0.1.4:8081",
  RELAY_MAX_CONNECTIONS: upToLargest,
  RELAY_MAX_PENDING_HANDSHAKES: upToLargest,
  RELAY_MAX_FRAME_BYTES: upToLargest,
  RELAY_MAX_PUSH_BYTES: upToLargest,
  RELAY_MAX_CLIENT_QUEUE_BYTES: upToLargest,
  RELAY_MAX_QUEUE_BYTES: upToLargest,
  RELAY_MAX_CLIENT_INCOMING_BYTES: upToLargest,
  RELAY_MAX_INCOMING_BYTES: upToLargest,
  RELAY_IDLE_TIMEOUT_SECONDS: from(1, 86_400),
  RELAY_PING_SECONDS: from(1, 3_600),
  RELAY_DRAIN_SECONDS: from(0, 3_600),
};

/**
 * Parses the variables, each by itself. An empty one counts as one that is not set.
 *
 * @throws INVALID_CONFIGURATION for the first that is missing or malformed; values are never quoted
 */
export function parseEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = parseWith(environment, set);
  if (!parsed.ok) throw invalid(parsed.field, parsed.problem);
  return parsed.value;
}

const isVariable = (name: string): name is keyof Environment => Object.hasOwn(allowed, name);

/** The error that names a variable, what is wrong with it, and what is allowed. */
export const invalid = (name: string, problem: string) =>
  invalidConfiguration(name, problem, isVariable(name) ? allowed[name] : "an allowed value");
