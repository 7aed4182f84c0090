import * as v from "valibot";
import { certificatesIn } from "./certificates";
import { concurrencyAllowed, connectionBudget } from "./connection-budget";
import { environmentsRefused, type RefusedField, variableValueNotAllowed } from "./errors";
import { REGIONS } from "./regions";

/**
 * A section of the table whose every field is known. A missing field reaches the field's own schema as undefined, so
 * that the error says what that field allows; an unknown one is refused.
 */
function section<const Entries extends v.ObjectEntries>(entries: Entries) {
  const fields = Object.keys(entries);
  const known = `only the fields ${fields.join(", ")}`;
  return v.pipe(
    v.record(v.string(), v.unknown(), `an object with the fields ${fields.join(", ")}`),
    v.transform((given) => ({ ...Object.fromEntries(fields.map((field) => [field, undefined])), ...given })),
    v.strictObject(entries, known),
  );
}

function wholeNumber(from: number, to: number, step = 1) {
  const what = step === 1 ? "a whole number" : `a multiple of ${step}`;
  const allowed = `${what} from ${from} to ${to}`;
  return v.pipe(
    v.number(allowed),
    v.minValue(from, allowed),
    v.maxValue(to, allowed),
    v.multipleOf(step, allowed),
  );
}

const text = (pattern: RegExp, allowed: string) => v.pipe(v.string(allowed), v.regex(pattern, allowed));

const oneOf = <const Options extends readonly (string | number)[]>(options: Options) =>
  v.picklist(options, options.join(", "));

const flag = v.boolean("true, false");

type Zones = readonly [primary: string] | readonly [primary: string, standby: string];

const isZones = (value: unknown): boolean =>
  Array.isArray(value) &&
  (value.length === 1 || (value.length === 2 && value[0] !== value[1])) &&
  value.every((zone) => typeof zone === "string");

/** Terraform reads `${` and `%{` in a text as the beginning of an expression. */
const EXPRESSION = /[$%]\{/;
const VISIBLE = /^[!-z|~]{1,256}$/;

/** Keys that the stack sets itself. */
const ownTags = ["project", "environment", "relay", "database"];
const tagAllowed =
  "a key of 1 to 127 characters other than project, environment, relay and database, with a text of at most 255 characters, and neither ${ nor %{ in either";
const isTagKey = (key: string) =>
  key.length >= 1 && key.length <= 127 && !ownTags.includes(key) && !EXPRESSION.test(key);

const originsAllowed = "1 to 50 origins as browsers send them, such as https://chat.example.com";
const isOrigin = (text: string) =>
  VISIBLE.test(text) &&
  !text.includes(",") &&
  URL.canParse(text) &&
  /^https?:$/.test(new URL(text).protocol) &&
  new URL(text).origin === text;

/**
 * The instances that a relay runs on: an image of a Linux with systemd and Python 3, the type of instance, and how many
 * there are at least and at most. Each takes `maxConnectionsPerNode`, 10,000 where it is left out, and refuses more;
 * nodes are added by processor time alone, so `minNodes` of them must have room for everybody. With `origins` browsers
 * connect from pages of these alone.
 */
const relay = v.pipe(
  section({
    imageId: text(/^img-[a-z0-9]{8}$/, "the id of an image, such as img-eb30mz89"),
    instanceType: text(
      /^(?!SR)[A-Z][A-Za-z0-9]{1,9}\.[A-Z0-9]{4,12}$/,
      "a type of CVM instance with x86 processors, such as SA5.MEDIUM4",
    ),
    minNodes: wholeNumber(1, 100),
    maxNodes: wholeNumber(1, 100),
    // The public balancer takes no more of all nodes together.
    maxConnectionsPerNode: v.optional(wholeNumber(1, 100_000)),
    origins: v.optional(
      v.pipe(
        v.array(v.pipe(v.string(originsAllowed), v.check(isOrigin, originsAllowed)), originsAllowed),
        v.minLength(1, originsAllowed),
        v.maxLength(50, originsAllowed),
      ),
    ),
  }),
  v.forward(
    v.check(
      ({ minNodes, maxNodes }) => minNodes <= maxNodes,
      ({ input }) => `a whole number from minNodes, ${input.minNodes}, to 100`,
    ),
    ["maxNodes"],
  ),
);

const visible = text(VISIBLE, "1 to 256 visible ASCII characters without braces");

const keySetAllowed = "the https:// address of the issuer's JSON Web Key Set";
const keySet = v.pipe(
  v.string(keySetAllowed),
  v.check((url) => VISIBLE.test(url) && url.startsWith("https://") && URL.canParse(url), keySetAllowed),
);

/** Whole numbers as the functions read them, of up to nine digits; 0 turns a limit off. */
const limit = wholeNumber(0, 999_999_999);

/** Our gateway closes a connection with 1009 for a longer message, and no function sees it. */
const GATEWAY_FRAME_BYTES = 262_144;

/** A status, alone or with an errNo; none that is success: 200 and 200:0 cannot be. */
const GONE = /(?!200(?::-?0+)?(?: *,|$))[2-5]\d\d(?::(?:\*|-?\d{1,9}))?/.source;

/**
 * What may be set of the functions' own variables, within the bounds of functions/shared/environment.ts and of what the
 * gateway takes: a test holds them together.
 */
const settings = {
  LEASE_SECONDS: v.optional(limit),
  CHAT_FRAME_BYTES: v.optional(wholeNumber(0, GATEWAY_FRAME_BYTES)),
  CHAT_ROOMS_PER_CONNECTION: v.optional(limit),
  CHAT_FRAMES_PER_SECOND: v.optional(limit),
  CHAT_FRAMES_BURST: v.optional(limit),
  CHAT_HISTORY_MESSAGES: v.optional(limit),
  CHAT_HISTORY_HOURS: v.optional(limit),
  PUSH_GONE: v.optional(
    text(
      new RegExp(`^${GONE}(?: *, *${GONE})*$`),
      'answers to a push, with commas between, such as "200:*, 404": a status, or a status with an errNo, where * is any but 0; success, 200:0, cannot be one',
    ),
  ),
};

const variables = section(settings);

const authorityAllowed = "the certificates of authorities, as PEM, none of which has expired";
function isAuthority(pem: string): boolean {
  const certificates = certificatesIn(pem);
  return (
    certificates.length > 0 && certificates.every(({ ca, validTo }) => ca && new Date(validTo) > new Date())
  );
}

const noticeAllowed =
  "the id of a notification template, as the console of the Observability Platform shows it";

const environment = v.pipe(
  section({
    region: oneOf(REGIONS),
    zones: v.custom<Zones>(isZones, "a list of one zone, or of two different ones"),
    gateway: oneOf(["api-gateway", "relay"]),
    relay: v.optional(relay),
    functions: section({
      memoryMb: wholeNumber(128, 3072, 128),
      timeoutSeconds: wholeNumber(1, 900),
      runtime: oneOf(["Nodejs20.19", "Nodejs18.15"]),
      concurrency: wholeNumber(1, 1000),
      variables: v.optional(variables),
    }),
    database: section({
      memoryGb: wholeNumber(1, 1024),
      cpu: wholeNumber(1, 256),
      storageGb: wholeNumber(10, 30_000, 10),
      majorVersion: oneOf([13, 14, 15, 16]),
      chargeType: oneOf(["POSTPAID_BY_HOUR", "PREPAID"]),
      protected: flag,
      authority: v.optional(
        v.pipe(
          v.string(authorityAllowed),
          v.check((pem) => isAuthority(pem), authorityAllowed),
        ),
      ),
    }),
    domain: v.optional(
      section({
        name: text(
          /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/,
          "a domain name in lower case, such as chat.example.com",
        ),
        certificateId: text(/^[A-Za-z0-9-]{6,64}$/, "the id of a certificate, as the SSL console shows it"),
      }),
    ),
    alarmNoticeId: v.optional(text(/^notice-[a-z0-9]{8}$/, noticeAllowed)),
    auth: v.optional(
      section({ jwksUrl: keySet, issuer: v.optional(visible), audience: v.optional(visible) }),
    ),
    tags: v.pipe(
      v.record(
        v.pipe(v.string(), v.check(isTagKey, tagAllowed)),
        v.pipe(
          v.string(tagAllowed),
          v.maxLength(255, tagAllowed),
          v.check((value) => !EXPRESSION.test(value), tagAllowed),
        ),
        "an object of keys and texts",
      ),
      v.check((tags) => Object.keys(tags).length <= 48, "at most 48 tags"),
    ),
  }),
  v.forward(
    v.check(
      ({ region, zones }) => zones.every((zone) => new RegExp(`^${region}-\\d+$`).test(zone)),
      ({ input }) => `zones of the region ${input.region}, such as ${input.region}-3`,
    ),
    ["zones"],
  ),
  v.forward(
    v.check(
      ({ functions, database }) => functions.concurrency <= connectionBudget(database.memoryGb).concurrency,
      ({ input }) => concurrencyAllowed(input.database.memoryGb),
    ),
    ["functions", "concurrency"],
  ),
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
    const { gateway, relay, domain, alarmNoticeId } = value;
    if (gateway === "api-gateway") return { ...value, gateway };
    const missing = (key: "relay" | "domain" | "alarmNoticeId", what: string) => {
      const path = { type: "object", origin: "value", input: value, key, value: undefined } as const;
      addIssue({ message: `${what}, since gateway is "relay"`, path: [path] });
      return NEVER;
    };
    if (relay === undefined)
      return missing("relay", "an object with imageId, instanceType, minNodes and maxNodes");
    if (domain === undefined) return missing("domain", "an object with name and certificateId");
    if (alarmNoticeId === undefined) return missing("alarmNoticeId", noticeAllowed);
    return { ...value, gateway, relay, domain, alarmNoticeId };
  }),
  v.readonly(),
);

const environments = v.pipe(
  v.record(
    text(/^[a-z][a-z0-9-]{0,18}[a-z0-9]$/, "names of 2 to 20 lower-case letters, digits and hyphens"),
    environment,
    "an object of environments by name",
  ),
  v.check((table) => Object.keys(table).length > 0, "at least one environment"),
);

/**
 * One environment: where it runs and how large. Two zones put a standby of the database into the second, and spread the
 * nodes of a relay over both. `gateway` says who speaks WebSocket to the clients: API Gateway, or a relay, which needs
 * `relay`, `domain` and `alarmNoticeId`. `concurrency` is how many instances of each function may run at once; the
 * memory for them is reserved, and the database must bear their connections. `variables` are limits of the chat, and
 * the answers to a push that mean that a connection is gone, by the names under which the functions read them; what is
 * left out has the functions' standard. A database is sold with certain pairs of `memoryGb` and `cpu`, which differ by
 * zone; an apply with another pair is refused by the cloud. One that is `protected` refuses to be destroyed: to destroy
 * it all the same, set the field to false, deploy, then destroy. With `authority`, the root certificate that TencentDB
 * gives for download, the functions check who it is that they give the password to. With `domain` clients connect to
 * that name, else to API Gateway's own. With `auth` register lets in those who bear a token of the issuer, for the
 * audience where one is given, and nobody else; without it everybody is let in as a guest. `alarmNoticeId` is who is
 * told of alarms; without it they are in the console alone. `tags` go on every resource that takes tags, beside
 * `project` and `environment`, and `relay` and `database` on those that alarms find by them.
 *
 * What is allowed for functions is documented by SCF, for the database by the provider (1.83.25). The upper bounds of
 * concurrency, of the database's size and of the nodes only catch slips of the pen; the cloud has its own by region and
 * account.
 */
export type Environment = v.InferOutput<typeof environment>;

/** An environment whose gateway is a relay. */
export type RelayEnvironment = Extract<Environment, { gateway: "relay" }>;

/** The table: every environment by its name. */
export type Environments = Readonly<Record<string, Environment>>;

/**
 * Checks the table of environments.
 *
 * @throws ENVIRONMENTS_REFUSED, naming every refused field with its value and what is allowed
 */
export function parseEnvironments(table: unknown): Environments {
  const result = v.safeParse(environments, table, { abortPipeEarly: true });
  if (result.success) return result.output;
  throw environmentsRefused(result.issues.map((issue) => refusedField(issue, table)));
}

/**
 * Checks variables by which a run overrides those of the functions: what the table may set must have a value that it
 * could set. Functions have others too, and code of your own may read any.
 *
 * @throws VARIABLE_VALUE_NOT_ALLOWED
 */
export function checkOverrides(overrides: Readonly<Record<string, string>>): void {
  for (const [name, setting] of Object.entries(settings)) {
    const text = overrides[name];
    if (text === undefined) continue;
    // The table has numbers where a variable has their digits, and each of them may be 0.
    const isNumber = v.is(setting, 0) && /^\d{1,9}$/.test(text);
    const result = v.safeParse(setting, isNumber ? Number(text) : text);
    if (!result.success) throw variableValueNotAllowed(name, text, result.issues[0].message);
  }
}

function refusedField(issue: v.BaseIssue<unknown>, table: unknown): RefusedField {
  const path = (issue.path ?? []).map(({ key }) => String(key));
  const [name, ...field] = path;
  // An unknown field of a section has this origin too, but there the value is what should go.
  const isKey = issue.path?.at(-1)?.origin === "key" && issue.type !== "strict_object";
  const keyed = field.length === 0 ? "the name" : `a key of ${field.slice(0, -1).join(".")}`;
  return {
    environment: name ?? "(the table)",
    field: isKey ? keyed : field.join(".") || "the environment",
    given: shown(isKey ? path.at(-1) : valueAt(table, path)),
    allowed: issue.message,
  };
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => {
    if (typeof inner !== "object" || inner === null) return undefined;
    return Object.getOwnPropertyDescriptor(inner, key)?.value;
  }, value);
}

function shown(value: unknown): string {
  if (value === undefined) return "missing";
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  return JSON.stringify(value) ?? `a ${typeof value}`;
}
