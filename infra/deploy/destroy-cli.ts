import { Command } from "commander";
import { takesColour } from "../colour";
import { databaseProtected } from "../errors";
import { findEnvironment } from "../find-environment";
import { accountStack } from "../terraform/account-stack";
import { interruptSignal } from "../terraform/interrupt";
import { requireTerraform } from "../terraform/terraform";
import { approve, requireTerminal } from "./approval";
import { destroyStack } from "./destroy-stack";
import { withEmulatedCloud } from "./emulated-cloud";
import { dataDirectory, type EmulatedOptions, logFileOf, requireEmulated } from "./emulated-options";
import { emulatedStack } from "./emulated-stack";
import { INTERRUPTED, say } from "./progress";
import { reportFailure } from "./report-failure";
import { requireAccess } from "./require-access";

interface DestroyOptions extends EmulatedOptions {
  readonly autoApprove: boolean;
  readonly json: boolean;
}

new Command("destroy")
  .description("Destroy an environment with Terraform: show what there is, ask for its name, destroy it.")
  .argument("<environment>", "which environment of infra/environments.ts")
  .option("--auto-approve", "destroy without asking; needed where there is no terminal", false)
  .option("--json", "print one line of JSON when destroyed, and nothing else, on stdout", false)
  .option("--emulated", "destroy it in the cloud on this machine", false)
  .option("--data <directory>", "emulated: where all of it lives (default: .data/<environment>-cloud)")
  .addHelpText(
    "after",
    `
A protected database is not destroyed: set database.protected to false and deploy first. On the emulated cloud nothing
is asked. Progress goes to stderr. Ctrl-C ends the run in order; destroying again goes on from there.
Exit codes: 0 destroyed, or nothing there; 1 refused, interrupted or failed.`,
  )
  .action(run)
  .parseAsync();

async function run(environment: string, options: DestroyOptions, command: Command): Promise<void> {
  try {
    requireEmulated(command, ["data"]);
    const isProtected = findEnvironment(environment).database.protected;
    if (isProtected) throw databaseProtected(environment, "in infra/environments.ts");
    const destroyed = await (options.emulated ? destroyEmulated : destroy)(environment, options);
    const text = options.json
      ? JSON.stringify({ destroyed: true, resources: destroyed })
      : `\n${environment} is destroyed: ${destroyed} resources.`;
    process.stdout.write(`${text}\n`);
  } catch (error) {
    reportFailure(error, { json: options.json, done: "destroyed" });
  }
}

async function destroy(environment: string, { autoApprove }: DestroyOptions): Promise<number> {
  const terminal = { input: process.stdin, output: process.stderr };
  if (!autoApprove) requireTerminal(terminal, environment, "destroy");
  requireAccess(process.env);
  const interrupted = interruptSignal(() => say(INTERRUPTED));
  const stack = await accountStack({ environment, interrupted, progress: say });
  const question = {
    text: `All of this will be destroyed. Type the name of the environment (${environment}) to go on:`,
    expected: environment,
  };
  return destroyStack({
    stack,
    approve: async () => (autoApprove ? undefined : approve(terminal, question, interrupted)),
    colour: takesColour(process.stderr),
  });
}

async function destroyEmulated(environment: string, options: DestroyOptions): Promise<number> {
  const data = dataDirectory(environment, options);
  const interrupted = interruptSignal(() => say(INTERRUPTED));
  await requireTerraform();
  say("Start the emulated cloud");
  return withEmulatedCloud(
    { data, gatewayPort: 0, set: {}, interrupted, ...logFileOf(data) },
    async (cloud) =>
      destroyStack({
        stack: await emulatedStack({ environment, interrupted, progress: say }, cloud, data),
        approve: async () => undefined,
        colour: takesColour(process.stderr),
      }),
  );
}
