import { readdirSync, readFileSync } from "node:fs";

/** The processes that a process has started, and those that these have. */
export function descendants(parent: number | undefined): number[] {
  const children = readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0 && parentOf(pid) === parent);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

export function parentOf(pid: number): number | undefined {
  return statusOf(pid)?.parent;
}

/** Whether a process runs; one that has ended but whose parent has not asked how (Z) does not. */
export function isRunning(pid: number): boolean {
  const state = statusOf(pid)?.state;
  return state !== undefined && state !== "Z";
}

function statusOf(pid: number): { state: string | undefined; parent: number } | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return {
      state: /^State:\s+(\w)/m.exec(status)?.[1],
      parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]),
    };
  } catch {
    return undefined;
  }
}
