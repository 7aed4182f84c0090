import { parseArgs } from "node:util";
import { nodeName } from "../nodes/node-address";
import { ScfError } from "../scf/errors";
import { parseConfiguration } from "./configuration";
import { RelayError, unknownOption } from "./errors";
import { createLog } from "./log";
import { startRelay } from "./relay";

const HELP = `relay: a WebSocket gateway in front of functions in Tencent Cloud SCF

  --check-config   say whether the environment is right, and end
  --help           this text

The environment configures it; docs/relay.md lists the variables. Required: RELAY_REGION, RELAY_REGISTER,
RELAY_TRANSMIT, RELAY_CLEANUP, RELAY_API_PATH, RELAY_NODE_KEY, and RELAY_CAM_ROLE or TENCENTCLOUD_SECRET_ID with
TENCENTCLOUD_SECRET_KEY.

SIGTERM and SIGINT send the clients away and end it; a second one ends it at once.
Logs are JSON lines on stdout, and go to CLS too where RELAY_LOG_TOPIC names a topic.
Exit codes: 0 ended as told, or the environment is right; 1 failed.
`;

const relayLog = createLog();
const { log, flush } = relayLog;

/** How long the last lines may take, in ms: whoever reads them and stalls does not keep the process. */
const LAST_LINES_MS = 1_000;

async function end(exitCode: number): Promise<void> {
  setTimeout(() => process.exit(exitCode), LAST_LINES_MS);
  await flush();
  process.exit(exitCode);
}

function fail(error: unknown): Promise<void> {
  if (error instanceof RelayError || error instanceof ScfError)
    log.fatal({ code: error.code, problem: error.message }, "not_started");
  else log.fatal({ err: error }, "failed");
  return end(1);
}

function options(): { help: boolean; check: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        help: { type: "boolean", default: false },
        "check-config": { type: "boolean", default: false },
      },
    });
    return { help: values.help, check: values["check-config"] };
  } catch {
    throw unknownOption(process.argv.slice(2).join(" "));
  }
}

async function run(): Promise<void> {
  const { help, check } = options();
  if (help) {
    process.stdout.write(HELP);
    return;
  }
  const configuration = parseConfiguration(process.env);
  const node = nodeName(configuration.nodeAddress);
  if (check) {
    log.info({ node, functions: configuration.functions }, "configuration_right");
    return end(0);
  }

  const relay = await startRelay(configuration, relayLog);
  log.info({ clientPort: relay.clientPort, pushPort: relay.pushPort, node }, "ready");

  let draining = false;
  const told = (signal: NodeJS.Signals) => {
    if (draining) {
      log.warn({ signal }, "ended_at_once");
      void end(1);
      return;
    }
    draining = true;
    log.info({ signal, drainMs: configuration.drainMs }, "draining");
    relay.drain().then(() => {
      log.info("ended");
      return end(0);
    }, fail);
  };
  process.on("SIGTERM", told);
  process.on("SIGINT", told);
}

process.on("uncaughtException", fail);
run().catch(fail);
