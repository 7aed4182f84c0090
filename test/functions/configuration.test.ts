import { cleanupEvent, registerEvent, textEvent, timerEvent } from "./support/events";
import { startInstance } from "./support/instance";
import { captureLogs } from "./support/logs";

let logs: ReturnType<typeof captureLogs>;

beforeEach(() => {
  logs = captureLogs();
});

afterEach(() => logs.restore());

const complete = {
  DATABASE_URL: "postgresql://user:hush@db.invalid:5432/chat",
  REVERSE_PUSH_URL: "http://push.invalid/api-1",
};

const address = /DATABASE_URL .*Set it to postgresql:\/\//;
const pushAddress = /REVERSE_PUSH_URL .*Set it to the http:\/\/ or https:\/\/ address/;
const pending = /REVERSE_PUSH_URL is still `pending`/;
const number = (name: string) => new RegExp(`${name} .*Set it to a whole number from 0`);

const wrong: [string, Record<string, string>, string[], RegExp][] = [
  ["no DATABASE_URL", {}, ["DATABASE_URL"], address],
  ["an empty DATABASE_URL", { DATABASE_URL: "" }, [], address],
  ["a DATABASE_URL of another protocol", { DATABASE_URL: "mysql://user:hush@h/d" }, [], address],
  ["a DATABASE_URL that is none", { DATABASE_URL: "user:hush@h" }, [], address],
  ["a DATABASE_URL with a broken escape", { DATABASE_URL: "postgresql://user:hush%zz@h/d" }, [], address],
  ["a pending DATABASE_URL", { DATABASE_URL: "pending" }, [], /DATABASE_URL is still `pending`/],
];

const wrongCa: typeof wrong = ["", "not-a-certificate", "TUlJQg=="].map((value) => [
  `DATABASE_CA=${value}`,
  { DATABASE_CA: value },
  [],
  /DATABASE_CA is not such a list\. Set it to the certificates/,
]);

const wrongPush: typeof wrong = [
  ["no REVERSE_PUSH_URL", {}, ["REVERSE_PUSH_URL"], pushAddress],
  ["a REVERSE_PUSH_URL of another protocol", { REVERSE_PUSH_URL: "ftp://h/" }, [], pushAddress],
  ["a REVERSE_PUSH_URL that is none", { REVERSE_PUSH_URL: "push.invalid/api" }, [], pushAddress],
  ["a pending REVERSE_PUSH_URL", { REVERSE_PUSH_URL: "pending" }, [], pending],
  ["a short token", { REVERSE_PUSH_TOKEN: "short" }, [], /REVERSE_PUSH_TOKEN .*Set it to the bearer token/],
  ["a token of two lines", { REVERSE_PUSH_TOKEN: `${"x".repeat(20)}\r\nX: y` }, [], /REVERSE_PUSH_TOKEN/],
  ["REVERSE_PUSH_BATCH=yes", { REVERSE_PUSH_BATCH: "yes" }, [], /REVERSE_PUSH_BATCH must be "on" or "off"/],
];

const wrongLease: typeof wrong = ["", "ten", "-1", "1.5", "1e3", "9999999999"].map((value) => [
  `LEASE_SECONDS=${value}`,
  { LEASE_SECONDS: value },
  [],
  number("LEASE_SECONDS"),
]);

const wrongLimits: typeof wrong = [
  "CHAT_FRAME_BYTES",
  "CHAT_ROOMS_PER_CONNECTION",
  "CHAT_FRAMES_PER_SECOND",
  "CHAT_FRAMES_BURST",
  "CHAT_HISTORY_MESSAGES",
  "CHAT_HISTORY_HOURS",
].map((name) => [`${name}=many`, { [name]: "many" }, [], number(name)]);

const secret = "hush".repeat(8);
const keySet = /AUTH_JWKS_URL .*Set it to the https:\/\/ address/;
const sharedSecret = /AUTH_JWT_SECRET .*Set it to a secret of at least 32 bytes/;

const wrongAuth: typeof wrong = [
  ["an empty AUTH_JWKS_URL", { AUTH_JWKS_URL: "" }, [], keySet],
  ["an AUTH_JWKS_URL that is none", { AUTH_JWKS_URL: "issuer.example/jwks" }, [], keySet],
  ["an AUTH_JWKS_URL of another protocol", { AUTH_JWKS_URL: "file:///etc/jwks.json" }, [], keySet],
  ["an AUTH_JWKS_URL in the clear", { AUTH_JWKS_URL: "http://issuer.example/jwks.json" }, [], keySet],
  ["an empty AUTH_JWT_SECRET", { AUTH_JWT_SECRET: "" }, [], sharedSecret],
  ["a short AUTH_JWT_SECRET", { AUTH_JWT_SECRET: secret.slice(1) }, [], sharedSecret],
  [
    "AUTH_JWT_SECRET beside AUTH_JWKS_URL",
    { AUTH_JWT_SECRET: secret, AUTH_JWKS_URL: "https://issuer.example/jwks.json" },
    [],
    /AUTH_JWT_SECRET is set beside AUTH_JWKS_URL/,
  ],
  ["AUTH_ISSUER alone", { AUTH_ISSUER: "me" }, [], /AUTH_ISSUER is set without a way to verify tokens/],
  ["AUTH_AUDIENCE alone", { AUTH_AUDIENCE: "me" }, [], /AUTH_AUDIENCE is set without a way to verify/],
  ["an empty AUTH_ISSUER", { AUTH_JWT_SECRET: secret, AUTH_ISSUER: "" }, [], /AUTH_ISSUER is empty/],
  ["an empty AUTH_AUDIENCE", { AUTH_JWT_SECRET: secret, AUTH_AUDIENCE: "" }, [], /AUTH_AUDIENCE is empty/],
];

const wrongGone: typeof wrong = [
  "",
  ",",
  "200",
  "200:0",
  "404,200:-0",
  "20",
  "abc",
  "200:x",
  "200:201,",
  "100",
].map((value) => [
  `PUSH_GONE=${value}`,
  { PUSH_GONE: value },
  [],
  /PUSH_GONE .*Set it to the answers to a push that mean that a connection is gone/,
]);

const wrongApi: typeof wrong = ["", "scf.example", "ftp://scf.example", "https://scf.example/path"].map(
  (value) => [
    `INVOKE_URL=${value}`,
    { INVOKE_URL: value },
    [],
    /INVOKE_URL is not such an address\. Set it to the http:\/\/ or https:\/\/ address of SCF/,
  ],
);

const wrongFunction: typeof wrong = ["", "1st", "a b", "x".repeat(61)].map((value) => [
  `INVOKE_FUNCTION=${value}`,
  { INVOKE_FUNCTION: value },
  [],
  /INVOKE_FUNCTION is not such a name\. Set it to the name of transmit/,
]);

function environmentWith(changes: Record<string, string>, missing: string[]): Record<string, string> {
  const all = Object.entries({ ...complete, ...changes });
  return Object.fromEntries(all.filter(([name]) => !missing.includes(name)));
}

it.each([...wrong, ...wrongCa, ...wrongLease, ...wrongAuth])(
  "register refuses with 106 at every call: %s",
  async (_, changes, missing, says) => {
    const register = startInstance("register", environmentWith(changes, missing));

    for (const id of ["first", "second"]) {
      const answer = await register(registerEvent(id));
      expect(answer).toEqual({ errNo: 106, errMsg: expect.stringMatching(says) });
      expect(JSON.stringify(answer) + logs.text()).not.toContain("hush");
    }
  },
);

it.each([
  ...wrong,
  ...wrongCa,
  ...wrongPush,
  ...wrongGone,
  ...wrongApi,
  ...wrongFunction,
  ...wrongLease,
  ...wrongLimits,
])("transmit fails at every call: %s", async (_, changes, missing, says) => {
  const transmit = startInstance("transmit", environmentWith(changes, missing));

  for (const text of ["first", "second"]) {
    await expect(transmit(textEvent("alice", text))).rejects.toMatchObject({
      code: "INVALID_CONFIGURATION",
      message: expect.stringMatching(says),
    });
  }
  expect(logs.lines().filter((line) => line.event === "invocation_failed")).toHaveLength(2);
  expect(logs.text()).not.toContain("hush");
});

it.each([...wrong, ...wrongCa, ...wrongPush, ...wrongGone, ...wrongApi, ...wrongFunction])(
  "cleanup fails at every call: %s",
  async (_, changes, missing, says) => {
    const cleanup = startInstance("cleanup", environmentWith(changes, missing));

    for (const event of [cleanupEvent("alice"), timerEvent]) {
      await expect(cleanup(event)).rejects.toMatchObject({ message: expect.stringMatching(says) });
    }
  },
);

it("register needs no REVERSE_PUSH_URL, which is not known when the gateway is made", async () => {
  const register = startInstance("register", environmentWith({}, ["REVERSE_PUSH_URL"]));

  expect(await register(registerEvent("alice"))).toMatchObject({ errNo: 107 });
});
