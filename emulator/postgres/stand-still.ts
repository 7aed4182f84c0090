import { readdirSync, readFileSync } from "node:fs";

/** Lets a server and all that work for it stand still, in the middle of what they do; gives how they go on. */
export function standStill(server: number): () => void {
  // The server first: it would start others meanwhile.
  signal(server, "SIGSTOP");
  for (const worker of workersOf(server)) signal(worker, "SIGSTOP");
  return () => goOn(server);
}

/** Lets a server that stands still go on. */
export function goOn(server: number): void {
  for (const pid of [...workersOf(server), server]) signal(pid, "SIGCONT");
}

/** The processes that a server has started: each is in a group of its own, so that no signal reaches all. */
function workersOf(server: number): number[] {
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0 && parentOf(pid) === server);
}

function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")")).split(" ")[2]);
  } catch {
    // It has ended since the folder was read.
    return undefined;
  }
}

function signal(pid: number, name: "SIGSTOP" | "SIGCONT"): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself.
  }
}
