import type { Logger } from "pino";
import { buildBootstrap } from "../runtime/code";
import { Databases } from "./databases";
import type { Disturbance } from "./disturbance";
import { endInOrder } from "./end-in-order";
import { Front } from "./front";
import { Functions } from "./functions";
import { Gateways } from "./gateways";
import { IssuedKeys } from "./role-keys";

/** What a machine is started with. */
export interface MachineOptions {
  /** The folder that zips are unpacked into. */
  readonly codeDirectory: string;
  /** The port of the push endpoint on 127.0.0.1; 0 for any that is free. */
  readonly pushPort: number;
  /** Gets each line that a function writes. */
  readonly onFunctionLog: (functionName: string, line: string) => void;
  readonly log: Logger;
  /** What does wrong on purpose. */
  readonly disturbance?: Disturbance;
}

/**
 * What runs on this machine, made from descriptions: databases, functions with their timers, and the gateways that
 * call them. Where the descriptions come from is not its part.
 */
export interface Machine {
  readonly databases: Databases;
  readonly functions: Functions;
  readonly gateways: Gateways;
  /** Where functions and nodes reach the cloud's API. */
  readonly functionApi: Front;
  /** The keys that functions and nodes have. */
  readonly keys: IssuedKeys;
  readonly pushPort: number;
  /** Closes every client, runs cleanup for each, and ends all that runs. Nothing may be started meanwhile. */
  stop(): Promise<void>;
}

/**
 * Starts a machine on which nothing runs yet.
 *
 * @throws PORT_IN_USE, CANNOT_LISTEN
 */
export async function startMachine(options: MachineOptions): Promise<Machine> {
  const { codeDirectory, pushPort, onFunctionLog, log, disturbance } = options;
  const bootstrapFile = buildBootstrap(codeDirectory);
  const pushes = await Front.listen("127.0.0.1", pushPort);
  const functionApi = await Front.listen("127.0.0.1", 0);
  const keys = new IssuedKeys();
  const databases = new Databases(log);
  const api = {
    url: `http://${functionApi.authority}`,
    keysOf: (role: string) => keys.of(role, "scf.qcloud.com"),
    databaseCertificates: () => databases.certificates(),
  };
  const runtime = {
    ...{ codeDirectory, bootstrapFile, api, onLog: onFunctionLog },
    chooseFault: () => disturbance?.invocation(),
  };
  const functions = new Functions(runtime, log);
  const gateways = new Gateways(pushes, functions, log, disturbance);
  return {
    ...{ databases, functions, gateways, functionApi, keys, pushPort: pushes.port },
    stop: () =>
      endInOrder(
        [
          () => gateways.stop(),
          () => functions.stop(),
          () => databases.stop(),
          // Functions push and call until they have ended.
          () => pushes.close(),
          () => functionApi.close(),
        ],
        log,
      ),
  };
}
