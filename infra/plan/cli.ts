import { readFileSync } from "node:fs";
import path from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { parseEnvironments } from "../environment";
import { environments } from "../environments";
import { environmentUnknown, InfraError, planUnreadable } from "../errors";
import { synthesize } from "../synthesize";
import { checkKinds } from "./checks/finding";
import { requireCredentials } from "./credentials";
import { parsePlan } from "./plan-json";
import { renderFailureMarkdown, renderMarkdown } from "./render-markdown";
import { renderText } from "./render-text";
import { type Report, reportOf } from "./report";
import { parseStackBlocks } from "./stack-blocks";
import { planStack, requireTerraform } from "./terraform";

interface PlanOptions {
  readonly json: boolean;
  readonly markdown: boolean;
  readonly acknowledge: readonly string[];
}

const ROOT = path.join(__dirname, "../..");
const EXIT = { unchanged: 0, changed: 2, refused: 1, failed: 1 } as const;

const program = new Command("plan")
  .description("Plan an environment with Terraform and say what an apply would do, construct by construct.")
  .argument("<environment>", "which environment of infra/environments.ts")
  .addOption(new Option("--json", "print one JSON object").default(false).conflicts("markdown"))
  .addOption(new Option("--markdown", "print the body of a comment on a pull request").default(false))
  .addOption(
    new Option("--acknowledge <name>", "accept a danger by its name, as the report prints it; repeatable")
      .default([], "none")
      .argParser(parseAcknowledgement),
  )
  .addHelpText(
    "after",
    `
A plan is refused if it recreates a function, replaces, destroys or shrinks a database, opens a port to the world, or
disconnects clients. Progress goes to stderr. Nothing is changed, not the state either.
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
    process.stderr.write(`\n${code}: ${message}\n→ ${fix}\n`);
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
  const known = Object.keys(parseEnvironments(environments));
  if (!known.includes(environment)) throw environmentUnknown(environment, known);
  requireCredentials(process.env);
  await requireTerraform();

  progress("Synthesize the stacks");
  const outdir = path.join(ROOT, "cdktf.out");
  synthesize({ root: ROOT, outdir, environments, stateBucket: process.env.STATE_COS_BUCKET });
  const directory = path.join(outdir, "stacks", environment);
  const planned = await planStack({ environment, directory, progress });
  return reportOf({
    environment,
    plan: parsePlan(planned),
    blocks: parseStackBlocks(readStack(directory)),
    acknowledged,
  });
}

function readStack(directory: string): unknown {
  try {
    return JSON.parse(readFileSync(path.join(directory, "cdk.tf.json"), "utf8"));
  } catch {
    throw planUnreadable("The synthesized stack", "", "is not JSON");
  }
}

function rendered(report: Report, { json, markdown }: PlanOptions): string {
  if (json) return `${JSON.stringify(report)}\n`;
  if (markdown) return renderMarkdown(report);
  const colour = process.stdout.isTTY === true && (process.env.NO_COLOR ?? "") === "";
  return renderText(report, { colour });
}

function progress(step: string): void {
  process.stderr.write(`${step}\n`);
}

function parseAcknowledgement(name: string, before: readonly string[]): readonly string[] {
  if (checkKinds.some((kind) => name.startsWith(`${kind}:`))) return [...before, name];
  throw new InvalidArgumentError(
    `Allowed: <check>:<address>, with one of the checks ${checkKinds.join(", ")}.`,
  );
}
