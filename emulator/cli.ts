import path from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { Listr } from "listr2";
import { clientEnvironment } from "./cloud/client-environment";
import { startCloud } from "./cloud/cloud";
import { DataDirectory } from "./data-directory";
import { EmulatorError } from "./errors";
import { type LocalSystem, type Progress, startLocalSystem } from "./local-system";
import { createLog, functionLog } from "./log";
import { watchFunctionSources } from "./source-watch";
import { PROJECT } from "./synth";

interface StartArguments {
  readonly env: string;
  readonly port: number;
  readonly host: string;
  readonly data?: string;
  readonly set: Readonly<Record<string, string>>;
  readonly json: boolean;
}

interface CloudArguments {
  readonly port: number;
  readonly data: string;
  readonly json: boolean;
}

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
  .option("--data <directory>", "where the database lives (default: .data/<environment>)")
  .option(
    "--set <NAME=value>",
    "override a variable of the functions for this run; repeatable",
    parseVariable,
    {},
  )
  .option("--json", "print one line of JSON when ready, and nothing else, on stdout", false)
  .addHelpText(
    "after",
    "\nCtrl-C ends everything. Logs are JSON lines on stderr. Exit codes: 0 ended, 1 failed.",
  )
  .action(start);

program
  .command("cloud")
  .description("Run Tencent Cloud's API on this machine, for Terraform: what it makes really runs.")
  .option("--port <port>", "port of the API on 127.0.0.1; 0 for any that is free", parsePort, 8090)
  .option("--data <directory>", "where all that is made lives", path.join(PROJECT, ".data/cloud"))
  .option("--json", "print the environment as one line of JSON instead of export lines", false)
  .addHelpText(
    "after",
    "\nCtrl-C ends everything that runs; with the next start it runs again. Logs are JSON lines on stderr.",
  )
  .action((options: CloudArguments) =>
    withData(options.data, (data, signal) => runCloud(options, data, signal)),
  );

program.parseAsync().catch(fail);

async function start(options: StartArguments): Promise<void> {
  const directory = options.data ?? path.join(PROJECT, ".data", options.env);
  await withData(directory, (data, signal) => run(options, data, signal));
}

/** Does the work with a data directory of its own, which ends when the process is told to end. */
async function withData(
  directory: string,
  work: (data: DataDirectory, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const interrupted = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => interrupted.abort());
  const data = DataDirectory.claim(directory);
  try {
    await work(data, interrupted.signal);
  } finally {
    data.release();
  }
}

async function runCloud(
  { port, json }: CloudArguments,
  data: DataDirectory,
  signal: AbortSignal,
): Promise<void> {
  const log = createLog();
  const cloud = await startCloud({ data, port, log, signal, onFunctionLog: functionLog(log) });
  try {
    const environment = clientEnvironment(cloud);
    const lines = Object.entries(environment).map(([name, value]) => `export ${name}=${value}`);
    process.stdout.write(`${json ? JSON.stringify(environment) : lines.join("\n")}\n`);
    await aborted(signal);
  } finally {
    await cloud.stop();
  }
}

async function run(options: StartArguments, data: DataDirectory, signal: AbortSignal): Promise<void> {
  const log = createLog();
  const system = await startLocalSystem({
    environment: options.env,
    ...{ data, host: options.host, port: options.port, overrides: options.set, log, signal },
    onFunctionLog: functionLog(log),
    progress: progress(options.json),
  });
  try {
    const endWatch = await watchFunctionSources(async () => {
      const swapped = await system.reload();
      if (swapped.length > 0) log.info({ functions: swapped }, "functions_swapped");
    }, log);
    announce(system, options);
    await aborted(signal);
    await endWatch();
  } finally {
    await system.stop();
  }
}

function announce({ addresses }: LocalSystem, { json, env }: StartArguments): void {
  const { websocketUrl, reversePushUrl, pageUrl, databaseUrl } = addresses;
  const text = json
    ? JSON.stringify({ ready: true, websocketUrl, reversePushUrl, pageUrl, databaseUrl })
    : [
        `\n${env} is running. Open the page in two tabs and talk.\n`,
        `  page       ${pageUrl}`,
        `  websocket  ${websocketUrl}`,
        `  push       ${reversePushUrl}`,
        `  database   ${databaseUrl}`,
        "\nEdit functions/ and it is swapped in. Ctrl-C ends everything.\n",
      ].join("\n");
  process.stdout.write(`${text}\n`);
}

/** One line a step on a terminal or in a log; none where a script reads stdout. */
function progress(silent: boolean): Progress {
  const renderer = silent ? "silent" : "default";
  return async (title, work) => {
    const done = work();
    // The error itself is told once, at the end.
    const shown = done.then(
      () => undefined,
      () => Promise.reject(new Error("see below")),
    );
    // Its own signal listeners would end the process in the middle of a step, and leave what the step began.
    const options = { renderer, fallbackRenderer: "simple", registerSignalListeners: false } as const;
    await new Listr([{ title, task: () => shown }], options).run().catch(() => undefined);
    return done;
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError("Allowed: a whole number from 0 to 65535.");
}

function parseVariable(text: string, before: Readonly<Record<string, string>>): Record<string, string> {
  const [, name, value] = /^([A-Za-z][A-Za-z0-9_]*)=([\s\S]*)$/.exec(text) ?? [];
  if (name === undefined || value === undefined || /^(SCF|QCLOUD|TENCENTCLOUD)_/.test(name)) {
    throw new InvalidArgumentError(
      "Allowed: NAME=value, with a name of letters, digits and _ that does not begin with SCF_, QCLOUD_ or TENCENTCLOUD_.",
    );
  }
  return { ...before, [name]: value };
}

function fail(error: unknown): void {
  if (error instanceof EmulatorError)
    process.stderr.write(`\n${error.code}: ${error.message}\n→ ${error.fix}\n`);
  else process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
}
