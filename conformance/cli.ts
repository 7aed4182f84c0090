import { Command, CommanderError, Option } from "commander";
import { ConformanceError, suiteBroken } from "./errors";
import { Reporter, toJson } from "./report";
import { run } from "./run";
import { parseAddress, parseOrigin, parsePushUrl, parseSeconds } from "./values";

interface ConformanceOptions {
  readonly pushUrl?: URL;
  readonly token?: string;
  readonly clientToken?: string;
  readonly adminToken?: string;
  readonly connectionId?: string;
  readonly refusedOrigin?: string;
  readonly idle?: number;
  readonly apiGateway: boolean;
  readonly timeout: number;
  readonly json: boolean;
}

const EXIT = { conforms: 0, violates: 1, notRun: 2 } as const;

const program = new Command("conformance")
  .description("Check a running system from outside, against the wire contract and chat.v1.")
  .argument("<url...>", "where clients connect; several are nodes of one system", parseAddress)
  .addOption(new Option("--push-url <url>", "the reverse-push URL").argParser(parsePushUrl))
  .addOption(new Option("--token <token>", "the bearer token that pushes bring").env("CONFORMANCE_TOKEN"))
  .addOption(
    new Option("--client-token <jwt>", "the JSON Web Token that clients bring").env(
      "CONFORMANCE_CLIENT_TOKEN",
    ),
  )
  .addOption(
    new Option(
      "--admin-token <jwt>",
      "the JSON Web Token of an admin, who kicks the user of --client-token",
    ).env("CONFORMANCE_ADMIN_TOKEN"),
  )
  .option(
    "--connection-id <command>",
    "a command for sh that prints the connection id of the user $CHAT_USER",
  )
  .option("--refused-origin <origin>", "an origin whose pages may not connect", parseOrigin)
  .option("--idle <seconds>", "after how long a silent connection is closed: wait for it", parseSeconds)
  .option("--api-gateway", "Tencent's API Gateway serves it: ask only what its documents promise", false)
  .option("--timeout <seconds>", "how long anything may take", parseSeconds, 10)
  .option("--json", "print one JSON object, and progress on stderr", false)
  .addHelpText(
    "after",
    `
Clients talk in rooms of their own and leave the lobby at once; users there see them come and go.
Each case names the sentence of the contract that it checks; what cannot be told from outside says why.
Exit codes: 0 nothing failed, 1 a case failed, 2 it could not be run.`,
  )
  .exitOverride()
  .action(conformance);

program.parseAsync().catch((error: unknown) => {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? EXIT.conforms : EXIT.notRun;
});

async function conformance(addresses: readonly [URL, ...URL[]], options: ConformanceOptions): Promise<void> {
  try {
    process.exitCode = (await check(addresses, options)) ? EXIT.conforms : EXIT.violates;
  } catch (error) {
    process.exitCode = EXIT.notRun;
    const { code, message, fix } =
      error instanceof ConformanceError
        ? error
        : suiteBroken(error instanceof Error ? error : new Error(String(error)));
    process.stderr.write(`\n${code}: ${message}\n→ ${fix}\n`);
    if (options.json) process.stdout.write(`${JSON.stringify({ error: { code, message, fix } })}\n`);
  }
}

/** Runs and reports; gives whether nothing failed. */
async function check(addresses: readonly [URL, ...URL[]], options: ConformanceOptions): Promise<boolean> {
  const stream = options.json ? process.stderr : process.stdout;
  const colour = stream.isTTY === true && (process.env.NO_COLOR ?? "") === "";
  const reporter = new Reporter(stream, colour);
  const target = {
    addresses,
    ...{ apiGateway: options.apiGateway, pushUrl: options.pushUrl, token: options.token },
    ...{ clientToken: options.clientToken, adminToken: options.adminToken },
    ...{ connectionIdCommand: options.connectionId, refusedOrigin: options.refusedOrigin },
    ...{ idleSeconds: options.idle, timeoutMs: options.timeout * 1_000 },
  };
  const results = await run(target, (result) => reporter.tell(result));
  reporter.sum(results);
  if (options.json) process.stdout.write(`${JSON.stringify(toJson(addresses, results))}\n`);
  return !results.some(({ verdict }) => verdict.verdict === "fail");
}
