import { clientEnvironment } from "../cloud/client-environment";
import { type Cloud, startCloud } from "../cloud/cloud";
import { createLog, functionLog, nodeLog } from "../log";
import { showProgress } from "./progress";
import { aborted, untilTold, type Work } from "./until-told";

/** The options of `cloud`. */
export interface CloudArguments {
  readonly port: number;
  readonly gatewayPort: number;
  readonly data: string;
  readonly set: Readonly<Record<string, string>>;
  readonly json: boolean;
}

/** Runs the emulated cloud until the process is told to end. */
export function cloud(options: CloudArguments): Promise<void> {
  return untilTold({ directory: options.data, withInput: options.json }, (given) => run(options, given));
}

async function run(options: CloudArguments, { data, signal }: Work): Promise<void> {
  const log = createLog();
  const terminal = process.stderr.isTTY && !options.json ? process.stderr : undefined;
  const running = await startCloud({
    ...{ data, port: options.port, gatewayPort: options.gatewayPort, overrides: options.set, log, signal },
    ...{ onFunctionLog: functionLog(log), onNodeLog: nodeLog(log) },
    progress: showProgress(terminal),
  });
  try {
    announce(running, options, terminal);
    await aborted(signal);
  } finally {
    await running.stop();
  }
}

/** The environment alone is on stdout, for scripts; what a person reads beside it is on the terminal's stderr. */
function announce(running: Cloud, { json }: CloudArguments, terminal: NodeJS.WriteStream | undefined): void {
  const environment = clientEnvironment(running);
  const lines = Object.entries(environment).map(([name, value]) => `export ${name}=${value}`);
  terminal?.write(
    [
      "\nThe cloud is running. In another terminal, after npm run synth:\n",
      "  cd cdktf.out/stacks/dev && terraform init",
      // With the variables set, nothing but this machine can be reached, not the registry of providers either.
      "\nThen point Terraform at it:\n\n",
    ].join("\n"),
  );
  process.stdout.write(`${json ? JSON.stringify({ ready: true, environment }) : lines.join("\n")}\n`);
  terminal?.write(
    [
      "\nand make something there:\n",
      "  terraform apply",
      `\nWhat runs then is told at http://127.0.0.1:${running.port}/. Ctrl-C ends everything; what was made is kept.\n\n`,
    ].join("\n"),
  );
}
