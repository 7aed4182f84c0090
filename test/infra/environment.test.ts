import fc from "fast-check";
import { generate } from "selfsigned";
import { CONNECTIONS_PER_INSTANCE, connectionBudget } from "../../infra/connection-budget";
import { type Environment, parseEnvironments } from "../../infra/environment";
import { environments } from "../../infra/environments";
import { InfraError } from "../../infra/errors";
import { testEnvironments } from "../support/environments";
import { thrown } from "./support";

const BROKEN_PEM = "-----BEGIN CERTIFICATE-----\nTUlJQg==\n-----END CERTIFICATE-----";

const sound: Environment = {
  region: "ap-guangzhou",
  zones: ["ap-guangzhou-6", "ap-guangzhou-7"],
  gateway: "api-gateway",
  functions: {
    memoryMb: 128,
    timeoutSeconds: 10,
    runtime: "Nodejs20.19",
    concurrency: 5,
    variables: { CHAT_FRAME_BYTES: 1024, LEASE_SECONDS: 0, PUSH_GONE: "200:*, 404" },
  },
  database: {
    memoryGb: 2,
    cpu: 1,
    storageGb: 10,
    majorVersion: 16,
    chargeType: "POSTPAID_BY_HOUR",
    protected: false,
  },
  relay: {
    imageId: "img-eb30mz89",
    instanceType: "SA5.MEDIUM4",
    minNodes: 2,
    maxNodes: 6,
  },
  alarmNoticeId: "notice-ab12cd34",
  domain: { name: "chat.example.com", certificateId: "abcd1234" },
  auth: { jwksUrl: "https://issuer.example/jwks.json", issuer: "https://issuer.example", audience: "chat" },
  tags: { team: "chat" },
};

/** The sound environment with one field, given as a dotted path, set to another value. */
function withField(path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(sound);
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  let section: unknown = copy;
  for (const key of keys) section = Reflect.get(Object(section), key);
  if (value === undefined) Reflect.deleteProperty(Object(section), last);
  else Reflect.set(Object(section), last, value);
  return copy;
}

describe("the table of environments", () => {
  test.each([
    ["this project's", environments],
    ["the tests'", testEnvironments],
  ])("%s own is taken as it stands", (_, table) => {
    expect(parseEnvironments(table)).toEqual(table);
  });

  test("a sound environment comes back as it was given", () => {
    expect(parseEnvironments({ test: sound })).toEqual({ test: sound });
  });

  test.each(["domain", "auth", "auth.issuer", "auth.audience", "alarmNoticeId"])(
    "%s may be left out",
    (path) => {
      expect(() => parseEnvironments({ test: withField(path, undefined) })).not.toThrow();
    },
  );

  test("the authority of the database is one that has not expired, and not a server's own certificate", async () => {
    const name = [{ name: "commonName", value: "a certificate" }];
    const given = async (cA: boolean, notAfterDate: Date) => {
      const extensions = [{ name: "basicConstraints" as const, cA }];
      const { cert } = await generate(name, { extensions, notBeforeDate: new Date(0), notAfterDate });
      return () => parseEnvironments({ test: withField("database.authority", cert) });
    };
    const [past, future] = [new Date(86_400_000), new Date(Date.now() + 86_400_000)];
    expect(await given(true, future)).not.toThrow();
    expect(await given(true, past)).toThrow("none of which has expired");
    expect(await given(false, future)).toThrow("the certificates of authorities");
  });

  test("an environment with relay and domain changes its gateway in one line", () => {
    const table = { test: withField("gateway", "relay") };
    expect(parseEnvironments(table)).toEqual(table);
  });

  test.each([
    ["relay", "an object with imageId, instanceType, minNodes and maxNodes"],
    [
      "alarmNoticeId",
      "the id of a notification template, as the console of the Observability Platform shows it",
    ],
    ["domain", "an object with name and certificateId"],
  ])("a relay needs %s, and its absence is refused with what is missing", (field, allowed) => {
    const incomplete = { ...Object(withField("gateway", "relay")), [field]: undefined };
    expect(String(thrown(() => parseEnvironments({ test: incomplete })))).toContain(
      `test: ${field} is missing. Allowed: ${allowed}, since gateway is "relay".`,
    );
  });

  test.each([
    ["region", "Guangzhou", '"Guangzhou"', "ap-bangkok, ap-beijing"],
    ["region", "ap-guangzhuo", '"ap-guangzhuo"', "ap-guangzhou, ap-hongkong"],
    ["region", undefined, "missing", "ap-bangkok, ap-beijing"],
    ["zones", [], "[]", "a list of one zone, or of two different ones"],
    [
      "zones",
      ["ap-guangzhou-6", "ap-guangzhou-6"],
      '["ap-guangzhou-6","ap-guangzhou-6"]',
      "two different ones",
    ],
    [
      "zones",
      ["ap-shanghai-2"],
      '["ap-shanghai-2"]',
      "zones of the region ap-guangzhou, such as ap-guangzhou-3",
    ],
    [
      "zones",
      ["ap-guangzhou-6", "ap-shanghai-2"],
      '["ap-guangzhou-6","ap-shanghai-2"]',
      "zones of the region",
    ],
    ["gateway", "websocket", '"websocket"', "api-gateway, relay"],
    ["relay.imageId", "TencentOS", '"TencentOS"', "the id of an image, such as img-eb30mz89"],
    ["relay.instanceType", "SR1.MEDIUM4", '"SR1.MEDIUM4"', "with x86 processors, such as SA5.MEDIUM4"],
    ["relay.minNodes", 0, "0", "a whole number from 1 to 100"],
    ["relay.maxNodes", 1, "1", "a whole number from minNodes, 2, to 100"],
    ["relay.maxConnectionsPerNode", 0, "0", "a whole number from 1 to 100000"],
    ["relay.maxConnectionsPerNode", 100_001, "100001", "a whole number from 1 to 100000"],
    ["relay.maxConnectionsPerNode", 0.5, "0.5", "a whole number from 1 to 100000"],
    ["relay.maxConnectionsPerNode", "50000", '"50000"', "a whole number from 1 to 100000"],
    ["relay.origins", "https://a.example", '"https://a.example"', "1 to 50 origins"],
    ["relay.origins", [], "[]", "1 to 50 origins as browsers send them"],
    ["alarmNoticeId", "notice", '"notice"', "the id of a notification template"],
    ["functions.memoryMb", 100, "100", "a multiple of 128 from 128 to 3072"],
    ["functions.memoryMb", 0, "0", "a multiple of 128 from 128 to 3072"],
    ["functions.memoryMb", 3200, "3200", "a multiple of 128 from 128 to 3072"],
    ["functions.memoryMb", "128", '"128"', "a multiple of 128 from 128 to 3072"],
    ["functions.timeoutSeconds", 0, "0", "a whole number from 1 to 900"],
    ["functions.timeoutSeconds", 901, "901", "a whole number from 1 to 900"],
    ["functions.timeoutSeconds", 1.5, "1.5", "a whole number from 1 to 900"],
    ["functions.timeoutSeconds", Number.NaN, "NaN", "a whole number from 1 to 900"],
    ["functions.runtime", "Nodejs12.16", '"Nodejs12.16"', "Nodejs20.19, Nodejs18.15"],
    ["functions.concurrency", 0, "0", "a whole number from 1 to 1000"],
    ["functions.concurrency", undefined, "missing", "a whole number from 1 to 1000"],
    ["functions.concurency", 5, "5", "only the fields memoryMb, timeoutSeconds, runtime, concurrency"],
    [
      "functions",
      undefined,
      "missing",
      "an object with the fields memoryMb, timeoutSeconds, runtime, concurrency, variables",
    ],
    ["functions.variables", "900", '"900"', "an object with the fields LEASE_SECONDS, CHAT_FRAME_BYTES"],
    ["functions.variables.CHAT_FRAME_BYTES", -1, "-1", "a whole number from 0 to 262144"],
    ["functions.variables.CHAT_FRAME_BYTES", 262_145, "262145", "a whole number from 0 to 262144"],
    ["functions.variables.LEASE_SECONDS", "900", '"900"', "a whole number from 0 to 999999999"],
    ["functions.variables.PUSH_GONE", "200:0", '"200:0"', "success, 200:0, cannot be one"],
    ["functions.variables.DATABASE_URL", "x", '"x"', "only the fields LEASE_SECONDS, CHAT_FRAME_BYTES"],
    ["database.cpu", undefined, "missing", "a whole number from 1 to 256"],
    ["database.memoryGb", 0, "0", "a whole number from 1 to 1024"],
    ["database.storageGb", 15, "15", "a multiple of 10 from 10 to 30000"],
    ["database.majorVersion", 9, "9", "13, 14, 15, 16"],
    ["database.majorVersion", "16", '"16"', "13, 14, 15, 16"],
    ["database.chargeType", "FREE", '"FREE"', "POSTPAID_BY_HOUR, PREPAID"],
    ["database.protected", "yes", '"yes"', "true, false"],
    ["database.authority", "tencentdb.pem", '"tencentdb.pem"', "the certificates of authorities, as PEM"],
    ["database.authority", BROKEN_PEM, JSON.stringify(BROKEN_PEM), "the certificates of authorities"],
    ["domain.name", "Chat.example.com", '"Chat.example.com"', "a domain name in lower case"],
    ["domain.name", "https://chat.example.com", '"https://chat.example.com"', "a domain name in lower case"],
    ["domain.certificateId", "", '""', "the id of a certificate"],
    ["auth", "issuer", '"issuer"', "an object with the fields jwksUrl, issuer, audience"],
    ["auth.secret", "hush", '"hush"', "only the fields jwksUrl, issuer, audience"],
    ["auth.jwksUrl", undefined, "missing", "the https:// address of the issuer's JSON Web Key Set"],
    ["auth.jwksUrl", "http://issuer.example/", '"http://issuer.example/"', "the https:// address"],
    ["auth.jwksUrl", "https://", '"https://"', "the https:// address"],
    ["auth.jwksUrl", "https://${path.cwd}/", '"https://${path.cwd}/"', "the https:// address"],
    ["auth.issuer", "", '""', "1 to 256 visible ASCII characters without braces"],
    ["auth.audience", "%{chat}", '"%{chat}"', "1 to 256 visible ASCII characters without braces"],
    ["functions.concurrency", 27, "27", "at most 26 with database.memoryGb 2, which is counted to bear 100"],
    ["tags.environment", "mine", '"environment"', "other than project, environment, relay and database"],
    ["tags.team", 5, "5", "a text of at most 255 characters"],
    ["tags.team", "x".repeat(256), `"${"x".repeat(256)}"`, "a text of at most 255 characters"],
    ["tags.team", "${path.cwd}", '"${path.cwd}"', "neither ${ nor %{ in either"],
    ["tags.team", "100 %{", '"100 %{"', "neither ${ nor %{ in either"],
    ["acount", 1, "1", "only the fields region, zones"],
  ])("refuses %s = %j: environment, field, value and what is allowed", (path, value, given, allowed) => {
    // WHEN a table with this one field changed is checked
    const error = thrown(() => parseEnvironments({ test: withField(path, value) }));

    // THEN the error says everything needed to correct it
    expect(error).toBeInstanceOf(InfraError);
    expect(error).toMatchObject({
      code: "ENVIRONMENTS_REFUSED",
      fix: expect.stringContaining("infra/environments.ts"),
    });
    const message = String(error);
    expect(message).toContain("test: ");
    expect(message).toContain(`is ${given}. Allowed: `);
    expect(message).toContain(allowed);
    expect(message).toContain(path === "tags.environment" ? "test: a key of tags is" : `test: ${path} is`);
    expect(message.split("\n")).toHaveLength(2);
  });

  test.each(["Prod", "p", "a".repeat(21), "prod-", "with space", "../prod"])(
    "refuses the environment name %j",
    (name) => {
      const message = String(thrown(() => parseEnvironments({ [name]: sound })));
      expect(message).toContain(`the name is ${JSON.stringify(name)}`);
      expect(message).toContain("names of 2 to 20 lower-case letters, digits and hyphens");
    },
  );

  test.each([undefined, null, [], "dev", {}, { dev: null }, { dev: "dev" }])(
    "refuses the table %j",
    (table) => {
      expect(thrown(() => parseEnvironments(table))).toMatchObject({ code: "ENVIRONMENTS_REFUSED" });
    },
  );

  test("says all that is wrong at once", () => {
    const dev = withField("functions.memoryMb", 100);
    const prod = withField("database.storageGb", 5);
    const message = String(thrown(() => parseEnvironments({ dev, prod })));
    expect(message).toContain("dev: functions.memoryMb is 100");
    expect(message).toContain("prod: database.storageGb is 5");
  });

  test("takes every memory size in steps of 128 and every timeout, and none beside them", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -200, max: 4000 }),
        fc.integer({ min: -5, max: 1000 }),
        (memoryMb, timeoutSeconds) => {
          const functions = { ...sound.functions, memoryMb, timeoutSeconds };
          const taken =
            memoryMb >= 128 &&
            memoryMb <= 3072 &&
            memoryMb % 128 === 0 &&
            timeoutSeconds >= 1 &&
            timeoutSeconds <= 900;
          const check = () => parseEnvironments({ test: { ...sound, functions } });
          if (taken) expect(check()).toEqual({ test: { ...sound, functions } });
          else expect(thrown(check)).toMatchObject({ code: "ENVIRONMENTS_REFUSED" });
        },
      ),
    );
  });

  test("takes tags of any other texts, and none in which Terraform would find an expression", () => {
    const part = fc.constantFrom("$", "%", "{", "}", "a", "~");
    const text = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, (key, value) => {
        const check = () => parseEnvironments({ test: { ...sound, tags: { [key]: value } } });
        if (!/\$\{|%\{/.test(`${key}\n${value}`)) expect(check).not.toThrow();
        else expect(thrown(check)).toMatchObject({ code: "ENVIRONMENTS_REFUSED" });
      }),
    );
  });

  test("the functions together never get more connections than the database is counted to bear", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1024 }),
        fc.integer({ min: 1, max: 1000 }),
        (memoryGb, concurrency) => {
          const { functions, database } = sound;
          const check = () =>
            parseEnvironments({
              test: {
                ...sound,
                functions: { ...functions, concurrency },
                database: { ...database, memoryGb },
              },
            });
          const { connections, reserved } = connectionBudget(memoryGb);
          const held = concurrency * 3 * CONNECTIONS_PER_INSTANCE;
          if (held + reserved <= connections) expect(check).not.toThrow();
          else expect(thrown(check)).toMatchObject({ code: "ENVIRONMENTS_REFUSED" });
        },
      ),
    );
  });

  test("whatever it is given, it answers with a table or with its own error", () => {
    const value = fc.oneof(
      fc.anything(),
      fc.constant(sound),
      fc.record({ ...Object.fromEntries(Object.keys(sound).map((key) => [key, fc.anything()])) }),
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.dictionary(fc.string(), value)), (table) => {
        try {
          expect(Object.keys(parseEnvironments(table))).not.toHaveLength(0);
        } catch (error) {
          expect(error).toBeInstanceOf(InfraError);
        }
      }),
    );
  });
});
