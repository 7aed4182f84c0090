import { Command } from "commander";
import { takesColour } from "../colour";
import { checkOverrides } from "../environment";
import { findEnvironment } from "../find-environment";
import { acknowledgeOption } from "../plan/acknowledge-option";
import { refusedInWords } from "../plan/checks/finding";
import { setOption } from "../set-option";
import { accountStack } from "../terraform/account-stack";
import { aborted, interruptSignal } from "../terraform/interrupt";
import { requireTerraform } from "../terraform/terraform";
import { approve, requireTerminal } from "./approval";
import { deployStack } from "./deploy-stack";
import { emulatedAddresses } from "./emulated-addresses";
import { withEmulatedCloud } from "./emulated-cloud";
import {
  dataDirectory,
  type EmulatedOptions,
  logFileOf,
  parsePort,
  requireEmulated,
} from "./emulated-options";
import { emulatedStack } from "./emulated-stack";
import type { RelayOutputs } from "./outputs";
import { INTERRUPTED, say } from "./progress";
import { reportFailure } from "./report-failure";
import { requireAccess } from "./require-access";

interface DeployOptions extends EmulatedOptions {
  readonly autoApprove: boolean;
  readonly acknowledge: readonly string[];
  readonly json: boolean;
  readonly port: number;
  readonly set: Readonly<Record<string, string>>;
}

new Command("deploy")
  .description(
    "Deploy an environment with Terraform: plan it, show the plan, ask, apply, print the addresses.",
  )
  .argument("<environment>", "which environment of infra/environments.ts")
  .option("--auto-approve", "apply without asking; needed where there is no terminal", false)
  .addOption(acknowledgeOption())
  .option("--json", "print one line of JSON when deployed, and nothing else, on stdout", false)
  .option("--emulated", "deploy to the cloud on this machine, and keep it running until Ctrl-C", false)
  .option("--port <port>", "emulated: port for clients and the page; 0 for any that is free", parsePort, 8080)
  .option("--data <directory>", "emulated: where all of it lives (default: .data/<environment>-cloud)")
  .addOption(setOption("emulated: override a variable of the functions for this run; repeatable"))
  .addHelpText(
    "after",
    `
${refusedInWords()}
On the emulated cloud dangers are told only, and nothing is asked. Progress goes to stderr. Ctrl-C ends an apply in
order; deploying again goes on from there.
Exit codes: 0 deployed, or nothing to change; 1 refused, interrupted or failed.`,
  )
  .action(run)
  .parseAsync();

async function run(environment: string, options: DeployOptions, command: Command): Promise<void> {
  try {
    requireEmulated(command, ["port", "data", "set"]);
    findEnvironment(environment);
    checkOverrides(options.set);
    await (options.emulated ? deployEmulated(environment, options) : deploy(environment, options));
  } catch (error) {
    reportFailure(error, { json: options.json, done: "ready" });
  }
}

async function deploy(environment: string, options: DeployOptions): Promise<void> {
  const { autoApprove, acknowledge, json } = options;
  const terminal = { input: process.stdin, output: process.stderr };
  if (!autoApprove) requireTerminal(terminal, environment, "deploy");
  requireAccess(process.env);
  const interrupted = interruptSignal(() => say(INTERRUPTED));
  const stack = await accountStack({ environment, interrupted, progress: say });
  const question = { text: `Apply these changes to ${environment}? Only yes is accepted:`, expected: "yes" };
  const { websocketUrl, databaseAddress, relay } = await deployStack({
    stack,
    dangers: "refused",
    acknowledged: acknowledge,
    approve: async () => (autoApprove ? undefined : approve(terminal, question, interrupted)),
    colour: takesColour(process.stderr),
  });
  const text = json
    ? JSON.stringify({ ready: true, websocketUrl, databaseAddress, ...relay })
    : [
        `\n${environment} is deployed.\n`,
        `  websocket  ${websocketUrl}`,
        ...gatewayLine(websocketUrl, relay),
        `  database   ${databaseAddress} (inside the environment's network)\n`,
      ].join("\n");
  process.stdout.write(`${text}\n`);
}

async function deployEmulated(environment: string, options: DeployOptions): Promise<void> {
  const { json, port, set, acknowledge } = options;
  const data = dataDirectory(environment, options);
  const log = logFileOf(data);
  const interrupted = interruptSignal(() => say("Everything ends in order."));
  await requireTerraform();
  say("Start the emulated cloud");
  await withEmulatedCloud({ data, gatewayPort: port, set, interrupted, ...log }, async (cloud) => {
    const outputs = await deployStack({
      stack: await emulatedStack({ environment, interrupted, progress: say }, cloud, data),
      dangers: "told",
      acknowledged: acknowledge,
      approve: async () => undefined,
      colour: takesColour(process.stderr),
    });
    const { websocketUrl, reversePushUrl, pageUrl, databaseUrl } = await emulatedAddresses(cloud, outputs);
    const { gatewayAddress } = outputs.relay ?? {};
    const text = json
      ? JSON.stringify({ ready: true, websocketUrl, reversePushUrl, pageUrl, databaseUrl, gatewayAddress })
      : [
          `\n${environment} is deployed and running. Open the page in two tabs and talk.\n`,
          `  page       ${pageUrl}`,
          `  websocket  ${websocketUrl}`,
          `  push       ${reversePushUrl}`,
          ...gatewayLine(outputs.websocketUrl, outputs.relay),
          `  database   ${databaseUrl}`,
          ...(log.logFile === undefined ? [] : [`  log        ${log.logFile}`]),
          "\nCtrl-C ends everything; deploying again starts it again.\n",
        ].join("\n");
    process.stdout.write(`${text}\n`);
    await Promise.race([aborted(interrupted), cloud.running]);
  });
}

/** What to do once a relay is deployed, of which the domain knows nothing yet. */
function gatewayLine(websocketUrl: string, relay: RelayOutputs | undefined): string[] {
  if (relay === undefined) return [];
  const { name, addresses } = relay.gatewayAddress;
  return [
    `  gateway    ${name} (${addresses.join(", ")}), where ${new URL(websocketUrl).hostname} has to point`,
  ];
}
