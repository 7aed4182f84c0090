import { spawn } from "node:child_process";
import path from "node:path";

/** A command as it is run: a program and its arguments. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** The exit codes of a run that went well; 0 alone unless said. */
  readonly exitCodes?: readonly number[];
}

/** One run of a whole process. */
export interface Sample {
  /** From the start of the process until it has ended, in ms. */
  readonly wallMs: number;
  /** The most memory that the process held, in MB: its own, not that of processes it starts. Node.js only. */
  readonly peakMb?: number;
}

export interface Run extends Sample {
  readonly stdout: string;
}

const PEAK = path.join(__dirname, "report-peak.cjs");

/** Node.js as a command that tells its peak of memory. */
export const node = (...args: readonly string[]): Command => ({
  program: process.execPath,
  args: ["--require", PEAK, ...args],
});

/** Runs a command once. Rejects with what it printed when it fails: the time of a failed run says nothing. */
export function measure({ program, args, cwd, env, exitCodes = [0] }: Command): Promise<Run> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe", "pipe"] });
    const told = [1, 2, 3].map((descriptor) => {
      const chunks: Buffer[] = [];
      child.stdio[descriptor]?.on("data", (chunk: Buffer) => chunks.push(chunk));
      return () => Buffer.concat(chunks).toString("utf8");
    });
    let wallMs = 0;
    child.on("error", reject);
    child.on("exit", () => {
      wallMs = performance.now() - began;
    });
    child.on("close", (code, signal) => {
      const [stdout = "", stderr = "", peak = ""] = told.map((text) => text());
      if (code === null || !exitCodes.includes(code)) {
        const command = [program, ...args].join(" ");
        reject(new Error(`${command} ended with ${code ?? signal}:\n${stdout}${stderr}`));
      } else resolve({ wallMs, stdout, ...(peak !== "" && { peakMb: Number(peak) / 1024 }) });
    });
  });
}
