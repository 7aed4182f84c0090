import { Command, InvalidArgumentError } from "commander";
import { benchApply } from "./apply";
import { benchPlan } from "./plan";
import { type Result, renderResult } from "./result";
import { benchSynth } from "./synth";

interface BenchOptions {
  readonly rounds: number;
  readonly json: boolean;
}

const program = new Command("bench").description(
  "Measure whole commands, each beside what it stands on, in rounds that take turns.",
);

add("synth", "npm run synth of all environments, beside importing cdktf", benchSynth);
add("plan", "npm run plan, beside terraform init and plan", benchPlan);
add("apply", "an environment's life on the emulated cloud, beside an empty stack", benchApply);

program.parseAsync();

function add(
  name: string,
  description: string,
  bench: (rounds: number) => Promise<Result | undefined>,
): void {
  program
    .command(name)
    .description(description)
    .option("--rounds <number>", "how often each command is run; its median counts", parseRounds, 3)
    .option("--json", "print one JSON object instead of a table", false)
    .addHelpText(
      "after",
      "\nProgress goes to stderr. What needs Terraform is skipped, and says so, where it or the provider is missing.\nExit codes: 0 measured or skipped, whatever the numbers; 1 a command failed.",
    )
    .action(async ({ rounds, json }: BenchOptions) => {
      const result = await bench(rounds);
      if (result !== undefined)
        process.stdout.write(json ? `${JSON.stringify(result)}\n` : renderResult(result));
      else if (json) process.stdout.write(`${JSON.stringify({ bench: name, skipped: true })}\n`);
    });
}

function parseRounds(text: string): number {
  const rounds = Number(text);
  if (Number.isInteger(rounds) && rounds >= 3) return rounds;
  throw new InvalidArgumentError("Allowed: a whole number, at least 3.");
}
