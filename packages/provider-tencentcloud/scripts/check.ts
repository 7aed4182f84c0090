import { command } from "./command";
import { drift } from "./drift";
import { readNames } from "./names";

command(() => {
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
