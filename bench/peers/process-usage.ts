import { readFileSync } from "node:fs";

/** The system counts a process's time in ticks of so many ms. */
const TICK_MS = 10;

/** The time of the processor that a process, all its threads, has had so far, in ms. */
export function cpuMs(pid: number): number {
  // The program's name, second, may have spaces and parentheses.
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** The memory that a process and those that it started have in the machine now, in KiB. */
export function residentKib(pid: number): number {
  const [, own] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8")
    .trim()
    .split(" ")
    .filter(Boolean);
  return children.reduce((sum, child) => sum + residentKib(Number(child)), Number(own));
}
