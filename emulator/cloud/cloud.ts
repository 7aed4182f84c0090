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
import { autoScaling } from "./as/auto-scaling";
import { RunningGroups } from "./as/running-groups";
import { cam, roleDocuments } from "./cam";
import { clb } from "./clb/clb";
import { RunningBalancers } from "./clb/running-balancers";
import { ClientFronts } from "./client-fronts";
import { cls, clsUploads } from "./cls/cls";
import { TopicLogs } from "./cls/topic-logs";
import { ObjectFiles } from "./cos/object-files";
import { ObjectStorage } from "./cos/object-storage";
import { serveFunctionApi } from "./function-api";
import { monitor } from "./monitor/monitor";
import { overviewOf } from "./overview";
import { postgres } from "./postgres";
import { PostgresTasks } from "./postgres-tasks";
import { roleCaller } from "./role-callers";
import { RunningDatabases } from "./running-databases";
import { RunningFunctions } from "./running-functions";
import { RunningGateways } from "./running-gateways";
import { scf } from "./scf";
import { findFunction } from "./scf-functions";
import type { Credentials } from "./signature";
import { ssl } from "./ssl/ssl";
import { StateFile } from "./state-file";
import { tag } from "./tag";
import { vpc } from "./vpc";

/** How to start the emulated cloud. */
export interface CloudOptions {
  readonly data: DataDirectory;
  /** The port of the API on 127.0.0.1; 0 for any that is free. */
  readonly port: number;
  /** The port for the clients of the first API Gateway service or public load balancer; 0 for any that is free. */
  readonly gatewayPort: number;
  /** Variables that every function gets in place of, or beside, its own. */
  readonly overrides: Readonly<Record<string, string>>;
  readonly log: Logger;
  /** Gets each line that a function writes. */
  readonly onFunctionLog: (functionName: string, line: string) => void;
  /** Gets each line that a relay's node writes. */
  readonly onNodeLog: (line: string) => void;
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
 * @throws PORT_IN_USE and CANNOT_LISTEN before anything runs, START_INTERRUPTED, and what starting a database throws;
 *   everything begun has ended then
 */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const { data, port, gatewayPort, overrides, log, onFunctionLog, onNodeLog, signal } = options;
  const step = until(signal, options.progress);
  const file = new StateFile(path.join(data.cloud, "state.json"));
  const { state } = file;
  const save = () => file.save();
  const folder = (name: string) => path.join(data.cloud, name);

  const { pushPort } = state;
  const machine = await startMachine({ codeDirectory: data.code, pushPort, onFunctionLog, log });
  state.pushPort = machine.pushPort;
  const databases = new RunningDatabases(machine.databases, folder("postgres"));
  const logs = new TopicLogs(folder("logs"));
  const tasks = new PostgresTasks(state, save, log);
  const roleOf = (name: string) => roleDocuments(state, name);
  // What needs the machine while it ends comes before it, what the machine needs comes after it.
  const ends: (() => Promise<void>)[] = [() => tasks.settled(), machine.stop];
  const stop = () => endInOrder(ends, log);

  try {
    const { clientFronts, api } = await step("Open the ports", async () => {
      const clientFronts = await ClientFronts.start(gatewayPort, (front) => {
        void machine.gateways.serve(front, []);
      });
      ends.push(() => clientFronts.stop());
      const api = await Front.listen("127.0.0.1", port, "--port");
      ends.unshift(() => api.close());
      return { clientFronts, api };
    });
    const gateways = new RunningGateways(machine.gateways, clientFronts);
    const balancers = new RunningBalancers(state, clientFronts);
    ends.push(() => balancers.stop());
    const functions = new RunningFunctions({
      ...{ state, functions: machine.functions, zips: folder("zips"), overrides },
      ...{ localUrl: (url, vpcId) => balancers.localUrl(url, vpcId), onChange: save, log },
    });
    const groups = new RunningGroups({
      ...{ state, balancers, keys: machine.keys, directory: folder("instances") },
      ...{ functionApiUrl: `http://${machine.functionApi.authority}`, storagePort: api.port },
      ...{ onLog: onNodeLog, onChange: save, log },
    });
    ends.splice(
      1,
      0,
      () => functions.settled(),
      () => groups.stop(),
    );
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
    serveFunctionApi(machine, {
      find: (region, name, namespace) => findFunction(state, region, name, namespace),
      roleOf,
      others: { cls: clsUploads(state, logs) },
      log,
    });
    await step("Open the gateways", async () => {
      for (const service of state.services) service.port = await gateways.open(service);
      for (const balancer of state.loadBalancers)
        for (const listener of balancer.listeners) await balancers.open(balancer, listener);
    });
    if (signal.aborted) throw startInterrupted();

    const accountOf = (secretId: string) =>
      secretId === state.credentials.secretId ? { ...state.credentials, may: () => true } : undefined;
    new ApiServer(api, {
      callerOf: accountOf,
      services: {
        cam: cam(state),
        scf: scf(state, functions),
        apigateway: apigateway(state, gateways),
        postgres: postgres(state, databases, tasks),
        vpc: vpc(state),
        clb: clb(state, balancers),
        as: autoScaling(state, groups),
        cls: cls(state, logs),
        monitor: monitor(state),
        ssl: ssl(),
        tag: tag(state),
      },
      afterAction: save,
      overview: () => overviewOf(state, { gateways, balancers, databases }),
      objectStorage: new ObjectStorage({
        ...{ state, files: new ObjectFiles(state, folder("objects")), afterRequest: save, log },
        callerOf: (secretId) => accountOf(secretId) ?? roleCaller(machine.keys, roleOf, secretId),
      }),
      log,
    });
    await step("Start the instances", async () => {
      await Promise.all(state.scalingGroups.map((group) => groups.resume(group)));
    });
    save();
    return { port: api.port, credentials: state.credentials, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
