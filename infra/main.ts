import { join } from "node:path";
import { environments } from "./environments";
import { InfraError } from "./errors";
import { synthesize } from "./synthesize";

const root = join(__dirname, "..");

try {
  const names = synthesize({
    root,
    // cdktf's CLI says by this variable where it wants the output.
    outdir: process.env.CDKTF_OUTDIR ?? join(root, "cdktf.out"),
    environments,
    stateBucket: process.env.STATE_COS_BUCKET,
  });
  for (const name of names) process.stdout.write(`${name}: synthesized\n`);
} catch (error) {
  if (!(error instanceof InfraError)) throw error;
  process.stderr.write(`${error.message}\n${error.fix}\n`);
  process.exitCode = 1;
}
