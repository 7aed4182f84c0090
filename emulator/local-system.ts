import type { Logger } from "pino";
import { serveFunctionApi } from "./cloud/function-api";
import { functionNotFound } from "./cloud/scf-errors";
import { startMachine } from "./core/machine";
import type { DataDirectory } from "./data-directory";
import { stackIncomplete, startInterrupted } from "./errors";
import { Faults } from "./faults/faults";
import { type Progress, until } from "./progress";
import { functionPath } from "./runtime/function-description";
import type { MachineAddresses } from "./stack/cloud-attributes";
import { Configuration } from "./stack/configuration";
import { Memory } from "./stack/memory";
import { readSynthesizedStack } from "./stack/synthesized-stack";
import {
  describeApi,
  describeDatabase,
  describeFunctions,
  describeRoles,
  describeTimers,
} from "./stack/system";
import { synthesize } from "./synth";

/** What to run, and how. */
export interface LocalSystemOptions {
  readonly environment: string;
  readonly data: DataDirectory;
  /** Where clients connect; the push endpoint and the database listen on 127.0.0.1 alone. */
  readonly host: string;
  /** The port for clients and the page; 0 for any that is free. */
  readonly port: number;
  /** Variables that every function gets in place of, or beside, the declared ones. */
  readonly overrides: Readonly<Record<string, string>>;
  /** What goes wrong on purpose once all runs, as it is written: see docs/faults.md. */
  readonly faults: Readonly<Record<string, string>>;
  /** The number that faults are chosen from. */
  readonly faultSeed: number;
  readonly log: Logger;
  /** Gets each line that a function writes. */
  readonly onFunctionLog: (functionName: string, line: string) => void;
  readonly progress: Progress;
  /** Ends the start between two steps. */
  readonly signal: AbortSignal;
}

/** One environment running on this machine. */
export interface LocalSystem {
  readonly addresses: {
    readonly websocketUrl: string;
    readonly reversePushUrl: string;
    readonly pageUrl: string;
    readonly databaseUrl: string;
  };
  /**
   * Synthesizes again and swaps the functions that have changed; clients stay connected.
   *
   * @returns the names of the swapped functions
   * @throws what synthesizing, resolving and loading throw; then the old functions go on
   */
  reload(): Promise<string[]>;
  /** Closes every client, runs cleanup for each, and ends all that was started. */
  stop(): Promise<void>;
}

/** The API's id on this machine, and so the path of its reverse-push URL; the cloud's has the same form. */
const API_ID = "api-local";

/**
 * Synthesizes the stacks and runs one of them: PostgreSQL, the functions from their zips, and the gateway, as the
 * synthesized stack declares them.
 *
 * @throws START_INTERRUPTED, and what each part throws; everything begun has ended then
 */
export async function startLocalSystem(options: LocalSystemOptions): Promise<LocalSystem> {
  const { environment, data, host, port, overrides, log, onFunctionLog, signal } = options;
  const step = until(signal, options.progress);
  await step("Synthesize the stacks", () => synthesize(data.synthesized));
  const stack = () => readSynthesizedStack(data.synthesized, environment);
  stack();

  const faults = new Faults(options.faultSeed, log);
  const machine = await startMachine({
    ...{ codeDirectory: data.code, pushPort: 0, onFunctionLog, log },
    disturbance: faults,
  });
  const stop = () => {
    // What ends is served by a database that answers, and cleanup is told of each client.
    faults.stop();
    return machine.stop();
  };
  try {
    const clients = await step("Open the ports", () => machine.gateways.open(host, port, "--port"));
    const reversePushUrl = machine.gateways.reversePushUrl(API_ID);
    const memory = new Memory(data.stateFile);
    const configure = (database: MachineAddresses["database"]) =>
      new Configuration(stack(), memory, {
        database,
        reversePushUrl: () => reversePushUrl,
        gatewayAuthority: () => clients.authority,
      });

    const database = await step("Start PostgreSQL", () => {
      const unknown = () => {
        throw stackIncomplete("the database is described by its own address");
      };
      const declared = describeDatabase(configure(unknown));
      return machine.databases.start({ ...declared, directory: data.postgres, port: 0 });
    });

    const declared = () => {
      const configuration = configure(() => database);
      configuration.check();
      const functions = describeFunctions(configuration, stack().directory).map((one) => ({
        ...one,
        environment: { ...one.environment, ...overrides },
      }));
      // At its path alone, as behind a custom domain.
      const api = { ...describeApi(configuration, functions), id: API_ID, basePath: "" };
      const roles = describeRoles(configuration);
      return { functions, api, roles, timers: describeTimers(configuration) };
    };
    type Declared = ReturnType<typeof declared>;
    const runFunctions = async ({ functions, timers }: Declared) => {
      const started = await machine.functions.deploy(functions);
      for (const fn of functions)
        machine.functions.schedule(
          fn,
          timers.filter(({ functionName }) => functionName === fn.name),
        );
      return started;
    };
    const openGateway = ({ api }: Declared) => machine.gateways.serve(clients, [api]);

    let current = declared();
    serveFunctionApi(machine, {
      find: (region, name, namespace) => {
        const path = functionPath({ region, name, namespace });
        const found = current.functions.find((one) => functionPath(one) === path);
        if (found === undefined) throw functionNotFound(namespace, name);
        return found;
      },
      roleOf: (name) => current.roles.find((role) => role.name === name),
      log,
    });
    await step("Start the functions", () => runFunctions(current));
    await step("Open the gateway", () => openGateway(current));
    if (signal.aborted) throw startInterrupted();
    faults.disturb(database);
    faults.set(options.faults);

    return {
      addresses: {
        websocketUrl: `ws://${clients.authority}${current.api.path}`,
        reversePushUrl,
        pageUrl: `http://${clients.authority}/`,
        databaseUrl: database.url,
      },
      async reload() {
        await synthesize(data.synthesized);
        const next = declared();
        const started = await runFunctions(next);
        await openGateway(next);
        const kept = next.functions.map(functionPath);
        for (const fn of current.functions)
          if (!kept.includes(functionPath(fn))) machine.functions.remove(fn);
        current = next;
        return started;
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
