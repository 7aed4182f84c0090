import { parseConfiguration } from "../../../gateway/server/configuration";
import {
  NODE_KEY,
  PUSH_TOKEN,
  RelayProcess,
  relayEnvironment,
  removeBundle,
  stopRelays,
} from "./start-relay";

afterEach(stopRelays);
afterAll(removeBundle);

const environment = relayEnvironment(new URL("http://127.0.0.1:8090"));

const without = (...names: string[]) =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !names.includes(name)));

test("GIVEN an environment with what is required WHEN it is read THEN the rest has its defaults", () => {
  const configuration = parseConfiguration({ ...environment, RELAY_NODE_ADDRESS: "10.0.1.4:8081" });
  expect(configuration).toMatchObject({
    api: { serviceName: "relay", path: "/chat", stage: "release" },
    behindProxy: false,
    pushes: { host: "127.0.0.1", port: 8081 },
    pushPath: "/push",
    push: { token: PUSH_TOKEN, batch: true },
    nodeAddress: { host: "10.0.1.4", port: 8081 },
    scf: { region: "ap-guangzhou", namespace: "default" },
    credentials: { fixed: { secretId: "id", secretKey: "key" } },
    functions: { register: "fn-register", transmit: "fn-transmit", cleanup: "fn-cleanup" },
    invocationTimeoutMs: 15_000,
    limits: {
      ...{ maxConnections: 10_000, idleTimeoutMs: 900_000, pingIntervalMs: 25_000 },
      ...{ maxClientIncomingBytes: 524_288, maxIncomingBytes: 134_217_728 },
    },
  });
});

test("GIVEN variables that are empty WHEN they are read THEN they count as not set", () => {
  const configuration = parseConfiguration({ ...environment, RELAY_PUSH_TOKEN: "", RELAY_PUSH_PATH: "" });
  expect(configuration.push.token).toBeUndefined();
  expect(configuration.pushPath).toBe("/push");
});

test("GIVEN origins WHEN they are read THEN they are a list, and without them there is none", () => {
  const RELAY_ALLOWED_ORIGINS = "https://chat.example.com,http://localhost:3000";
  expect(parseConfiguration({ ...environment, RELAY_ALLOWED_ORIGINS }).allowedOrigins).toEqual([
    "https://chat.example.com",
    "http://localhost:3000",
  ]);
  expect(parseConfiguration(environment).allowedOrigins).toBeUndefined();
});

test("GIVEN a role WHEN keys are there too THEN the role signs", () => {
  const configuration = parseConfiguration({ ...environment, RELAY_CAM_ROLE: "relay-role" });
  expect(configuration.credentials).toEqual({
    role: "relay-role",
    metadataUrl: new URL("http://metadata.tencentyun.com"),
  });
});

test.each(["RELAY_REGION", "RELAY_REGISTER", "RELAY_API_PATH", "RELAY_NODE_KEY", "TENCENTCLOUD_SECRET_KEY"])(
  "GIVEN no %s WHEN the environment is read THEN it is named",
  (name) => {
    expect(() => parseConfiguration(without(name))).toThrow(
      expect.objectContaining({ code: "INVALID_CONFIGURATION", message: expect.stringContaining(name) }),
    );
  },
);

test("GIVEN neither role nor keys WHEN the environment is read THEN both ways out are told", () => {
  expect(() => parseConfiguration(without("TENCENTCLOUD_SECRET_ID"))).toThrow(/SECRET_ID.*RELAY_CAM_ROLE/);
});

test.each([
  ["RELAY_API_PATH", "chat"],
  ["RELAY_PUSH_PATH", "/push?x"],
  ["RELAY_CLIENT_PORT", "65536"],
  ["RELAY_PUSH_PORT", "0"],
  ["RELAY_PUSH_PORT", "8081.5"],
  ["RELAY_PUSH_TOKEN", "too-short"],
  ["RELAY_PUSH_BATCH", "yes"],
  ["RELAY_NODE_KEY", "too-short-a-key"],
  ["RELAY_NODE_ADDRESS", "relay.internal:8081"],
  ["RELAY_SCF_URL", "scf.tencentcloudapi.com"],
  ["RELAY_SCF_URL", "https://scf.tencentcloudapi.com/path"],
  ["RELAY_MAX_CONNECTIONS", "0"],
  ["RELAY_MAX_QUEUE_BYTES", "2147483648"],
  ["RELAY_MAX_CLIENT_INCOMING_BYTES", "0"],
  ["RELAY_MAX_INCOMING_BYTES", "128MiB"],
  ["RELAY_CLIENT_ADDRESS", "forwarded"],
  ["RELAY_ALLOWED_ORIGINS", "chat.example.com"],
  ["RELAY_ALLOWED_ORIGINS", "https://chat.example.com/"],
  ["RELAY_ALLOWED_ORIGINS", "https://chat.example.com, https://www.example.com"],
])(
  "GIVEN %s=%s WHEN the environment is read THEN it is named with what is allowed, and not quoted",
  (name, value) => {
    expect(() => parseConfiguration({ ...environment, [name]: value })).toThrow(
      expect.objectContaining({
        code: "INVALID_CONFIGURATION",
        message: expect.stringMatching(
          new RegExp(`^The environment variable ${name} .*\\. Set it to .+\\.$`),
        ),
      }),
    );
    const secrets = ["RELAY_PUSH_TOKEN", "RELAY_NODE_KEY"];
    if (secrets.includes(name))
      expect(() => parseConfiguration({ ...environment, [name]: value })).not.toThrow(new RegExp(value));
  },
);

test("GIVEN --check-config WHEN the environment is right THEN 0 and one line without secrets; wrong, 1 and the reason", async () => {
  const right = await RelayProcess.start(environment, "--check-config");
  expect(await right.ended).toBe(0);
  expect(right.lines).toEqual([expect.objectContaining({ event: "configuration_right" })]);
  expect(JSON.stringify(right.lines)).not.toContain(NODE_KEY);
  const wrong = await RelayProcess.start(without("RELAY_CLEANUP"), "--check-config");
  expect(await wrong.ended).toBe(1);
  expect(wrong.lines).toEqual([
    expect.objectContaining({
      code: "INVALID_CONFIGURATION",
      problem: expect.stringContaining("RELAY_CLEANUP is missing"),
    }),
  ]);
});
