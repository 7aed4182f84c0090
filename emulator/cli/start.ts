import path from "node:path";
import { type LocalSystem, startLocalSystem } from "../local-system";
import { createLog, functionLog, nodeLog } from "../log";
import { watchFunctionSources } from "../source-watch";
import { PROJECT } from "../synth";
import { showProgress } from "./progress";
import { aborted, untilTold, type Work } from "./until-told";

/** The options of `start`. */
export interface StartArguments {
  readonly env: string;
  readonly port: number;
  readonly host: string;
  readonly nodes?: number;
  readonly data?: string;
  readonly set: Readonly<Record<string, string>>;
  readonly fault: Readonly<Record<string, string>>;
  readonly faultSeed: number;
  readonly json: boolean;
}

/** Runs an environment until the process is told to end. */
export function start(options: StartArguments): Promise<void> {
  const directory = options.data ?? path.join(PROJECT, ".data", options.env);
  return untilTold({ directory }, (given) => run(options, given));
}

async function run(options: StartArguments, { data, signal }: Work): Promise<void> {
  const log = createLog();
  const system = await startLocalSystem({
    environment: options.env,
    ...{ data, host: options.host, port: options.port, nodes: options.nodes, overrides: options.set },
    ...{ faults: options.fault, faultSeed: options.faultSeed },
    ...{ log, signal, onFunctionLog: functionLog(log), onNodeLog: nodeLog(log) },
    progress: showProgress(options.json ? undefined : process.stdout),
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
