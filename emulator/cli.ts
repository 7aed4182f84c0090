import path from "node:path";
import { Command, Option } from "commander";
import type { CloudArguments } from "./cli/cloud";
import type { StartArguments } from "./cli/start";
import { parseFault, parseNodes, parsePort, parseSeed, parseVariable } from "./cli/values";
import { EmulatorError } from "./errors";
import { PROJECT } from "./synth";

const program = new Command("emulator").description(
  "Tencent Cloud on this machine, driven by the synthesized stack",
);

program
  .command("start")
  .description(
    "Synthesize the stacks and run one: PostgreSQL, the functions from their zips, the gateway and a page.",
  )
  .option("--env <environment>", "which environment of infra/environments.ts", "dev")
  .option("--port <port>", "port for clients and the page; 0 for any that is free", parsePort, 8080)
  .option("--host <address>", "address to listen on; 0.0.0.0 lets a phone on your network in", "127.0.0.1")
  .option("--nodes <count>", "how many nodes of a relay run (default: 1)", parseNodes)
  .option("--data <directory>", "where the database lives (default: .data/<environment>)")
  .addOption(
    new Option("--set <NAME=value>", "override a variable of the functions for this run; repeatable")
      .default({}, "none")
      .argParser(parseVariable),
  )
  .addOption(
    new Option(
      "--fault <name=value>",
      "let something go wrong on purpose, such as frame-drop=0.05; repeatable; docs/faults.md has all",
    )
      .default({}, "none")
      .argParser(parseFault),
  )
  .option("--fault-seed <number>", "choose the same faults again", parseSeed, Date.now() % 1_000_000)
  .option("--json", "print one line of JSON when ready, and nothing else, on stdout", false)
  .addHelpText(
    "after",
    "\nGET and PUT <page>faults tell and switch the faults of a running one. Ctrl-C ends everything. Logs are JSON lines on stderr. Exit codes: 0 ended, 1 failed.",
  )
  // Each command loads its own: neither needs what the other is made of.
  .action(async (options: StartArguments) => (await import("./cli/start")).start(options));

program
  .command("cloud")
  .description("Run Tencent Cloud's API on this machine, for Terraform: what it makes really runs.")
  .option("--port <port>", "port of the API on 127.0.0.1; 0 for any that is free", parsePort, 8090)
  .option(
    "--gateway-port <port>",
    "port for the clients and the page of the first API Gateway service; 0 for the one it had, or any that is free",
    parsePort,
    0,
  )
  .option("--data <directory>", "where all that is made lives", path.join(PROJECT, ".data/cloud"))
  .addOption(
    new Option(
      "--set <NAME=value>",
      "override a variable of all functions for this run, unseen by the API; repeatable",
    )
      .default({}, "none")
      .argParser(parseVariable),
  )
  .option("--json", "print one line of JSON when ready, and nothing else, on stdout", false)
  .addHelpText(
    "after",
    `
Prints the environment that points Terraform at it, as export lines, or with --json as
  {"ready":true,"environment":{"TENCENTCLOUD_PROTOCOL":"HTTP",…,"HTTP_PROXY":"http://127.0.0.1:…",…}}
and with --json also ends when its standard input is a pipe and that ends: a script that dies leaves nothing behind.

GET http://127.0.0.1:<port>/ answers, unsigned, what runs (APIs once they are released), passwords too:
  {"gateways":[{"service","api","websocketUrl","reversePushUrl","pageUrl"}],
   "functions":[{"name","namespace","status"}],"databases":[{"id","name","url"}]}

Another --gateway-port than before changes the service's domain (OuterSubDomain): Terraform then plans the change
of outputs made from it, and of nothing else.

Ctrl-C ends everything that runs; with the next start it runs again at its addresses. Logs are JSON lines on stderr.
Exit codes: 0 ended, 1 failed.`,
  )
  .action(async (options: CloudArguments) => (await import("./cli/cloud")).cloud(options));

program.parseAsync().catch((error: unknown) => {
  if (error instanceof EmulatorError)
    process.stderr.write(`\n${error.code}: ${error.message}\n→ ${error.fix}\n`);
  else process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
