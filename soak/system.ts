import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import * as v from "valibot";
import { systemDidNotStart } from "./errors";

const ROOT = path.join(__dirname, "..");

const readyLine = v.object({ websocketUrl: v.string(), databaseUrl: v.string() });
const logLine = v.object({ level: v.string(), event: v.string() });

/** How many messages of a room are kept: few, so that the history is full, and stays as it is, early in a soak. */
const HISTORY_MESSAGES = 100;

/** The local system, in a process of its own. */
export interface System {
  readonly pid: number;
  readonly websocketUrl: string;
  readonly databaseUrl: string;
  /** How often each event was logged as an error. */
  readonly errors: ReadonlyMap<string, number>;
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
  let tail = "";
  createInterface(child.stderr).on("line", (line) => {
    tail = `${tail}${line}\n`.slice(-4_000);
    const event = errorOf(line);
    if (event !== undefined) errors.set(event, (errors.get(event) ?? 0) + 1);
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
    async stop() {
      child.kill("SIGINT");
      return (await ended) === 0;
    },
  };
}

/** The event of a line that tells an error. Most lines do not, and are not parsed. */
function errorOf(line: string): string | undefined {
  if (!line.includes('"level":"error"')) return undefined;
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), logLine), line);
  return parsed.success ? parsed.output.event : undefined;
}
