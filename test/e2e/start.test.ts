import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import postgres from "postgres";
import { ChatClient } from "../support/chat-client";
import { checkOut, declareEnvironments, PROJECT } from "../support/checkout";
import { testEnvironments } from "../support/environments";
import { descendants, isRunning } from "../support/processes";
import { addReadmesFrame } from "../support/readmes-frame";
import { startEmulator } from "../support/start-emulator";
import { TSX } from "../support/typescript";
import { until } from "../support/until";

const START = [...TSX, "emulator/cli.ts", "start", "--json", "--port", "0"];

describe("npm start", () => {
  let directory: string;

  beforeEach(() => {
    directory = mkdtempSync(path.join(os.tmpdir(), "start test "));
  });

  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  test("serves the frame of the README's own logic once it is saved, while clients stay connected", async () => {
    const project = checkOut(path.join(directory, "a checkout"));
    const emulator = await startEmulator({ project, nodeOptions: TSX });
    const ada = await ChatClient.connect(emulator.ready.websocketUrl);
    const index = path.join(project, "functions/transmit/index.ts");
    const original = readFileSync(index, "utf8");

    // A broken edit is told, and the function goes on.
    writeFileSync(index, "this is not TypeScript");
    await emulator.logged("reload_failed");
    ada.send({ type: "ping" });
    await ada.next({ type: "pong" });

    writeFileSync(index, original);
    addReadmesFrame(project);
    for (let isServed = false; !isServed; ) {
      ada.send({ type: "time", id: "t" });
      // What it gets while not all files are saved, and what it gets then.
      const { type } = Object(await ada.next({ type: "error", id: "t" }, { type: "time", id: "t" }));
      isServed = type === "time";
      if (!isServed) await setTimeout(50);
    }
    await ada.close();
    expect(await emulator.stop()).toBe(0);
  });

  test("keeps the database of a run that ended or was killed, and refuses a second run on the same data", async () => {
    const data = path.join(directory, "data");
    const killed = await startEmulator({ data });
    const sql = postgres(killed.ready.databaseUrl, { max: 1 });
    await sql`create table kept as select 42 as answer`;
    await sql.end();
    await expect(startEmulator({ data })).rejects.toThrow(/DATA_DIRECTORY_IN_USE/);
    if (killed.pid === undefined) throw new Error("no process");
    process.kill(killed.pid, "SIGKILL");

    // The first of the two comes after a kill, the second after an end in order.
    for (let run = 0; run < 2; run += 1) {
      const emulator = await startEmulator({ data });

      const ada = await ChatClient.connect(emulator.ready.websocketUrl);
      await ada.close();
      const again = postgres(emulator.ready.databaseUrl, { max: 1 });
      expect(await again`select answer from kept`).toEqual([{ answer: 42 }]);
      await again.end();
      expect(await emulator.stop()).toBe(0);
    }
  });

  test("refuses an environment that is not in the table, and names those that are", async () => {
    await expect(startEmulator({ environment: "production" })).rejects.toThrow(
      /ENVIRONMENT_UNKNOWN: There is no environment "production"\. There are: dev, prod, staging\./,
    );
  });

  test("refuses a port in use, and offers the next free one", async () => {
    const occupant = net.createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => occupant.once("listening", resolve));
    const { port } = occupant.address() as net.AddressInfo;

    await expect(startEmulator({ port })).rejects.toThrow(
      new RegExp(`PORT_IN_USE: Port ${port} of 127\\.0\\.0\\.1 is in use\\.\\n→ Use --port \\d+`),
    );

    occupant.close();
  });

  test("gives functions the variables that the table sets", async () => {
    const project = checkOut(path.join(directory, "a checkout"));
    const { dev } = testEnvironments;
    const functions = { ...dev.functions, variables: { CHAT_ROOMS_PER_CONNECTION: 1 } };
    declareEnvironments(project, { dev: { ...dev, functions } });
    const emulator = await startEmulator({ project });
    const ada = await ChatClient.connect(emulator.ready.websocketUrl);

    ada.send({ type: "join", room: "tea" });

    await ada.next({ type: "error", code: "forbidden" });
    await ada.close();
    expect(await emulator.stop()).toBe(0);
  });

  test.each(["staging", "prod"])(
    "runs %s of the table, and overrides a variable of its functions for the run",
    async (environment) => {
      const emulator = await startEmulator({ environment, set: { CHAT_ROOMS_PER_CONNECTION: "1" } });
      const ada = await ChatClient.connect(emulator.ready.websocketUrl);

      ada.send({ type: "join", room: "tea" });
      ada.send({ type: "ping" });

      await ada.next({ type: "error", code: "forbidden" });
      await ada.next({ type: "pong" });
      await ada.close();
      expect(await emulator.stop()).toBe(0);
    },
  );

  test("refuses for a variable of the table what the table would refuse, before anything starts", async () => {
    await expect(startEmulator({ set: { CHAT_FRAME_BYTES: "64k" } })).rejects.toThrow(
      /\nVARIABLE_VALUE_NOT_ALLOWED: The variable CHAT_FRAME_BYTES cannot be "64k"\.\n→ Allowed: a whole number from 0 /,
    );
  });

  test("warns of a variable that no function reads, and of no other", async () => {
    const known = { CHAT_FRAME_BYTES: "9", AUTH_JWT_SECRET: "a".repeat(32) };
    const emulator = await startEmulator({ set: { ...known, CHAT_FRAME_BYTE: "9" } });
    await emulator.logged("variables_unread");
    expect(emulator.stderr()).toContain('"variables":["CHAT_FRAME_BYTE"]');
    expect(await emulator.stop()).toBe(0);
  });

  test("says what the table of environments is refused for, as npm run synth does", async () => {
    const project = checkOut(path.join(directory, "a checkout"));
    const { dev } = testEnvironments;
    declareEnvironments(project, { dev: { ...dev, functions: { ...dev.functions, memoryMb: 100 } } });
    await expect(startEmulator({ project })).rejects.toThrow(
      /\nENVIRONMENTS_REFUSED: The table of environments is refused:\n {2}dev: .*\n→ Correct it in infra\/environments\.ts\.\n$/,
    );
  });

  test("reports a malformed variable at the first call, by its name", async () => {
    const emulator = await startEmulator({ set: { DATABASE_URL: "not-a-url" } });

    await expect(ChatClient.connect(emulator.ready.websocketUrl)).rejects.toThrow(/^403 .*DATABASE_URL/);

    await emulator.stop();
    // A room is one of the chat's: what the gateway says of itself is in none.
    expect(emulator.stderr()).toMatch(/"component":"gateway","api":"api-local"/);
    expect(emulator.stderr()).not.toMatch(/"room":/);
  });

  test("ends what it has begun when it is interrupted in the middle of its start", async () => {
    const data = path.join(directory, "data");
    const emulator = spawn(process.execPath, [...START, "--data", data], { cwd: PROJECT });
    const ended = once(emulator, "close");
    const pidFile = path.join(data, "postgres/postmaster.pid");
    await until(() => existsSync(pidFile));
    const postmaster = Number(readFileSync(pidFile, "utf8").split("\n")[0]);

    emulator.kill("SIGINT");

    expect(await ended).toEqual([1, null]);
    expect(isRunning(postmaster)).toBe(false);
  });

  test("is told as interrupted when Ctrl-C comes while the stacks are synthesized", async () => {
    // GIVEN a start in a process group of its own, as a terminal makes it, whose synthesizer runs
    const emulator = spawn(process.execPath, [...START, "--data", path.join(directory, "data")], {
      cwd: PROJECT,
      detached: true,
    });
    let stderr = "";
    emulator.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    const ended = once(emulator, "close");
    const synthesizer = () =>
      descendants(emulator.pid).find((pid) => commandOf(pid).includes("infra/main.ts"));
    await until(() => synthesizer() !== undefined);

    // WHEN the whole group is interrupted
    if (emulator.pid === undefined) throw new Error("no process");
    process.kill(-emulator.pid, "SIGINT");

    // THEN it ends, and blames nobody's stacks
    expect(await ended).toEqual([1, null]);
    expect(stderr).toContain("START_INTERRUPTED: ");
    expect(stderr).not.toContain("SYNTH_FAILED");
  });
});

/** A process's program and arguments; empty where it has ended. */
function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}
