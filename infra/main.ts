import { join } from "node:path";
import { environments } from "./environments";
import { InfraError } from "./errors";
import { synthesize } from "./synthesize";
import { toldError } from "./told-error";
import { unverifiedDatabase } from "./unverified-database";

const root = join(__dirname, "..");

try {
  const synthesized = synthesize({
    root,
    // cdktf's CLI says by this variable where it wants the output.
    outdir: process.env.CDKTF_OUTDIR ?? join(root, "cdktf.out"),
    environments,
    stateBucket: process.env.STATE_COS_BUCKET,
  });
  for (const { name } of synthesized) process.stdout.write(`${name}: synthesized\n`);
  const unverified = synthesized.filter(({ verifiesDatabase }) => !verifiesDatabase);
  if (unverified.length > 0) {
    const names = unverified.map(({ name }) => name).join(", ");
    process.stderr.write(`${unverifiedDatabase(names)}\n`);
  }
} catch (error) {
  if (!(error instanceof InfraError)) throw error;
  process.stderr.write(toldError(error));
  process.exitCode = 1;
}
