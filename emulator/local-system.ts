import type { Logger } from "pino";
import { serveFunctionApi } from "./cloud/function-api";
import { functionNotFound } from "./cloud/scf-errors";
import { startMachine } from "./core/machine";
import type { DataDirectory } from "./data-directory";
import { nodesWithoutRelay, stackIncomplete, startInterrupted } from "./errors";
import { Faults } from "./faults/faults";
import { openApiGateway } from "./local-gateway/api-gateway";
import type { LocalGateway } from "./local-gateway/local-gateway";
import { openRelay } from "./local-gateway/relay";
import { type Progress, until } from "./progress";
import { namesUnread } from "./runtime/code";
import { functionPath } from "./runtime/function-description";
import type { MachineAddresses } from "./stack/cloud-attributes";
import { Configuration } from "./stack/configuration";
import { Memory } from "./stack/memory";
import { hasRelay } from "./stack/relay";
import { readSynthesizedStack } from "./stack/synthesized-stack";
import { describeDatabase, describeFunctions, describeRoles, describeTimers } from "./stack/system";
import { synthesize } from "./synth";

/** What to run, and how. */
export interface LocalSystemOptions {
  readonly environment: string;
  readonly data: DataDirectory;
  /** Where clients connect; the push endpoint and the database listen on 127.0.0.1 alone. */
  readonly host: string;
  /** The port for clients and the page; 0 for any that is free. */
  readonly port: number;
  /** How many nodes of a relay run, one where it is not said. An environment without a relay has none. */
  readonly nodes?: number | undefined;
  /**
   * Variables that every function gets in place of, or beside, the declared ones. Those that the table may set are
   * checked as there; those that no function's code names are warned of.
   */
  readonly overrides: Readonly<Record<string, string>>;
  /** What goes wrong on purpose once all runs, as it is written: see docs/faults.md. */
  readonly faults: Readonly<Record<string, string>>;
  /** The number that faults are chosen from. */
  readonly faultSeed: number;
  readonly log: Logger;
  /** Gets each line that a function writes. */
  readonly onFunctionLog: (functionName: string, line: string) => void;
  /** Gets each line that a node of a relay writes. */
  readonly onNodeLog: (line: string) => void;
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

/**
 * Synthesizes the stacks and runs one of them: PostgreSQL, the functions from their zips, and the gateway, as the
 * synthesized stack declares them.
 *
 * @throws START_INTERRUPTED, NODES_WITHOUT_RELAY, FAULT_WITHOUT_RELAY, FAULT_NOT_IN_RELAY, and what each part throws; everything begun has ended then
 */
export async function startLocalSystem(options: LocalSystemOptions): Promise<LocalSystem> {
  const { environment, data, host, port, nodes, overrides, log, onFunctionLog, onNodeLog, signal } = options;
  const step = until(signal, options.progress);
  await step("Synthesize the stacks", () => synthesize(data.synthesized, overrides));
  const stack = () => readSynthesizedStack(data.synthesized, environment);
  const withRelay = hasRelay(stack());
  if (nodes !== undefined && !withRelay) throw nodesWithoutRelay(environment);

  const codeDirectory = data.code;
  const faults = new Faults(options.faultSeed, withRelay, log);
  // What cannot be done is told before anything starts.
  faults.read(options.faults);
  const machine = await startMachine({
    ...{ codeDirectory, pushPort: 0, onFunctionLog, log },
    disturbance: faults,
  });
  let opened: LocalGateway | undefined;
  const stop = () => {
    // What ends is served by a database that answers, and cleanup is told of each client.
    faults.stop();
    return (opened ?? machine).stop();
  };
  try {
    const gateway = await step("Open the ports", () =>
      withRelay
        ? openRelay(machine, {
            ...{ host, port, nodes: nodes ?? 1, codeDirectory, onNodeLog, log, disturbance: faults },
          })
        : openApiGateway(machine, { host, port }),
    );
    opened = gateway;
    const memory = new Memory(data.stateFile);
    const configure = (database: MachineAddresses["database"]) =>
      new Configuration(stack(), memory, {
        database,
        reversePushUrl: () => gateway.reversePushUrl,
        gatewayAuthority: () => gateway.authority,
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
      const { directory } = stack();
      const served = gateway.declare(configuration, describeFunctions(configuration, directory), directory);
      const functions = served.functions.map((one) => ({
        ...one,
        environment: { ...one.environment, ...overrides },
      }));
      const roles = describeRoles(configuration);
      return { functions, gateway: served, roles, timers: describeTimers(configuration) };
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
    const unread = namesUnread(
      Object.keys(overrides),
      current.functions.map(({ zipFile }) => zipFile),
    );
    // No error: Node.js reads variables too, such as TZ.
    if (unread.length > 0) log.warn({ variables: unread }, "variables_unread");
    await step("Open the gateway", () => current.gateway.serve());
    if (signal.aborted) throw startInterrupted();
    faults.disturb(database);
    faults.set(options.faults);

    return {
      addresses: {
        websocketUrl: `ws://${gateway.authority}${current.gateway.path}`,
        reversePushUrl: current.gateway.reversePushUrl,
        pageUrl: `http://${gateway.authority}/`,
        databaseUrl: database.url,
      },
      async reload() {
        await synthesize(data.synthesized);
        const next = declared();
        const started = await runFunctions(next);
        await next.gateway.serve();
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
