import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { createInterface } from "node:readline";
import { REPOSITORY } from "../../support/checkout";
import { descendants, isRunning } from "../../support/processes";
import { CLOUD, startCloudProcess, stopCloudProcesses } from "../../support/start-cloud";
import { TSX, TYPESCRIPT } from "../../support/typescript";
import {
  code,
  createDatabase,
  databaseIn,
  functionDefaults,
  scfClient,
  settled,
  temporaryDirectory,
} from "./support";

/** A function that answers with its variables, once the file `gate` is there. */
const waiting = (gate: string) => `
  const { existsSync } = require("node:fs");
  exports.main_handler = async () => {
    process.stdout.write("waits\\n");
    while (!existsSync(${JSON.stringify(gate)})) await new Promise((next) => setTimeout(next, 10));
    return process.env;
  };`;

describe("npm run cloud", () => {
  let directory: string;
  let data: string;

  beforeEach(() => {
    directory = temporaryDirectory();
    data = path.join(directory, "data");
  });

  afterEach(async () => {
    await stopCloudProcesses();
    rmSync(directory, { recursive: true, force: true });
  });

  test("prints the environment that points Terraform at it", async () => {
    const cloud = await startCloudProcess(data);

    const proxy = `http://127.0.0.1:${cloud.access.port}`;
    expect(cloud.environment).toEqual({
      TENCENTCLOUD_PROTOCOL: "HTTP",
      TENCENTCLOUD_DOMAIN: "tencentcloudapi.invalid",
      TENCENTCLOUD_COS_DOMAIN: "http://cos.tencentcos.invalid",
      TENCENTCLOUD_REGION: "ap-guangzhou",
      TENCENTCLOUD_SECRET_ID: expect.stringMatching(/^AKID[0-9a-f]{32}$/),
      TENCENTCLOUD_SECRET_KEY: expect.stringMatching(/^[0-9a-f]{32}$/),
      ...{ HTTP_PROXY: proxy, HTTPS_PROXY: proxy },
    });
    expect(await cloud.stop()).toBe(0);
    expect(statSync(path.join(data, "cloud/state.json")).mode & 0o077).toBe(0);
  });

  test("prints nothing but export lines where nobody looks, and goes on without an input", async () => {
    const child = spawn(process.execPath, [...TSX, ...CLOUD, "--data", data], {
      ...{ cwd: REPOSITORY, stdio: ["ignore", "pipe", "pipe"] },
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text) => (said += text));
    while (!said.includes("HTTPS_PROXY")) await once(child.stdout ?? child, "data");
    child.kill("SIGTERM");

    expect(await once(child, "close")).toEqual([0, null]);
    expect(said.trim().split("\n")).toHaveLength(8);
    for (const line of said.trim().split("\n")) expect(line).toMatch(/^export [A-Z_]+=\S+$/);
  });

  test("sets variables of all functions for the run, unseen by the API and the state", async () => {
    const cloud = await startCloudProcess(data, "--set", "GREETING=good bye", "--set", "EXTRA=a=b");
    const functions = scfClient(cloud.access);
    const source = "exports.main_handler = async () => process.env";
    const Environment = { Variables: [{ Key: "GREETING", Value: "hello" }] };
    await functions.CreateFunction({
      ...{ ...functionDefaults, FunctionName: "tell", Code: code(source), Environment },
    });

    expect((await settled(functions, "tell")).Environment).toEqual(Environment);
    const { Result } = await functions.InvokeFunction({ FunctionName: "tell" });
    expect(JSON.parse(Result?.RetMsg ?? "")).toMatchObject({ GREETING: "good bye", EXTRA: "a=b" });
    await cloud.stop();
    expect(readFileSync(path.join(data, "cloud/state.json"), "utf8")).not.toMatch(/good bye|EXTRA/);
  });

  test.each(["--port", "--gateway-port"])("refuses a port for %s that is in use", async (option) => {
    const occupant = net.createServer().listen(0, "127.0.0.1");
    await once(occupant, "listening");
    const { port } = occupant.address() as net.AddressInfo;

    await expect(startCloudProcess(data, option, String(port))).rejects.toThrow(
      new RegExp(`PORT_IN_USE: Port ${port} of 127\\.0\\.0\\.1 is in use\\.\\n→ Use ${option} \\d+`),
    );

    occupant.close();
  });

  test("ends with all that it runs when the process that started it is killed", async () => {
    const script = `
      const { spawn } = require("node:child_process");
      spawn(process.execPath, ${JSON.stringify([...TYPESCRIPT, ...CLOUD, "--data", data, "--json"])}, {
        stdio: ["pipe", "inherit", "ignore"],
      });`;
    const parent = spawn(process.execPath, ["-e", script], { cwd: REPOSITORY });
    const [line] = await once(createInterface(parent.stdout), "line");
    const { environment } = JSON.parse(String(line));
    const access = {
      port: Number(new URL(environment.HTTP_PROXY).port),
      credentials: {
        secretId: environment.TENCENTCLOUD_SECRET_ID,
        secretKey: environment.TENCENTCLOUD_SECRET_KEY,
      },
    };
    await databaseIn(access, await createDatabase(access), "running");
    const processes = descendants(parent.pid);
    expect(processes.length).toBeGreaterThan(2);

    parent.kill("SIGKILL");

    // The other end of stdout closes with the last process that holds it.
    await once(parent, "close");
    expect(processes.filter(isRunning)).toEqual([]);
  });

  test("ends in order however often it is told to", async () => {
    const cloud = await startCloudProcess(data);
    const functions = scfClient(cloud.access);
    const gate = path.join(directory, "gate");
    await functions.CreateFunction({
      ...{ ...functionDefaults, FunctionName: "wait", Code: code(waiting(gate)) },
    });
    await settled(functions, "wait");
    await databaseIn(cloud.access, await createDatabase(cloud.access), "running");
    const processes = descendants(cloud.pid);
    const cutOff = functions.InvokeFunction({ FunctionName: "wait" }).catch(() => "cut off");
    await cloud.logged("waits");

    cloud.signal("SIGINT");
    expect(await cutOff).toBe("cut off");
    cloud.signal("SIGINT", "SIGTERM", "SIGHUP");
    cloud.input?.end();
    writeFileSync(gate, "");

    expect(await cloud.ended).toBe(0);
    expect(processes.filter(isRunning)).toEqual([]);
  });
});
