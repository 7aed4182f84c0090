import * as v from "valibot";
import { authAllowed, authEnvironment } from "./auth-environment";
import { authorities } from "./database/authorities";
import { invalidConfiguration } from "./errors";
import { goneRules, PUSH_GONE_ALLOWED, PUSH_GONE_STANDARD } from "./push-outcome";
import { parseWith } from "./wire/parsed";

const limit = (standard: number) =>
  v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,9}$/, "is not such a number"), v.transform(Number)),
    String(standard),
  );

/** What the stack writes where an address is not known yet. */
const notPending = v.check(
  (text: string) => text !== "pending",
  "is still `pending`: the deploy did not finish",
);

const environment = v.object({
  DATABASE_URL: v.pipe(v.string(), notPending, v.check(isDatabaseUrl, "is not such an address")),
  DATABASE_CA: v.optional(authorities),
  REVERSE_PUSH_URL: v.pipe(
    v.string(),
    notPending,
    v.check(isPushUrl, "is not such an address"),
    v.transform((url) => new URL(url)),
  ),
  REVERSE_PUSH_TOKEN: v.optional(v.pipe(v.string(), v.regex(/^[\w.~+/-]{16,512}=*$/, "is not such a token"))),
  REVERSE_PUSH_BATCH: v.optional(v.picklist(["on", "off"]), "off"),
  PUSH_GONE: v.optional(goneRules, PUSH_GONE_STANDARD),
  INVOKE_URL: v.optional(
    v.pipe(
      v.string(),
      v.check(isApiUrl, "is not such an address"),
      v.transform((url) => new URL(url)),
    ),
  ),
  INVOKE_FUNCTION: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z][\w-]{1,59}$/, "is not such a name"))),
  LEASE_SECONDS: limit(900),
  CHAT_FRAME_BYTES: limit(65_536),
  CHAT_ROOMS_PER_CONNECTION: limit(32),
  CHAT_FRAMES_PER_SECOND: limit(20),
  CHAT_FRAMES_BURST: limit(40),
  CHAT_HISTORY_MESSAGES: limit(1_000),
  CHAT_HISTORY_HOURS: limit(24),
});

/** Every variable that a function reads, parsed. Limits are whole numbers, and 0 turns one off. */
export type Environment = v.InferOutput<typeof environment>;

const wholeNumber = "a whole number from 0 (off) to 999999999";

const allowed: Readonly<Record<string, string>> = {
  DATABASE_URL:
    "postgresql://user:password@host:port/database, percent-encoded, with ?sslmode=require where the server speaks TLS",
  DATABASE_CA:
    "the certificates of those who may sign the database's, in DER and base64, with commas between",
  REVERSE_PUSH_URL: "the http:// or https:// address that the WebSocket gateway gives for reverse push",
  REVERSE_PUSH_TOKEN:
    "the bearer token that the gateway asks of pushes: at least 16 letters, digits or ._~+/-",
  REVERSE_PUSH_BATCH: "on, where the gateway takes one push to many connections (the relay does), or off",
  PUSH_GONE: PUSH_GONE_ALLOWED,
  INVOKE_URL: "the http:// or https:// address of SCF's API, without a path",
  INVOKE_FUNCTION: "the name of transmit, which goes on with what there was no time for",
  LEASE_SECONDS: wholeNumber,
  CHAT_FRAME_BYTES: wholeNumber,
  CHAT_ROOMS_PER_CONNECTION: wholeNumber,
  CHAT_FRAMES_PER_SECOND: wholeNumber,
  CHAT_FRAMES_BURST: wholeNumber,
  CHAT_HISTORY_MESSAGES: wholeNumber,
  CHAT_HISTORY_HOURS: wholeNumber,
  ...authAllowed,
} satisfies Record<keyof Environment | keyof typeof authAllowed, string>;

const ofRegister = v.pick(environment, ["DATABASE_URL", "DATABASE_CA", "LEASE_SECONDS"]);
const ofCleanup = v.pick(environment, [
  "DATABASE_URL",
  "DATABASE_CA",
  "REVERSE_PUSH_URL",
  "REVERSE_PUSH_TOKEN",
  "REVERSE_PUSH_BATCH",
  "PUSH_GONE",
  "INVOKE_URL",
  "INVOKE_FUNCTION",
  "CHAT_HISTORY_MESSAGES",
  "CHAT_HISTORY_HOURS",
]);

/**
 * The environment of each role: addresses, secrets and limits come from nowhere else. Each throws
 * INVALID_CONFIGURATION for the first variable that is missing or malformed. Register pushes nothing, and the gateway
 * is made before its address is known, so register needs no REVERSE_PUSH_URL.
 */
export const readRegisterEnvironment = () => ({ ...read(ofRegister), auth: read(authEnvironment) });
export const readTransmitEnvironment = () => read(environment);
export const readCleanupEnvironment = () => read(ofCleanup);

function read<const S extends v.GenericSchema>(schema: S): v.InferOutput<S> {
  const parsed = parseWith(schema, process.env);
  if (parsed.ok) return parsed.value;
  throw invalidConfiguration(parsed.field, parsed.problem, allowed[parsed.field] ?? "an allowed value");
}

function isDatabaseUrl(text: string): boolean {
  try {
    decodeURIComponent(text);
    const { protocol, hostname } = new URL(text);
    return (protocol === "postgresql:" || protocol === "postgres:") && hostname !== "";
  } catch {
    return false;
  }
}

function isPushUrl(text: string): boolean {
  try {
    return ["http:", "https:"].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}

/** A request to the API is signed for its root. */
function isApiUrl(text: string): boolean {
  return isPushUrl(text) && new URL(text).pathname === "/";
}
