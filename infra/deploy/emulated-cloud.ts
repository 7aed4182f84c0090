import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdirSync, openSync, readFileSync, statSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { createInterface } from "node:readline";
import * as v from "valibot";
import {
  cloudEnded,
  cloudNotStarted,
  cloudUnreadable,
  dataDirectoryUnusable,
  portInUse,
  interrupted as startInterrupted,
} from "../errors";
import { ROOT } from "../terraform/account-stack";
import { aborted } from "../terraform/interrupt";

export interface EmulatedCloudProps {
  /** Where all that is made lives, absolute. */
  readonly data: string;
  /** The port for clients and the page; 0 for any that is free. */
  readonly gatewayPort: number;
  /** Variables of the functions that are overridden, by their names. */
  readonly set: Readonly<Record<string, string>>;
  /** The file that the cloud's log is added to; without one it goes to stderr. */
  readonly logFile?: string;
  /** Ends the start of the cloud; what `use` does is for it to end. */
  readonly interrupted: AbortSignal;
}

/** The emulated cloud, running as a process of its own. */
export interface EmulatedCloud {
  /** The environment variables that point Terraform at it. */
  readonly variables: Readonly<Record<string, string>>;
  /** Rejects when the cloud ends without being told to. @throws CLOUD_ENDED */
  readonly running: Promise<never>;
}

const readyLine = v.object({ ready: v.literal(true), environment: v.record(v.string(), v.string()) });

/**
 * Starts the emulated cloud for the length of `use`, and ends it in order when that has settled. It is told to end by
 * the end of its stdin too: a command that is killed leaves nothing behind. It does not belong to the terminal's
 * group, so that Ctrl-C does not end it before Terraform.
 *
 * @throws PORT_IN_USE, DATA_DIRECTORY_UNUSABLE, CLOUD_NOT_STARTED, CLOUD_UNREADABLE, INTERRUPTED
 */
export async function withEmulatedCloud<T>(
  props: EmulatedCloudProps,
  use: (cloud: EmulatedCloud) => Promise<T>,
): Promise<T> {
  const { data, gatewayPort, set, logFile, interrupted } = props;
  await requireFreePort(gatewayPort);
  makeDirectory(data);
  const log = logFile === undefined ? undefined : createWriteStream(logFile, { fd: openSync(logFile, "a") });
  const logged = logFile === undefined ? 0 : statSync(logFile).size;
  const child = spawn(
    process.execPath,
    [
      ...[...process.execArgv, path.join(ROOT, "emulator/cli.ts"), "cloud", "--json", "--port", "0"],
      ...["--gateway-port", String(gatewayPort), "--data", data],
      ...Object.entries(set).flatMap(([name, value]) => ["--set", `${name}=${value}`]),
    ],
    { cwd: ROOT, detached: true, stdio: ["pipe", "pipe", log ?? "inherit"] },
  );
  log?.close();
  const exit = new Promise<string>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve(code === null ? `signal ${signal}` : `exit code ${code}`));
  });
  const running = exit.then((how) => Promise.reject(cloudEnded(how)));
  running.catch(() => undefined);
  // The cloud may have ended when it is told to.
  child.stdin.on("error", () => undefined);

  const ready = new Promise<string>((resolve) => createInterface(child.stdout).once("line", resolve));
  const endedEarly = exit.then((how) => {
    const output = logFile === undefined ? "" : wordsOf(logFile, logged);
    return Promise.reject(cloudNotStarted(how, output));
  });
  endedEarly.catch(() => undefined);
  try {
    const line = await Promise.race([ready, endedEarly, aborted(interrupted)]);
    if (line === undefined) throw startInterrupted();
    const { environment } = parseReadyLine(line);
    return await use({ variables: environment, running });
  } finally {
    child.stdin.end();
    child.kill("SIGINT");
    await exit;
  }
}

function makeDirectory(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true });
  } catch (error) {
    throw dataDirectoryUnusable(directory, systemCode(error), error);
  }
}

/** Refuses a port that somebody listens on, in the words of this command; what else is wrong the cloud itself says. */
async function requireFreePort(port: number): Promise<void> {
  const server = net.createServer().listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch (error) {
    if (systemCode(error) === "EADDRINUSE") throw portInUse(port);
  } finally {
    server.close();
  }
}

const systemCode = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : String(error);

function parseReadyLine(line: string): v.InferOutput<typeof readyLine> {
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), readyLine), line);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw cloudUnreadable("The first line", v.getDotPath(issue) ?? "", issue.message);
}

/** What a log says in words since a position in it: an error that ended the process, beside the JSON lines. */
function wordsOf(file: string, from: number): string {
  const lines = readFileSync(file).subarray(from).toString().split("\n");
  return lines
    .filter((line) => line.trim() !== "" && !line.startsWith("{"))
    .map((line) => `  ${line}`)
    .join("\n");
}
