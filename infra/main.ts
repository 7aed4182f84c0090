import { join } from "node:path";
import { Command } from "commander";
import { checkOverrides } from "./environment";
import { environments } from "./environments";
import { InfraError } from "./errors";
import { setOption } from "./set-option";
import { synthesize } from "./synthesize";
import { toldError } from "./told-error";
import { unverifiedDatabase } from "./unverified-database";

const root = join(__dirname, "..");

// cdktf's CLI runs it too, without arguments.
new Command("synth")
  .description("Check the table of environments and write a stack for each to cdktf.out.")
  .addOption(setOption("check a variable that npm start will override; it is not written; repeatable"))
  .addHelpText(
    "after",
    `
With STATE_COS_BUCKET set, the stacks keep their state in that bucket.
Exit codes: 0 written, 1 refused.`,
  )
  .action(run)
  .parse();

function run({ set }: { readonly set: Readonly<Record<string, string>> }): void {
  try {
    checkOverrides(set);
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
}
