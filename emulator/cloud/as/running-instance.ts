import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Logger } from "pino";
import { Front } from "../../core/front";
import { serveMetadata } from "../../core/relay/metadata-service";
import { RelayNode } from "../../core/relay/relay-node";
import type { IssuedKeys } from "../../core/role-keys";
import type { RunningBalancers } from "../clb/running-balancers";
import { boot } from "./boot";
import type { Instance, Registration } from "./state";
import { type BootSettings, declaredPorts, readUserData } from "./user-data";

/** What instances run with. */
export interface InstanceOptions {
  readonly balancers: RunningBalancers;
  readonly keys: IssuedKeys;
  /** Where the instances' folders are made. */
  readonly directory: string;
  /** Where instances invoke functions, on this machine. */
  readonly functionApiUrl: string;
  /** The port where every host of COS is. */
  readonly storagePort: number;
  /** Gets each line that an instance's program writes. */
  readonly onLog: (line: string) => void;
  readonly log: Logger;
}

/** How long to wait until a program that ended is started again, in ms; in the cloud its unit says two seconds. */
const RESTART_MS = 200;

/** An instance: a folder in the place of its disk, and a process for the one program that it has. */
export class RunningInstance {
  private node: RelayNode | undefined;
  private told = false;
  private readonly settings: BootSettings;
  /** Settles when its program is not to be started again. */
  private running: Promise<void> = Promise.resolve();

  private constructor(
    private readonly instance: Instance,
    private readonly registrations: readonly Registration[],
    private readonly metadata: Front,
    private readonly options: InstanceOptions,
  ) {
    this.settings = readUserData(instance.userData);
  }

  /**
   * Starts an instance, which boots where it never did, and registers it at the balancers.
   *
   * @returns the instance, and when all of them hold it for healthy
   * @throws BOOT_FAILED, NODE_DID_NOT_START; nothing of it runs then
   */
  static async start(
    instance: Instance,
    registrations: readonly Registration[],
    options: InstanceOptions,
  ): Promise<{ readonly started: RunningInstance; readonly healthy: Promise<void> }> {
    const metadata = await Front.listen("127.0.0.1", 0);
    serveMetadata(metadata, options.keys, () => (instance.role === "" ? undefined : instance.role));
    const started = new RunningInstance(instance, registrations, metadata, options);
    try {
      if (!existsSync(started.folder)) await started.boot();
      const node = await started.startProgram();
      return { started, healthy: started.serve(node) };
    } catch (error) {
      await metadata.close();
      throw error;
    }
  }

  /** Deletes the folder of an instance that does not run. */
  static forget(id: string, { directory }: Pick<InstanceOptions, "directory">): void {
    rmSync(path.join(directory, id), { recursive: true, force: true });
  }

  /** Ends it: it gets no more connections, sends its clients away, and has cleanup run for each. */
  async stop(): Promise<void> {
    this.told = true;
    this.withdraw();
    await this.node?.stop(this.settings.boot.stopSeconds);
    await this.running;
    await this.metadata.close();
  }

  private get folder(): string {
    return path.join(this.options.directory, this.instance.id);
  }

  private async boot(): Promise<void> {
    const network = {
      metadataUrl: `http://${this.metadata.authority}`,
      storagePort: this.options.storagePort,
    };
    await boot(this.settings, this.folder, network);
    this.options.log.info({ instance: this.instance.id }, "instance_booted");
  }

  /** Starts the program as the unit that the boot script writes does. */
  private startProgram(): Promise<RelayNode> {
    const { functionApiUrl, onLog } = this.options;
    return RelayNode.start({
      program: path.join(this.folder, "relay.js"),
      runtime: path.join(this.folder, "node"),
      variables: {
        ...this.settings.variables,
        RELAY_SCF_URL: functionApiUrl,
        RELAY_CLS_URL: functionApiUrl,
        RELAY_METADATA_URL: `http://${this.metadata.authority}`,
        // Whoever replaces nodes waits for each to end: its clients are sent away at once.
        RELAY_DRAIN_SECONDS: "0",
      },
      onLog,
    });
  }

  /** Registers the program's ports, and starts it again when it ends. */
  private serve(node: RelayNode): Promise<void> {
    const { log } = this.options;
    this.node = node;
    log.info({ instance: this.instance.id, node: node.name, pid: node.pid }, "node_started");
    this.running = node.ended.then(async (how) => {
      if (this.told) return;
      log.warn({ instance: this.instance.id, node: node.name, pid: node.pid, how }, "node_ended");
      this.withdraw();
      await this.startAgain();
    });
    return this.register(node);
  }

  private async startAgain(): Promise<void> {
    while (!this.told) {
      await delay(RESTART_MS);
      try {
        const node = await this.startProgram();
        void this.serve(node);
        if (this.told) await node.stop(this.settings.boot.stopSeconds);
        return;
      } catch (error) {
        this.options.log.warn({ instance: this.instance.id, err: error }, "node_restart_failed");
      }
    }
  }

  private async register({ clientPort, pushPort }: RelayNode): Promise<void> {
    const declared = declaredPorts(this.settings);
    const places = this.registrations.flatMap(({ listenerId, ruleId, targets }) =>
      targets.map(({ port }) => ({ pool: ruleId === "" ? listenerId : ruleId, port })),
    );
    const healthy = places.map(({ pool, port }) => {
      const localPort = port === declared.client ? clientPort : port === declared.push ? pushPort : 0;
      return this.options.balancers.add(pool, { instanceId: this.instance.id, port, localPort });
    });
    await Promise.all(healthy);
  }

  private withdraw(): void {
    for (const { listenerId, ruleId } of this.registrations)
      this.options.balancers.remove(ruleId === "" ? listenerId : ruleId, this.instance.id);
  }
}
