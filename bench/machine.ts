import { cpus } from "node:os";

/** Where something was measured. */
export interface Machine {
  readonly cores: number;
  readonly cpu: string;
  readonly node: string;
}

export function thisMachine(): Machine {
  const [cpu] = cpus();
  return { cores: cpus().length, cpu: cpu?.model ?? "unknown", node: process.version };
}
