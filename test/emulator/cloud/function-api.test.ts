import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { scf } from "tencentcloud-sdk-nodejs-scf";
import * as v from "valibot";
import type { Cloud } from "../../../emulator/cloud/cloud";
import { until } from "../../support/until";
import {
  client,
  code,
  functionDefaults,
  REGION,
  scfClient,
  settled,
  startTestCloud,
  temporaryDirectory,
} from "./support";

/** Tells its environment, or notes what it was invoked with: in a file, which is all that its instances share. */
const SOURCE = `
const { appendFileSync } = require("node:fs");
exports.main_handler = async (event) => {
  if (event.tell) return process.env;
  appendFileSync(process.env.EVENTS, JSON.stringify(event) + "\\n");
};`;

const environment = v.record(v.string(), v.string());

const policyFor = (name: string) =>
  JSON.stringify({
    version: "2.0",
    statement: [
      {
        effect: "allow",
        action: ["scf:InvokeFunction"],
        resource: [`qcs::scf:${REGION}::namespace/default/function/${name}`],
      },
    ],
  });

const trustIn = (service: string) =>
  JSON.stringify({
    version: "2.0",
    statement: [{ effect: "allow", action: ["name/sts:AssumeRole"], principal: { service: [service] } }],
  });

describe("the cloud's API as functions reach it", () => {
  let directory: string;
  let cloud: Cloud;
  let cam: ReturnType<typeof client>;
  let functions: ReturnType<typeof scfClient>;

  beforeAll(async () => {
    directory = temporaryDirectory();
    cloud = await startTestCloud(directory);
    cam = client(cloud, "cam");
    functions = scfClient(cloud);
    const { PolicyId } = await cam("CreatePolicy", { PolicyName: "self", PolicyDocument: policyFor("self") });
    for (const [RoleName, service] of [
      ["trusting", "scf.qcloud.com"],
      ["distrusting", "cvm.qcloud.com"],
    ] as const) {
      await cam("CreateRole", { RoleName, PolicyDocument: trustIn(service) });
      await cam("AttachRolePolicy", { PolicyId, AttachRoleName: RoleName });
    }
    for (const [FunctionName, Role] of [
      ["self", "trusting"],
      ["other", "distrusting"],
      ["plain", ""],
    ] as const) {
      const Variables = [
        { Key: "INVOKE_URL", Value: "https://scf.internal.tencentcloudapi.com" },
        { Key: "EVENTS", Value: eventsOf(FunctionName) },
      ];
      await functions.CreateFunction({
        ...{ ...functionDefaults, FunctionName, Role, Code: code(SOURCE) },
        Environment: { Variables },
      });
      await settled(functions, FunctionName);
    }
  });

  afterAll(async () => {
    await cloud.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  /** The file in which a function notes what it was invoked with. */
  const eventsOf = (name: string) => path.join(directory, `${name}.events`);

  async function environmentOf(FunctionName: string): Promise<v.InferOutput<typeof environment>> {
    const { Result } = await functions.InvokeFunction({
      FunctionName,
      Event: JSON.stringify({ tell: true }),
    });
    return v.parse(environment, JSON.parse(String(Result?.RetMsg)));
  }

  /** The official client, as the function itself would make it. */
  async function clientOf(name: string, changed: Record<string, string> = {}) {
    const env = { ...(await environmentOf(name)), ...changed };
    return new scf.v20180416.Client({
      credential: {
        secretId: String(env.TENCENTCLOUD_SECRETID),
        secretKey: String(env.TENCENTCLOUD_SECRETKEY),
        token: String(env.TENCENTCLOUD_SESSIONTOKEN),
      },
      region: String(env.TENCENTCLOUD_REGION),
      profile: {
        httpProfile: {
          protocol: "http://",
          endpoint: "scf.tencentcloudapi.invalid",
          proxy: String(env.INVOKE_URL),
        },
      },
    });
  }

  const later = (FunctionName: string, event: object) => ({
    ...{ FunctionName, InvocationType: "Event", ClientContext: JSON.stringify(event) },
  });

  test("a function has itself invoked, with the keys that are in its environment", async () => {
    const own = await clientOf("self");

    await own.Invoke(later("self", { word: "go on" }));

    const events = () => (existsSync(eventsOf("self")) ? readFileSync(eventsOf("self"), "utf8") : "");
    await until(() => events().endsWith("\n"));
    expect(events()).toBe('{"word":"go on"}\n');
  });

  test("a function without a role has no keys", async () => {
    expect(Object.keys(await environmentOf("plain")).filter((name) => /SECRET|TOKEN/.test(name))).toEqual([]);
  });

  test.each<[string, () => Promise<unknown>, string]>([
    [
      "another function than the role allows",
      async () => (await clientOf("self")).Invoke(later("plain", {})),
      "AuthFailure.UnauthorizedOperation",
    ],
    [
      "a function that is not there, the same as one that is not allowed",
      async () => (await clientOf("self")).Invoke(later("nobody", {})),
      "AuthFailure.UnauthorizedOperation",
    ],
    [
      "the keys of a role that SCF may not take",
      async () => (await clientOf("other")).Invoke(later("self", {})),
      "AuthFailure.UnauthorizedOperation",
    ],
    [
      "keys without their token",
      async () => (await clientOf("self", { TENCENTCLOUD_SESSIONTOKEN: "x" })).Invoke(later("self", {})),
      "AuthFailure.TokenFailure",
    ],
    [
      "a signature of another key",
      async () => (await clientOf("self", { TENCENTCLOUD_SECRETKEY: "x" })).Invoke(later("self", {})),
      "AuthFailure.SignatureFailure",
    ],
    [
      "keys that nobody was given",
      async () => (await clientOf("self", { TENCENTCLOUD_SECRETID: "x" })).Invoke(later("self", {})),
      "AuthFailure.SecretIdNotFound",
    ],
    [
      "other actions",
      async () => (await clientOf("self")).GetFunction({ FunctionName: "self" }),
      "InvalidAction",
    ],
  ])("%s is refused", async (_, attempt, code) => {
    await expect(attempt()).rejects.toMatchObject({ code });
  });

  test("what a role allows is decided when it is asked for", async () => {
    const own = await clientOf("self");
    const { PolicyId } = (await cam("ListPolicies", { Keyword: "self" })).List[0];
    await cam("DetachRolePolicy", { PolicyId, DetachRoleName: "trusting" });
    await expect(own.Invoke(later("self", {}))).rejects.toMatchObject({
      code: "AuthFailure.UnauthorizedOperation",
    });

    await cam("AttachRolePolicy", { PolicyId, AttachRoleName: "trusting" });

    await expect(own.Invoke(later("self", {}))).resolves.toMatchObject({ Result: { InvokeResult: 0 } });
  });
});
