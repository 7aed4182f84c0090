import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import * as v from "valibot";
import { systemDidNotStart } from "./errors";

const ROOT = path.join(__dirname, "..");

const readyLine = v.object({ websocketUrl: v.string(), databaseUrl: v.string() });
const logLine = v.object({ level: v.string(), event: v.string(), failed: v.optional(v.number()) });

/** Lines that tell an error, or of pushes that failed. Most do not, and are not parsed. */
const TROUBLE = /"level":"error"|"event":"pushes_failed"/;

/** How many messages of a room are kept: few, so that the history is full, and stays as it is, early in a soak. */
const HISTORY_MESSAGES = 100;

/** The local system, in a process of its own. */
export interface System {
  readonly pid: number;
  readonly websocketUrl: string;
  readonly databaseUrl: string;
  /** How often each event was logged as an error. */
  readonly errors: ReadonlyMap<string, number>;
  /** How many pushes failed so that they were tried again, though they may have arrived. */
  readonly pushesInDoubt: number;
  /** Ends it as Ctrl-C does; true where it ended in order. */
  stop(): Promise<boolean>;
}

/**
 * Starts the environment dev on free ports, with a database of its own.
 *
 * @throws SYSTEM_DID_NOT_START
 */
export async function startSystem(): Promise<System> {
  const directory = mkdtempSync(path.join(os.tmpdir(), "scf-websocket-soak-"));
  const options = ["--json", "--port", "0", "--data", path.join(directory, "data")];
  const limits = [
    ...["--set", `CHAT_HISTORY_MESSAGES=${HISTORY_MESSAGES}`],
    ...["--set", "CHAT_FRAMES_PER_SECOND=0"],
  ];
  const child = spawn(
    process.execPath,
    [...process.execArgv, "emulator/cli.ts", "start", ...options, ...limits],
    // A group of its own: Ctrl-C is the soak's to obey, and must not take the system from its clients.
    { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"], detached: true },
  );
  const errors = new Map<string, number>();
  let pushesInDoubt = 0;
  let tail = "";
  createInterface(child.stderr).on("line", (line) => {
    tail = `${tail}${line}\n`.slice(-4_000);
    if (!TROUBLE.test(line)) return;
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), logLine), line);
    if (!parsed.success) return;
    const { level, event, failed = 0 } = parsed.output;
    if (level === "error") errors.set(event, (errors.get(event) ?? 0) + 1);
    else pushesInDoubt += failed;
  });
  const ended = new Promise<number | null>((resolve, reject) =>
    child.once("error", reject).once("close", resolve),
  ).finally(() => rmSync(directory, { recursive: true, force: true }));
  const ready = new Promise<string>((resolve) => createInterface(child.stdout).once("line", resolve));
  const first = await Promise.race([ready, ended]);
  if (typeof first !== "string" || child.pid === undefined) throw systemDidNotStart(`${first}`, tail);
  return {
    pid: child.pid,
    ...v.parse(readyLine, JSON.parse(first)),
    errors,
    get pushesInDoubt() {
      return pushesInDoubt;
    },
    async stop() {
      child.kill("SIGINT");
      return (await ended) === 0;
    },
  };
}
