import type { Logger } from "pino";
import { createGateway, type Gateway } from "../gateway/gateway";
import type { DataDirectory } from "./data-directory";
import { stackIncomplete, startInterrupted } from "./errors";
import { Front } from "./front";
import { LocalDatabase } from "./local-database";
import { createPageHandler } from "./page-server";
import { buildBootstrap } from "./runtime/code";
import { LocalFunctions } from "./runtime/functions";
import type { MachineAddresses } from "./stack/cloud-attributes";
import { Configuration } from "./stack/configuration";
import { Memory } from "./stack/memory";
import { readSynthesizedStack } from "./stack/synthesized-stack";
import { describeApi, describeDatabase, describeFunctions, describeTimers } from "./stack/system";
import { synthesize } from "./synth";
import { startTimers } from "./timers";

/** Runs one step of a start and shows it to whoever waits. */
export type Progress = <T>(title: string, work: () => Promise<T>) => Promise<T>;

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

/** The path of the push endpoint; the cloud's has the same form. */
const PUSH_PATH = "/api-local";

/**
 * Synthesizes the stacks and runs one of them: PostgreSQL, the functions from their zips, and the gateway, as the
 * synthesized stack declares them.
 *
 * @throws START_INTERRUPTED, and what each part throws; everything begun has ended then
 */
export async function startLocalSystem(options: LocalSystemOptions): Promise<LocalSystem> {
  const { environment, data, host, port, overrides, log, onFunctionLog, signal } = options;
  const ends: (() => Promise<void> | void)[] = [];
  const stop = async () => {
    // One that fails must not keep the others from ending.
    for (const end of ends.splice(0).reverse()) {
      await Promise.resolve()
        .then(end)
        .catch((error) => log.error({ err: error }, "stop_failed"));
    }
  };
  const step: Progress = (title, work) => {
    if (signal.aborted) throw startInterrupted();
    return options.progress(title, work);
  };

  try {
    await step("Synthesize the stacks", () => synthesize(data.synthesized));
    const stack = () => readSynthesizedStack(data.synthesized, environment);
    stack();

    const [clients, pushes] = await step("Open the ports", async () => {
      const forClients = await Front.listen(host, port);
      ends.push(() => forClients.close());
      const forFunctions = await Front.listen("127.0.0.1", 0);
      ends.push(() => forFunctions.close());
      return [forClients, forFunctions] as const;
    });
    const reversePushUrl = `http://${pushes.authority}${PUSH_PATH}`;
    const memory = new Memory(data.stateFile);
    const configure = (database: MachineAddresses["database"]) =>
      new Configuration(stack(), memory, {
        database,
        reversePushUrl: () => reversePushUrl,
        gatewayAuthority: () => clients.authority,
      });

    const database = await step("Start PostgreSQL", async () => {
      const unknown = () => {
        throw stackIncomplete("the database is described by its own address");
      };
      const started = await LocalDatabase.start(
        { ...describeDatabase(configure(unknown)), directory: data.postgres, port: 0 },
        log,
      );
      ends.push(() => started.stop());
      return started;
    });

    const configuration = () => configure(() => database);
    const declaredFunctions = () => {
      const current = configuration();
      current.check();
      return describeFunctions(current, stack().directory).map((one) => ({
        ...one,
        environment: { ...one.environment, ...overrides },
      }));
    };
    const functions = new LocalFunctions(
      {
        codeDirectory: data.code,
        bootstrapFile: buildBootstrap(data.code),
        onLog: onFunctionLog,
      },
      log,
    );
    const api = await step("Start the functions", async () => {
      const declared = declaredFunctions();
      ends.push(() => functions.stop());
      await functions.deploy(declared);
      return describeApi(configuration(), declared);
    });

    await step("Open the gateway", async () => {
      const gateway = createGateway({
        invoker: {
          invoke: ({ role, event, requestId }) => functions.invoke(api.bindings[role], event, requestId),
        },
        api,
        limits: { idleTimeoutMs: api.idleTimeoutSeconds * 1000 },
        log: log.child({ room: "gateway" }),
      });
      ends.push(() => gateway.close());
      servePushes(pushes, gateway);
      clients.serve(createPageHandler({ websocketPath: api.path }), gateway.handleUpgrade.bind(gateway));
      ends.push(startTimers(describeTimers(configuration()), functions));
    });
    if (signal.aborted) throw startInterrupted();

    return {
      addresses: {
        websocketUrl: `ws://${clients.authority}${api.path}`,
        reversePushUrl,
        pageUrl: `http://${clients.authority}/`,
        databaseUrl: database.url,
      },
      async reload() {
        await synthesize(data.synthesized);
        return functions.deploy(declaredFunctions());
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The push endpoint at its path; anything else is not found, as at the cloud's. */
function servePushes(pushes: Front, gateway: Gateway): void {
  pushes.serve((request, response) => {
    if (request.url === PUSH_PATH) return gateway.handlePush(request, response);
    response.writeHead(404, { "content-type": "application/json" });
    response.end(JSON.stringify({ errNo: 404, errMsg: `pushes go to ${PUSH_PATH}` }));
  });
}
