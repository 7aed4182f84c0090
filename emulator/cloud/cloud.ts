import path from "node:path";
import type { Logger } from "pino";
import { endInOrder } from "../core/end-in-order";
import { Front } from "../core/front";
import { startMachine } from "../core/machine";
import type { DataDirectory } from "../data-directory";
import { startInterrupted } from "../errors";
import { type Progress, until } from "../progress";
import { ApiServer } from "./api-server";
import { apigateway } from "./apigateway";
import { cam } from "./cam";
import { overviewOf } from "./overview";
import { postgres } from "./postgres";
import { PostgresTasks } from "./postgres-tasks";
import { RunningDatabases } from "./running-databases";
import { RunningFunctions } from "./running-functions";
import { RunningGateways } from "./running-gateways";
import { scf } from "./scf";
import type { Credentials } from "./signature";
import { StateFile } from "./state-file";
import { tag } from "./tag";
import { vpc } from "./vpc";

/** How to start the emulated cloud. */
export interface CloudOptions {
  readonly data: DataDirectory;
  /** The port of the API on 127.0.0.1; 0 for any that is free. */
  readonly port: number;
  /** The port for the clients of the first API Gateway service; 0 for any that is free. */
  readonly gatewayPort: number;
  /** Variables that every function gets in place of, or beside, its own. */
  readonly overrides: Readonly<Record<string, string>>;
  readonly log: Logger;
  /** Gets each line that a function writes. */
  readonly onFunctionLog: (functionName: string, line: string) => void;
  readonly progress: Progress;
  /** Ends the start between two steps. */
  readonly signal: AbortSignal;
}

/** Tencent Cloud's API on this machine, and all that was made through it. */
export interface Cloud {
  readonly port: number;
  readonly credentials: Credentials;
  /** Ends all that runs; what was made is kept, and runs again with the next start on the same data. */
  stop(): Promise<void>;
}

/**
 * Starts the emulated cloud: first all that its state says was made, then the API.
 *
 * @throws PORT_IN_USE before anything runs, START_INTERRUPTED, and what starting a database throws; everything begun
 *   has ended then
 */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const { data, port, gatewayPort, overrides, log, onFunctionLog, signal } = options;
  const step = until(signal, options.progress);
  const file = new StateFile(path.join(data.cloud, "state.json"));
  const { state } = file;
  const save = () => file.save();

  const { pushPort } = state;
  const machine = await startMachine({ codeDirectory: data.code, pushPort, onFunctionLog, log });
  state.pushPort = machine.pushPort;
  const databases = new RunningDatabases(machine.databases, path.join(data.cloud, "postgres"));
  const tasks = new PostgresTasks(state, save, log);
  const functions = new RunningFunctions({
    ...{ functions: machine.functions, zips: path.join(data.cloud, "zips") },
    ...{ overrides, onChange: save, log },
  });
  let front: Front | undefined;
  const stop = () =>
    endInOrder(
      [async () => front?.close(), () => tasks.settled(), () => functions.settled(), machine.stop],
      log,
    );

  try {
    const [gateways, api] = await step("Open the ports", async () => {
      const gateways = await RunningGateways.start(machine.gateways, gatewayPort);
      front = await Front.listen("127.0.0.1", port, "--port");
      return [gateways, front] as const;
    });
    await step("Start the databases", async () => {
      for (const database of state.databases) {
        // What was under way when the last run ended is carried to its end.
        if (database.status === "isolating") database.status = "isolated";
        if (database.status === "isolated") continue;
        await databases.start(database);
        database.status = "running";
      }
    });
    await step("Start the functions", async () => {
      for (const fn of state.functions) await functions.apply(fn);
    });
    await step("Open the gateways", async () => {
      for (const service of state.services) service.port = await gateways.open(service);
    });
    if (signal.aborted) throw startInterrupted();

    new ApiServer(api, {
      credentials: state.credentials,
      services: {
        scf: scf(state, functions),
        apigateway: apigateway(state, gateways),
        postgres: postgres(state, databases, tasks),
        vpc: vpc(state),
        tag: tag(state),
        cam: cam(),
      },
      afterAction: save,
      overview: () => overviewOf(state, gateways, databases),
      log,
    });
    save();
    return { port: api.port, credentials: state.credentials, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
