import { command } from "./command";
import { drift } from "./drift";
import { argumentsUnknown } from "./errors";
import { readNames } from "./names";

const usage = { purpose: "Says whether the bindings are current.", allowed: "none" };

command(usage, (args) => {
  if (args.length > 0) throw argumentsUnknown(args, usage.allowed);
  const differences = drift(readNames());
  if (differences.length === 0) {
    process.stdout.write("The provider bindings are current.\n");
    return;
  }
  process.stderr.write(
    `The provider bindings are not current:\n  ${differences.join("\n  ")}\nRun: npm run provider:generate\n`,
  );
  process.exitCode = 1;
});
