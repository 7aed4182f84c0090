import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { measure, node } from "./measure";
import { type Result, resultOf } from "./result";
import { runRounds } from "./rounds";

const ROOT = path.join(__dirname, "..");

/** `npm run synth` of all environments, beside what it stands on: Node.js, the loader of TypeScript, cdktf. */
export async function benchSynth(rounds: number): Promise<Result> {
  const outdir = mkdtempSync(path.join(tmpdir(), "bench-synth-"));
  const at = { cwd: ROOT, env: { ...process.env, CDKTF_OUTDIR: outdir } };
  const run =
    (...args: readonly string[]) =>
    () =>
      measure({ ...node(...args), ...at });
  const subjects = {
    node: run("-e", "0"),
    "node, import cdktf": run("-e", 'require("cdktf")'),
    tsx: run("--import", "tsx", "-e", "0"),
    "tsx, import cdktf": run("--import", "tsx", "-e", 'require("cdktf")'),
    synth: run("--import", "tsx", "infra/main.ts"),
  };
  try {
    const over = (subject: keyof typeof subjects) => ({
      name: `synth / ${subject}`,
      ...{ of: ["synth"], over: [subject] },
    });
    return resultOf("synth", await runRounds(subjects, rounds, 1), [
      { ...over("tsx, import cdktf"), aim: 2.5 },
      over("node, import cdktf"),
      over("node"),
    ]);
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
