import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import * as v from "valibot";
import { PROJECT } from "./checkout";
import { TYPESCRIPT } from "./typescript";

const readyLine = v.object({
  ready: v.literal(true),
  websocketUrl: v.string(),
  reversePushUrl: v.string(),
  pageUrl: v.string(),
  databaseUrl: v.string(),
});

/** The whole system on this machine, started as a script starts it. */
export interface RunningEmulator {
  /** The addresses that it printed. */
  readonly ready: v.InferOutput<typeof readyLine>;
  readonly pid: number | undefined;
  /** What it has written to stderr so far. */
  stderr(): string;
  /** Waits until it has logged an event of this name, so many times. */
  logged(event: string, times?: number): Promise<void>;
  /** Ends it as Ctrl-C does and removes its data; resolves with its exit code, null when a signal killed it. */
  stop(): Promise<number | null>;
}

/**
 * Starts the emulator in a process of its own, on free ports and in a data directory of its own; in a test run that has
 * an empty database already. `set` overrides environment variables of the functions, `faults` are what goes wrong from
 * the start, `faultSeed` what they are chosen from; `project` is another checkout, `data` a directory that stays and may
 * be empty, `nodes` how many nodes of a relay run, `nodeOptions` those that run TypeScript. Rejects with what it wrote to
 * stderr when it ends before it is ready.
 */
export async function startEmulator({
  environment = "dev",
  set = {},
  faults = {},
  faultSeed,
  project = PROJECT,
  data: given,
  port = 0,
  nodes,
  nodeOptions = TYPESCRIPT,
}: {
  environment?: string;
  set?: Readonly<Record<string, string>>;
  faults?: Readonly<Record<string, string>>;
  faultSeed?: number;
  project?: string;
  data?: string;
  port?: number;
  nodes?: number;
  nodeOptions?: readonly string[];
} = {}): Promise<RunningEmulator> {
  const directory = mkdtempSync(path.join(os.tmpdir(), "scf-websocket-emulator-"));
  const data = given ?? path.join(directory, "data");
  const prepared = process.env.TEST_EMULATOR_DATA;
  if (given === undefined && prepared !== undefined) cpSync(prepared, data, { recursive: true });
  const child = spawn(
    process.execPath,
    [
      ...[...nodeOptions, "emulator/cli.ts", "start", "--json", "--port", String(port)],
      ...["--data", data, "--env", environment],
      ...(nodes === undefined ? [] : ["--nodes", String(nodes)]),
      ...Object.entries(set).flatMap(([name, value]) => ["--set", `${name}=${value}`]),
      ...Object.entries(faults).flatMap(([name, value]) => ["--fault", `${name}=${value}`]),
      ...(faultSeed === undefined ? [] : ["--fault-seed", String(faultSeed)]),
    ],
    { cwd: project, stdio: ["ignore", "pipe", "pipe"] },
  );
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const ended = endOf(child).finally(() => rmSync(directory, { recursive: true, force: true }));

  const logged = async (event: string, times = 1) => {
    while (stderr.split(`"event":"${event}"`).length <= times) await once(child.stderr, "data");
  };

  const stop = () => {
    child.kill("SIGINT");
    return ended;
  };

  const firstLine = once(createInterface(child.stdout), "line").then(([line]) => String(line));
  const endedEarly = ended.then((code) => {
    throw new Error(`The emulator ended with ${code} before it was ready:\n${stderr}`);
  });
  try {
    const ready = v.parse(readyLine, JSON.parse(await Promise.race([firstLine, endedEarly])));
    return { ready, pid: child.pid, stderr: () => stderr, logged, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Settles once the process has ended and its output is complete. */
function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
}
