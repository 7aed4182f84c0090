import { Command, Option } from "commander";
import { takesColour } from "../colour";
import { InfraError } from "../errors";
import { findEnvironment } from "../find-environment";
import { accountStack } from "../terraform/account-stack";
import { interruptSignal } from "../terraform/interrupt";
import { planStack } from "../terraform/plan-stack";
import { toldError } from "../told-error";
import { acknowledgeOption } from "./acknowledge-option";
import { refusedInWords } from "./checks/finding";
import { parsePlan } from "./plan-json";
import { renderFailureMarkdown, renderMarkdown } from "./render-markdown";
import { renderText } from "./render-text";
import { type Report, reportOf } from "./report";
import { readStackBlocks } from "./stack-blocks";

interface PlanOptions {
  readonly json: boolean;
  readonly markdown: boolean;
  readonly acknowledge: readonly string[];
}

const EXIT = { unchanged: 0, changed: 2, refused: 1, failed: 1 } as const;

const program = new Command("plan")
  .description("Plan an environment with Terraform and say what an apply would do, construct by construct.")
  .argument("<environment>", "which environment of infra/environments.ts")
  .addOption(new Option("--json", "print one JSON object").default(false).conflicts("markdown"))
  .addOption(new Option("--markdown", "print the body of a comment on a pull request").default(false))
  .addOption(acknowledgeOption())
  .addHelpText(
    "after",
    `
${refusedInWords()}
Progress goes to stderr. Nothing is changed, not the state either.
Exit codes: 0 no change, 2 changes, 1 refused or failed.`,
  )
  .action(run);

program.parseAsync();

async function run(environment: string, options: PlanOptions): Promise<void> {
  try {
    const report = await plan(environment, options.acknowledge);
    process.stdout.write(rendered(report, options));
    process.exitCode = EXIT[report.result];
  } catch (error) {
    if (!(error instanceof InfraError)) throw error;
    const { code, message, fix } = error;
    process.stderr.write(`\n${toldError(error)}`);
    if (options.json) {
      process.stdout.write(
        `${JSON.stringify({ environment, result: "failed", error: { code, message, fix } })}\n`,
      );
    }
    if (options.markdown) process.stdout.write(renderFailureMarkdown(environment, error));
    process.exitCode = EXIT.failed;
  }
}

async function plan(environment: string, acknowledged: readonly string[]): Promise<Report> {
  findEnvironment(environment);
  const interrupted = interruptSignal(() => progress("Interrupted: Terraform ends in order."));
  const stack = await accountStack({ environment, interrupted, progress });
  return planStack(stack, { destroy: false }, ({ json }) =>
    reportOf({
      environment,
      plan: parsePlan(json),
      blocks: readStackBlocks(stack.directory),
      acknowledged,
    }),
  );
}

function rendered(report: Report, { json, markdown }: PlanOptions): string {
  if (json) return `${JSON.stringify(report)}\n`;
  if (markdown) return renderMarkdown(report);
  return renderText(report, { colour: takesColour(process.stdout), acknowledgedBy: "npm run plan" });
}

function progress(step: string): void {
  process.stderr.write(`${step}\n`);
}
