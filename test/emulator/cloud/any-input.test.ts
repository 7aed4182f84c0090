import { once } from "node:events";
import { rmSync } from "node:fs";
import net from "node:net";
import * as fc from "fast-check";
import Sign from "tencentcloud-sdk-nodejs-common/tencentcloud/common/sign";
import * as v from "valibot";
import type { Cloud } from "../../../emulator/cloud/cloud";
import { client, REGION, scfClient, startTestCloud, temporaryDirectory, VERSIONS } from "./support";

type ServiceName = keyof typeof VERSIONS;

/** The cloud's own shape, of a success and of an error. */
const answer = v.object({
  Response: v.looseObject({
    RequestId: v.pipe(v.string(), v.uuid()),
    Error: v.optional(
      v.strictObject({ Code: v.pipe(v.string(), v.regex(/^[A-Z]\w+(\.[A-Z]\w+)?$/)), Message: v.string() }),
    ),
  }),
});

/** Keys that an object inherits, or that change what it is. */
const INHERITED = ["__proto__", "constructor", "toString", "hasOwnProperty", "prototype", "length"];
const TYPICAL = ["Filters", "Limit", "Offset", "Tags", "ServiceId", "FunctionName", "Code", "DBInstanceId"];

describe("whatever is sent to the cloud's API", () => {
  let directory: string;
  let cloud: Cloud;
  let actions: [ServiceName, string][];

  /** Sends a body, rightly signed. */
  const ask = async (service: ServiceName, action: string, body: Buffer | string) => {
    const url = `http://127.0.0.1:${cloud.port}/`;
    const timestamp = Math.floor(Date.now() / 1000);
    const payload = Buffer.from(body);
    const authorization = Sign.sign3({
      ...{ method: "POST", url, payload, timestamp, service, ...cloud.credentials },
      ...{ multipart: false, boundary: "", headers: { "Content-Type": "application/json" } },
    });
    const response = await fetch(url, {
      method: "POST",
      body: payload,
      headers: {
        ...{ authorization, "content-type": "application/json", "x-tc-action": action },
        ...{ "x-tc-version": VERSIONS[service], "x-tc-timestamp": String(timestamp), "x-tc-region": REGION },
      },
    });
    expect(response.status).toBe(200);
    const { Error: error } = v.parse(answer, await response.json()).Response;
    expect(error?.Code).not.toBe("InternalError");
    return error;
  };

  beforeAll(async () => {
    directory = temporaryDirectory();
    cloud = await startTestCloud(directory);
    const known = async (service: ServiceName) => {
      const { message } = await client(cloud, service)("NoSuchAction").catch((error) => error);
      const names: string[] = /It has: (.*)\.$/.exec(message)?.[1]?.split(", ") ?? [];
      return names.map((name): [ServiceName, string] => [service, name]);
    };
    const services: ServiceName[] = ["scf", "apigateway", "postgres", "vpc", "tag"];
    actions = (await Promise.all(services.map(known))).flat();
    expect(actions.length).toBeGreaterThan(50);
  });

  afterEach(async () => {
    // It lives, and keeps nothing that it cannot read again.
    await scfClient(cloud).ListFunctions({});
    await cloud.stop();
    cloud = await startTestCloud(directory);
  });

  afterAll(async () => {
    await cloud.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  const anyAction = fc.nat().map((index) => actions[index % actions.length] ?? (["scf", ""] as const));
  const key = fc.oneof(fc.constantFrom(...INHERITED, ...TYPICAL), fc.string());
  const anyValue = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<fc.JsonValue>(
      "default",
      "10.0.0.0/16",
      `${REGION}-6`,
      "echo",
      "",
      0,
      -1,
      1e308,
      true,
      [],
    ),
    fc.constantFrom(...INHERITED),
    fc.array(fc.string(), { maxLength: 3 }),
    fc.array(fc.dictionary(fc.constantFrom("Name", "Values", "Key", "Value", ...INHERITED), fc.jsonValue()), {
      maxLength: 3,
    }),
  );

  test("any bytes get an answer of the cloud's own shape", async () => {
    await fc.assert(
      fc.asyncProperty(anyAction, fc.uint8Array(), async ([service, action], bytes) => {
        await ask(service, action, Buffer.from(bytes));
      }),
      { numRuns: 300 },
    );
  });

  test("any JSON gets one, also with the names of what objects inherit", async () => {
    const anything = fc.oneof(fc.jsonValue(), fc.dictionary(key, anyValue));
    await fc.assert(
      fc.asyncProperty(anyAction, anything, async ([service, action], value) => {
        await ask(service, action, JSON.stringify(value));
      }),
      { numRuns: 500 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test("so do the parameters that an action asks for, with values of any kind", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyAction,
        fc.array(anyValue, { minLength: 12, maxLength: 12 }),
        async ([service, action], values) => {
          const given: Record<string, unknown> = {};
          for (const value of values) {
            const error = await ask(service, action, JSON.stringify(given));
            const named = /^The parameter (\w+)[. ]/.exec(error?.Message ?? "")?.[1];
            if (named === undefined) return;
            given[named] = value;
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test("names a parameter that it does not know, whatever the name", async () => {
    for (const name of ["__proto__", "constructor", "toString", "Surprise"]) {
      const error = await ask("vpc", "DescribeVpcs", `{${JSON.stringify(name)}: 1}`);
      expect(error).toEqual({ Code: "UnknownParameter", Message: expect.stringContaining(name) });
    }
  });

  test.each([
    ["a tunnel elsewhere", "CONNECT elsewhere.example:443 HTTP/1.1\r\nHost: elsewhere.example\r\n\r\n"],
    ["another protocol", "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"],
  ])("a client that asks for %s may go away at once", async (_, request) => {
    for (let count = 0; count < 20; count += 1) {
      const socket = net.connect(cloud.port, "127.0.0.1");
      await once(socket, "connect");
      socket.write(request, () => socket.resetAndDestroy());
      await once(socket, "close");
    }
    expect(await scfClient(cloud).ListFunctions({})).toMatchObject({ TotalCount: 0 });
  });
});
