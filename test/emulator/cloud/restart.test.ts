import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import postgres from "postgres";
import { ChatClient } from "../../support/chat-client";
import { REPOSITORY } from "../../support/checkout";
import { descendants, isRunning } from "../../support/processes";
import {
  client,
  code,
  createDatabase,
  databaseIn,
  ECHO,
  functionDefaults,
  scfClient,
  settled,
  temporaryDirectory,
  websocketApi,
} from "./support";

const CLOUD = ["--import", "tsx", "emulator/cli.ts", "cloud", "--port", "0"];

/** `npm run cloud` in a process of its own. */
async function runCloud(directory: string, ...options: string[]) {
  const child = spawn(process.execPath, [...CLOUD, "--data", path.join(directory, "data"), ...options], {
    ...{ cwd: REPOSITORY, stdio: ["ignore", "pipe", "ignore"] },
  });
  if (child.stdout === null) throw new Error("no stdout");
  const ended = once(child, "close");
  const [line] = await once(createInterface(child.stdout), "line");
  return {
    firstLine: String(line),
    pid: child.pid,
    stop: async () => {
      child.kill("SIGINT");
      return (await ended)[0];
    },
  };
}

const accessOf = (line: string) => {
  const { HTTP_PROXY, TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY } = JSON.parse(line);
  return {
    port: Number(new URL(HTTP_PROXY).port),
    credentials: { secretId: TENCENTCLOUD_SECRET_ID, secretKey: TENCENTCLOUD_SECRET_KEY },
  };
};

describe("npm run cloud", () => {
  let directory: string;

  beforeEach(() => {
    directory = temporaryDirectory();
  });

  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  test("prints the environment that points Terraform at it", async () => {
    const cloud = await runCloud(directory, "--json");

    const { port } = accessOf(cloud.firstLine);
    expect(JSON.parse(cloud.firstLine)).toEqual({
      TENCENTCLOUD_PROTOCOL: "HTTP",
      TENCENTCLOUD_DOMAIN: "tencentcloudapi.invalid",
      TENCENTCLOUD_REGION: "ap-guangzhou",
      TENCENTCLOUD_SECRET_ID: expect.stringMatching(/^AKID[0-9a-f]{32}$/),
      TENCENTCLOUD_SECRET_KEY: expect.stringMatching(/^[0-9a-f]{32}$/),
      HTTP_PROXY: `http://127.0.0.1:${port}`,
      HTTPS_PROXY: `http://127.0.0.1:${port}`,
    });
    expect(await cloud.stop()).toBe(0);
    const state = path.join(directory, "data/cloud/state.json");
    expect(statSync(state).mode & 0o077).toBe(0);

    const again = await runCloud(directory);
    expect(again.firstLine).toBe("export TENCENTCLOUD_PROTOCOL=HTTP");
    await again.stop();
  });

  test("runs again what was made, at the same addresses", async () => {
    const first = await runCloud(directory, "--json");
    const access = accessOf(first.firstLine);
    const DBInstanceId = await createDatabase(access);
    const functions = scfClient(access);
    await functions.CreateFunction({ ...functionDefaults, FunctionName: "echo", Code: code(ECHO) });
    await settled(functions, "echo");
    const gateway = client(access, "apigateway");
    const { ServiceId } = await gateway("CreateService", { ServiceName: "chat", Protocol: "http&https" });
    const { ApiId } = (await gateway("CreateApi", websocketApi(ServiceId, "echo"))).Result;
    const { InternalDomain } = (await gateway("DescribeApi", { ServiceId, ApiId })).Result;
    const Variables = Object.entries({ REVERSE_PUSH_URL: InternalDomain, PREFIX: "you said " });
    await functions.UpdateFunctionConfiguration({
      FunctionName: "echo",
      Environment: { Variables: Variables.map(([Key, Value]) => ({ Key, Value })) },
    });
    await settled(functions, "echo");
    await gateway("ReleaseService", { ServiceId, EnvironmentName: "release", ReleaseDesc: "test" });
    const { OuterSubDomain } = await gateway("DescribeService", { ServiceId });
    const database = await databaseIn(access, DBInstanceId, "running");
    const [{ Port }] = database.DBInstanceNetInfo;
    const url = `postgresql://root:Secret-word-1@127.0.0.1:${Port}/postgres`;
    const sql = postgres(url, { max: 1 });
    await sql`create table kept as select 42 as answer`;
    await sql.end();
    const processes = descendants(first.pid);
    expect(processes.length).toBeGreaterThan(1);

    expect(await first.stop()).toBe(0);
    expect(processes.filter(isRunning)).toEqual([]);
    const second = await runCloud(directory, "--json");

    expect(accessOf(second.firstLine).credentials).toEqual(access.credentials);
    const ada = await ChatClient.connect(`ws://${OuterSubDomain}/release/chat`, []);
    ada.send("hello");
    await ada.next("you said hello");
    await ada.close();
    const again = postgres(url, { max: 1 });
    expect(await again`select answer from kept`).toEqual([{ answer: 42 }]);
    await again.end();
    const found = await scfClient(accessOf(second.firstLine)).GetFunction({ FunctionName: "echo" });
    expect(found).toMatchObject({ Status: "Active" });
    await second.stop();
    expect(readFileSync(path.join(directory, "data/cloud/state.json"), "utf8")).toContain(DBInstanceId);
  });
});
