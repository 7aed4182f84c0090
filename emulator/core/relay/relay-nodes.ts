import { setTimeout as delay } from "node:timers/promises";
import type { Logger } from "pino";
import type { RelayDescription } from "../descriptions";
import type { KillableNodes } from "../disturbance";
import type { Balancer } from "./balancer";
import { RelayNode } from "./relay-node";

/** What nodes are run with. */
export interface RelayNodesOptions {
  /** How many there are. */
  readonly count: number;
  /** What each gets a share of. */
  readonly balancers: { readonly clients: Balancer; readonly pushes: Balancer };
  /** What a node's variables have to be on this machine, in the place of the cloud's. */
  readonly local: Readonly<Record<string, string>>;
  /** Gets each line that a node writes. */
  readonly onLog: (line: string) => void;
  readonly log: Logger;
}

/** How long to wait between two tries to bring a node back, in ms. */
const RETRY_MS = 500;

/** The nodes of a relay. One that ends by itself is replaced by a new one, as a scaling group does. */
export class RelayNodes implements KillableNodes {
  private readonly running = new Map<RelayNode, RelayDescription>();
  private readonly comingBack = new Set<Promise<void>>();
  private current: RelayDescription | undefined;
  private stopped = false;

  constructor(private readonly options: RelayNodesOptions) {}

  /** What the nodes are at present. */
  get description(): RelayDescription | undefined {
    return this.current;
  }

  /**
   * Makes these the nodes. Those that are another description's are replaced one after the other, each only once a new
   * one takes clients; their clients are sent away.
   *
   * @throws NODE_DID_NOT_START; then those that are left go on
   */
  async deploy(description: RelayDescription): Promise<void> {
    const before = this.current;
    if (JSON.stringify(before) === JSON.stringify(description)) return;
    this.current = description;
    try {
      for (let made = 0; made < this.options.count && !this.stopped; made += 1) {
        await this.add(description);
        const [old] = this.nodesBut(description);
        if (old !== undefined) await this.end(old);
      }
      await Promise.all(this.nodesBut(description).map((node) => this.end(node)));
    } catch (error) {
      this.current = before;
      throw error;
    }
  }

  /** Kills one, which is replaced as one that ends by itself. */
  kill(choose: (count: number) => number): string | undefined {
    const nodes = [...this.running.keys()].filter((node) => !node.isTold);
    if (nodes.length === 0) return undefined;
    const chosen = nodes[choose(nodes.length)];
    chosen?.kill();
    return chosen?.name;
  }

  /** Ends all, each when its clients have been told and cleaned up. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all([...[...this.running.keys()].map((node) => this.end(node)), ...this.comingBack]);
  }

  /** The nodes that are another description's. */
  private nodesBut(description: RelayDescription): RelayNode[] {
    return [...this.running.keys()].filter((node) => this.running.get(node) !== description);
  }

  private async add(description: RelayDescription): Promise<void> {
    const { balancers, local, onLog, log } = this.options;
    const variables = { ...description.variables, ...local };
    const node = await RelayNode.start({
      ...{ program: description.program.file, runtime: process.execPath, variables, onLog },
    });
    this.running.set(node, description);
    if (this.stopped) return this.end(node);
    balancers.clients.add(node.clientPort);
    balancers.pushes.add(node.pushPort);
    log.info({ node: node.name, pid: node.pid }, "node_started");
    void node.ended.then((how) => {
      if (node.isTold) return;
      this.forget(node);
      log.warn({ node: node.name, pid: node.pid, how }, "node_ended");
      const back = this.bringBack();
      this.comingBack.add(back);
      void back.finally(() => this.comingBack.delete(back));
    });
  }

  private async end(node: RelayNode): Promise<void> {
    const { clients } = this.options.balancers;
    clients.remove(node.clientPort);
    // Until it has ended it takes pushes: those of the cleanup of its own clients come to it too.
    await node.stop(this.running.get(node)?.stopSeconds ?? 0);
    this.forget(node);
  }

  private forget(node: RelayNode): void {
    const { clients, pushes } = this.options.balancers;
    this.running.delete(node);
    clients.remove(node.clientPort);
    pushes.remove(node.pushPort);
  }

  private async bringBack(): Promise<void> {
    while (!this.stopped && this.current !== undefined && this.running.size < this.options.count) {
      try {
        await this.add(this.current);
        return;
      } catch (error) {
        this.options.log.warn({ err: error }, "node_restart_failed");
        await delay(RETRY_MS);
      }
    }
  }
}
