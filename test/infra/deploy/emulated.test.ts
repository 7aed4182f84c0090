import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import * as v from "valibot";
import { ChatClient } from "../../support/chat-client";
import { PROJECT } from "../../support/checkout";
import { descendants, isRunning } from "../../support/processes";
import { hasProvider } from "../../support/terraform";
import { TYPESCRIPT } from "../../support/typescript";
import { until } from "../../support/until";

const describeWithProvider = hasProvider ? describe : describe.skip;

// One test runs terraform several times.
jest.setTimeout(300_000);

const readyLine = v.object({
  ready: v.literal(true),
  websocketUrl: v.string(),
  reversePushUrl: v.string(),
  pageUrl: v.string(),
  databaseUrl: v.string(),
});

const folder = mkdtempSync(path.join(tmpdir(), "deploy emulated "));
const data = path.join(folder, "data");
const started = new Set<Command>();

afterEach(async () => {
  await Promise.all([...started].map((command) => command.interrupt()));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Command {
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Its first line on stdout, parsed as that of a deploy. */
  ready(): Promise<v.InferOutput<typeof readyLine>>;
  /** Waits until it has said this on stderr. */
  said(text: string): Promise<void>;
  /** The processes that it has started. */
  processes(): number[];
  /** Ends it as Ctrl-C in a terminal does, which reaches its whole group; resolves with its exit code. */
  interrupt(): Promise<number | null>;
  kill(): void;
  readonly ended: Promise<number | null>;
}

/** Starts a command on the data directory as a script does, with variables that lead to no account. */
function start(command: "deploy" | "destroy", ...args: string[]): Command {
  const child = spawn(
    process.execPath,
    [
      ...[...TYPESCRIPT, `infra/deploy/${command}-cli.ts`, "dev"],
      ...["--emulated", "--json", "--data", data, ...args],
    ],
    {
      cwd: PROJECT,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        TENCENTCLOUD_SECRET_ID: "of-a-real-account",
        STATE_COS_BUCKET: "of-a-team-1250000000",
      },
    },
  );
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const first = once(createInterface(child.stdout), "line").then(([line]) => String(line));
  const ended = once(child, "close").then(([code]) => (typeof code === "number" ? code : null));
  const early = ended.then((code) => {
    throw new Error(`It ended with ${code}:\n${stderr}`);
  });
  early.catch(() => undefined);
  const send = (signal: NodeJS.Signals) => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, signal);
  };
  const running: Command = {
    stdout: () => stdout,
    stderr: () => stderr,
    ready: async () => v.parse(readyLine, JSON.parse(await Promise.race([first, early]))),
    said: async (text) => {
      while (!stderr.includes(text)) await Promise.race([once(child.stderr, "data"), early]);
    },
    processes: () => descendants(child.pid),
    interrupt: () => {
      send("SIGINT");
      return ended;
    },
    kill: () => child.kill("SIGKILL"),
    ended,
  };
  started.add(running);
  void ended.finally(() => started.delete(running));
  return running;
}

/** Two clients who hear each other. */
async function talk(websocketUrl: string): Promise<void> {
  const [ada, bob] = [await ChatClient.connect(websocketUrl), await ChatClient.connect(websocketUrl)];
  ada.send({ type: "message", room: "lobby", data: "hello" });
  await bob.next({ type: "message", data: "hello" });
  bob.send({ type: "message", room: "lobby", data: "hello back" });
  await ada.next({ type: "message", data: "hello back" });
  await Promise.all([ada.close(), bob.close()]);
}

/** Waits until none of the processes runs. */
async function gone(processes: readonly number[]): Promise<void> {
  await until(() => !processes.some(isRunning));
}

describeWithProvider("npm run deploy -- dev --emulated", () => {
  test("an apply is interrupted and goes on, people talk, it comes back at its addresses, and is destroyed", async () => {
    // GIVEN an apply that is interrupted in its middle
    const interrupted = start("deploy", "--port", "0");
    await interrupted.said("network/vpc created");
    const begun = interrupted.processes();
    expect(await interrupted.interrupt()).toBe(1);
    expect(JSON.parse(interrupted.stdout())).toMatchObject({
      ready: false,
      error: { code: "APPLY_INTERRUPTED", fix: expect.stringContaining("it goes on from there") },
    });
    expect(begun.length).toBeGreaterThan(0);
    expect(begun.filter(isRunning)).toEqual([]);

    // WHEN it is deployed again
    const first = start("deploy", "--port", "0");
    const addresses = await first.ready();

    // THEN it goes on from there: what was made is not made again, and people talk
    expect(first.stderr()).not.toContain("network/vpc is being created");
    await talk(addresses.websocketUrl);
    expect((await fetch(addresses.pageUrl)).status).toBe(200);

    // AND a second one on the same data is refused
    const second = start("deploy", "--port", "0");
    expect(await second.ended).toBe(1);
    expect(second.stderr()).toContain("DATA_DIRECTORY_IN_USE: ");

    // WHEN it is interrupted, THEN all of it ends in order
    const processes = first.processes();
    expect(await first.interrupt()).toBe(0);
    expect(processes.filter(isRunning)).toEqual([]);

    // WHEN it is deployed once more, THEN nothing changes, and all is where it was
    const again = start("deploy", "--port", "0");
    expect(await again.ready()).toEqual(addresses);
    expect(again.stderr()).toContain("dev: no change\n");
    await talk(addresses.websocketUrl);

    // WHEN it is killed, THEN what it started ends by itself
    const left = again.processes();
    again.kill();
    await again.ended;
    await gone(left);

    // WHEN it is destroyed, THEN nothing is left
    const destroyed = start("destroy");
    expect(await destroyed.ended).toBe(0);
    expect(JSON.parse(destroyed.stdout())).toEqual({ destroyed: true, resources: 23 });
    expect(JSON.parse(readFileSync(path.join(data, "terraform.dev.tfstate"), "utf8")).resources).toEqual([]);
    expect(readdirSync(path.join(data, "cloud/postgres"))).toEqual([]);
  });
});
