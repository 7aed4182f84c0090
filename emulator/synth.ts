import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import path from "node:path";
import { synthFailed } from "./errors";

/** The checkout. */
export const PROJECT = path.resolve(__dirname, "..");

/**
 * Synthesizes all environments as `npm run synth` does, into a folder of the caller's: a run never changes the
 * cdktf.out that somebody may be about to deploy.
 *
 * @throws SYNTH_FAILED with what the program printed
 */
export async function synthesize(into: string): Promise<void> {
  rmSync(into, { recursive: true, force: true });
  const child = spawn(process.execPath, [...process.execArgv, path.join(PROJECT, "infra/main.ts")], {
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
  if (code !== 0) throw synthFailed(output);
}
