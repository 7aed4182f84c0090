import path from "node:path";
import type { Logger } from "pino";
import type { DataDirectory } from "../data-directory";
import { startInterrupted } from "../errors";
import { buildBootstrap } from "../runtime/code";
import { ApiServer } from "./api-server";
import { apigateway } from "./apigateway";
import { roleNotBound } from "./errors";
import { postgres } from "./postgres";
import { PostgresTasks } from "./postgres-tasks";
import { RunningDatabases } from "./running-databases";
import { RunningFunctions } from "./running-functions";
import { RunningGateways } from "./running-gateways";
import { scf } from "./scf";
import { findFunction } from "./scf-functions";
import type { Credentials } from "./signature";
import { StateFile } from "./state";
import { tag } from "./tag";
import { vpc } from "./vpc";

/** How to start the emulated cloud. */
export interface CloudOptions {
  readonly data: DataDirectory;
  /** The port of the API on 127.0.0.1; 0 for any that is free. */
  readonly port: number;
  readonly log: Logger;
  /** Gets each line that a function writes. */
  readonly onFunctionLog: (functionName: string, line: string) => void;
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
 * @throws PORT_IN_USE, START_INTERRUPTED, and what starting a database throws; everything begun has ended then
 */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const { data, port, log, onFunctionLog, signal } = options;
  const ends: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  const goOn = () => {
    if (signal.aborted) throw startInterrupted();
  };

  try {
    const file = new StateFile(path.join(data.cloud, "state.json"));
    const { state } = file;
    const save = () => file.save();

    const databases = new RunningDatabases(data.postgres, log);
    const tasks = new PostgresTasks(save, log);
    ends.push(async () => {
      await tasks.settled();
      await databases.stopAll();
    });
    for (const database of state.databases) {
      goOn();
      // What was under way when the last run ended is carried to its end.
      if (database.status === "isolating") database.status = "isolated";
      if (database.status === "isolated") continue;
      await databases.start(database);
      database.status = "running";
    }

    goOn();
    const functions = new RunningFunctions({
      runtime: {
        codeDirectory: data.code,
        bootstrapFile: buildBootstrap(data.code),
        onLog: onFunctionLog,
      },
      zips: path.join(data.cloud, "zips"),
      onChange: save,
      log,
    });
    ends.push(() => functions.stop());
    for (const fn of state.functions) await functions.apply(fn);

    goOn();
    const gateways = await RunningGateways.start(
      state.pushPort,
      (role, binding, event, requestId) => {
        if (binding === undefined) throw roleNotBound(role);
        const fn = findFunction(state, binding.name, binding.namespace);
        return functions.invoke(fn, event, requestId);
      },
      log,
    );
    state.pushPort = gateways.pushPort;
    ends.push(() => gateways.stop());
    for (const service of state.services) {
      await gateways.open(service);
      gateways.apply(service);
    }

    goOn();
    const api = await ApiServer.listen(port, {
      credentials: state.credentials,
      services: {
        scf: scf(state, functions),
        apigateway: apigateway(state, gateways),
        postgres: postgres(state, databases, tasks),
        vpc: vpc(state),
        tag: tag(state),
      },
      afterAction: save,
      log,
    });
    ends.push(() => api.close());
    save();
    return { port: api.port, credentials: state.credentials, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
