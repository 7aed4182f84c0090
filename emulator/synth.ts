import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import path from "node:path";
import { synthFailed, synthRefused } from "./errors";

/** The checkout. */
export const PROJECT = path.resolve(__dirname, "..");

/**
 * Synthesizes all environments as `npm run synth` does, into a folder of the caller's: a run never changes the
 * cdktf.out that somebody may be about to deploy.
 *
 * @param overrides variables of the functions whose values are checked as those of the table are
 * @throws what infra/ refuses, in its words and with its code; SYNTH_FAILED with what the program printed instead
 */
export async function synthesize(
  into: string,
  overrides: Readonly<Record<string, string>> = {},
): Promise<void> {
  rmSync(into, { recursive: true, force: true });
  const set = Object.entries(overrides).flatMap(([name, value]) => ["--set", `${name}=${value}`]);
  const child = spawn(process.execPath, [...process.execArgv, path.join(PROJECT, "infra/main.ts"), ...set], {
    cwd: PROJECT,
    env: { ...process.env, CDKTF_OUTDIR: into },
    stdio: ["ignore", "pipe", "pipe"],
    // Not of the terminal's group: Ctrl-C is this process's to obey, and must not look like stacks that are wrong.
    detached: true,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const [code] = await once(child, "close");
  if (code === 0) return;
  const [, word, message, fix] = TOLD.exec(output) ?? [];
  if (word === undefined || message === undefined || fix === undefined) throw synthFailed(output);
  throw synthRefused(word, message, fix);
}

/** An error as infra/ writes it. */
const TOLD = /^([A-Z]+(?:_[A-Z]+)+): ([\s\S]+)\n→ ([\s\S]*\S)\s*$/m;
