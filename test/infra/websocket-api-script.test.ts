import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import path from "node:path";
import { clientEnvironment } from "../../emulator/cloud/client-environment";
import type { Cloud } from "../../emulator/cloud/cloud";
import { writeScriptBundle } from "../../infra/constructs/script-bundle";
import {
  client,
  code,
  ECHO,
  functionDefaults,
  REGION,
  scfClient,
  settled,
  startTestCloud,
  temporaryDirectory,
} from "../emulator/cloud/support";
import { ChatClient } from "../support/chat-client";
import { REPOSITORY } from "../support/checkout";

describe("the script that makes the WebSocket API", () => {
  let directory: string;
  let cloud: Cloud;
  let script: string;
  let serviceId: string;
  let address: string;

  const spec = (changes: object = {}) => ({
    ...{ region: REGION, serviceId, apiName: "talk", path: "/chat", timeoutSeconds: 900, stage: "release" },
    ...{ namespace: "default", qualifier: "$LATEST" },
    functions: { register: "one", transmit: "one", cleanup: "one" },
    ...changes,
  });

  /** Runs the bundled script as Terraform does. */
  const run = async (command: string, what: object = spec(), variables: Record<string, string> = {}) => {
    const child = spawn(process.execPath, [script, command], {
      env: { ...clientEnvironment(cloud), WEBSOCKET_API: JSON.stringify(what), ...variables },
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
    const [exit] = await once(child, "close");
    return { exit, said };
  };

  const gateway = (action: string, parameters: object = {}) =>
    client(cloud, "apigateway")(action, { ServiceId: serviceId, ...parameters });
  const apis = async (): Promise<{ ApiId: string; Path: string }[]> =>
    (await gateway("DescribeApisStatus")).Result.ApiIdStatusSet;
  const variables = async () => {
    const found = await settled(scfClient(cloud), "one");
    return Object.fromEntries((found.Environment?.Variables ?? []).map(({ Key, Value }) => [Key, Value]));
  };

  beforeAll(async () => {
    directory = temporaryDirectory();
    script = path.join(directory, "websocket-api.js");
    const entry = path.join(REPOSITORY, "infra/websocket-api-script/main.ts");
    writeScriptBundle({ root: REPOSITORY, entry, file: script });
    cloud = await startTestCloud(directory);
    const functions = scfClient(cloud);
    await functions.CreateFunction({
      ...{ ...functionDefaults, FunctionName: "one", Code: code(ECHO) },
      Environment: {
        Variables: [
          { Key: "PREFIX", Value: "heard " },
          { Key: "REVERSE_PUSH_URL", Value: "pending" },
        ],
      },
    });
    await settled(functions, "one");
    const service = { ServiceName: "talk", Protocol: "http&https", NetTypes: ["OUTER"] };
    const made = await client(cloud, "apigateway")("CreateService", service);
    serviceId = made.ServiceId;
    address = made.OuterSubDomain;
  });

  afterAll(async () => {
    await cloud.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  test("makes the API and gives its URL to the functions, beside their other variables", async () => {
    const { exit, said } = await run("apply");

    expect({ exit, said }).toEqual({ exit: 0, said: expect.stringContaining("created the API talk") });
    const [api] = await apis();
    const { Result } = await gateway("DescribeApi", { ApiId: api?.ApiId });
    expect(await variables()).toEqual({ PREFIX: "heard ", REVERSE_PUSH_URL: Result.InternalDomain });
    // The first release is the stack's.
    expect(said).not.toContain("released");
    await gateway("ReleaseService", { EnvironmentName: "release", ReleaseDesc: "first" });
    const ada = await ChatClient.connect(`ws://${address}/release/chat`, []);
    ada.send("hello");
    await ada.next("heard hello");
    await ada.close();
  });

  test("changes nothing when it runs again", async () => {
    const [before, given] = [await apis(), await variables()];

    const { exit, said } = await run("apply");

    expect(exit).toBe(0);
    expect(said).not.toContain("gave");
    expect((await apis()).map(({ ApiId }) => ApiId)).toEqual(before.map(({ ApiId }) => ApiId));
    expect(await variables()).toEqual(given);
  });

  test("changes the path in place, keeps the URL, and releases it", async () => {
    const given = await variables();

    const { said } = await run("apply", spec({ path: "/talk" }));

    expect(said).toContain("released talk to release");
    expect(await apis()).toEqual([expect.objectContaining({ Path: "/talk" })]);
    expect(await variables()).toEqual(given);
    const ada = await ChatClient.connect(`ws://${address}/release/talk`, []);
    await ada.close();
  });

  test("says which function is missing, and what to do", async () => {
    const functions = { register: "one", transmit: "one", cleanup: "nobody" };

    const { exit, said } = await run("apply", spec({ functions }));

    expect(exit).toBe(1);
    expect(said).toMatch(/FUNCTION_MISSING: GetFunction was answered with ResourceNotFound\.Function/);
  });

  test("says that the key is wrong, and names the missing variable", async () => {
    const refused = await run("apply", spec(), { TENCENTCLOUD_SECRET_KEY: "wrong" });
    expect(refused).toEqual({ exit: 1, said: expect.stringMatching(/^PERMISSION_MISSING: .*AuthFailure/) });

    const missing = await run("apply", spec(), { TENCENTCLOUD_SECRET_ID: "" });
    expect(missing).toEqual({ exit: 1, said: expect.stringContaining("TENCENTCLOUD_SECRET_ID") });
  });

  test("deletes the API, and is content when it is gone already, with its service too", async () => {
    const place = { region: REGION, serviceId, apiName: "talk" };
    await gateway("UnReleaseService", { EnvironmentName: "release" });

    expect((await run("destroy", place)).said).toContain("deleted the API talk");
    expect(await apis()).toEqual([]);
    expect(await run("destroy", place)).toEqual({ exit: 0, said: "" });
    await gateway("DeleteService");
    expect(await run("destroy", place)).toEqual({ exit: 0, said: "" });
  });
});
