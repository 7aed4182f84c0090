import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { goOn } from "./stand-still";

/** What an unfinished cluster is called until it is whole. */
export const unfinishedName = (cluster: string, name: string) => `${cluster}.new-${name}`;

/**
 * Ends what a killed emulator left on a cluster, and deletes what was not finished: a server that still runs would keep
 * the new one from starting, also one that had no time to write its postmaster.pid.
 */
export async function endLeftovers(cluster: string): Promise<void> {
  for (const pid of processesOn(cluster)) {
    interrupt(pid);
    // One that was left standing still could not end.
    goOn(pid);
  }
  while (processesOn(cluster).length > 0) await delay(20);
  const folder = path.dirname(cluster);
  for (const entry of readdirSync(folder)) {
    const found = path.join(folder, entry);
    // A helper of initdb may write for a moment longer.
    const options = { recursive: true, force: true, maxRetries: 5 };
    if (found.startsWith(unfinishedName(cluster, ""))) rmSync(found, options);
  }
}

/** The servers, and the initdb, that were given this cluster's folder or that of an unfinished one. */
function processesOn(cluster: string): number[] {
  // Without /proc the lock file of PostgreSQL decides, with an error of its own.
  if (!existsSync("/proc")) return [];
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => {
      const [program = "", ...args] = pid > 0 ? commandLine(pid) : [];
      const folder = args[args.indexOf("-D") + 1] ?? "";
      const isOurs = folder === cluster || folder.startsWith(unfinishedName(cluster, ""));
      return isOurs && ["postgres", "initdb"].includes(path.basename(program));
    });
}

function commandLine(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
  } catch {
    // It has ended since the folder was read.
    return [];
  }
}

function interrupt(pid: number): void {
  try {
    process.kill(pid, "SIGINT");
  } catch {
    // It has ended by itself.
  }
}
