import { Command, InvalidArgumentError } from "commander";
import { benchApply } from "./apply";
import { benchBundles, renderBundles } from "./bundles";
import { benchChoices, renderChoices } from "./choices/choices";
import { benchColdStart } from "./cold-start";
import { benchHeldMemory, renderHeldMemory } from "./held-memory";
import { benchPeers } from "./peers/peers";
import { renderPeers } from "./peers/result";
import { benchPlan } from "./plan";
import { benchFanOut, renderFanOut } from "./push/fan-out";
import { benchPushes, renderPushes } from "./push/pushes";
import { benchRoom } from "./push/room";
import { renderResult } from "./result";
import { benchSynth } from "./synth";

interface BenchOptions {
  readonly rounds: number;
  readonly json: boolean;
}

const program = new Command("bench").description(
  "Measure whole commands and what functions do at run time, each beside what it stands on, in rounds that take turns.",
);

add("synth", "npm run synth of all environments, beside importing cdktf", benchSynth, renderResult);
add("plan", "npm run plan, beside terraform init and plan", benchPlan, renderResult);
add("apply", "an environment's life on the emulated cloud, beside an empty stack", benchApply, renderResult);
add("pushes", "pushes a second, beside raw sockets and Python's requests.post", benchPushes, renderPushes);
add("fan-out", "what a recipient costs in rooms of 10 to 100,000 members", benchFanOut, renderFanOut);
add("room", "a message to a room of 1,000, beside requests.post to each", benchRoom, renderResult);
add(
  "cold-start",
  "transmit's first event in a new process, beside a bare node",
  benchColdStart,
  renderResult,
);
add(
  "choices",
  "the functions' driver and push client, beside others that they might have had",
  benchChoices,
  renderChoices,
);
add("bundles", "how large each function's bundle is", benchBundles, renderBundles);
add(
  "held-memory",
  "what the gateway holds for 10,000 idle clients, and for one that reads nothing",
  benchHeldMemory,
  renderHeldMemory,
);
add("peers", "the gateway, beside serverless-offline, nchan and socket.io", benchPeers, renderPeers);

program.parseAsync();

function add<Result>(
  name: string,
  description: string,
  bench: (rounds: number) => Promise<Result | undefined>,
  render: (result: Result) => string,
): void {
  program
    .command(name)
    .description(description)
    .option("--rounds <number>", "how often each command is run; its median counts", parseRounds, 3)
    .option("--json", "print one JSON object instead of a table", false)
    .addHelpText(
      "after",
      "\nProgress goes to stderr. What needs Terraform or Python is skipped, and says so, where it is missing.\nExit codes: 0 measured or skipped, whatever the numbers; 1 a command failed.",
    )
    .action(async ({ rounds, json }: BenchOptions) => {
      const result = await bench(rounds);
      if (result !== undefined) process.stdout.write(json ? `${JSON.stringify(result)}\n` : render(result));
      else if (json) process.stdout.write(`${JSON.stringify({ bench: name, skipped: true })}\n`);
    });
}

function parseRounds(text: string): number {
  const rounds = Number(text);
  if (Number.isInteger(rounds) && rounds >= 3) return rounds;
  throw new InvalidArgumentError("Allowed: a whole number, at least 3.");
}
