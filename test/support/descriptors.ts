import { readdirSync } from "node:fs";

/** How many descriptors a process has open. */
export const descriptorsOf = (pid: number | undefined): number => readdirSync(`/proc/${pid}/fd`).length;
