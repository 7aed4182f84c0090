import { copyFileSync } from "node:fs";
import path from "node:path";
import type { Logger } from "pino";
import type { RelayDescription } from "../descriptions";
import type { Disturbance } from "../disturbance";
import { endInOrder } from "../end-in-order";
import { Front } from "../front";
import type { Machine } from "../machine";
import { Balancer } from "./balancer";
import { balanceClients } from "./client-balancer";
import { serveMetadata } from "./metadata-service";
import { balancePushes, type PushBalancer } from "./push-balancer";
import { RelayNodes } from "./relay-nodes";

/** What a relay is opened with. */
export interface RelayOptions {
  /** Where clients connect. */
  readonly host: string;
  /** The port for clients; 0 for any that is free. */
  readonly port: number;
  /** How many nodes there are. */
  readonly nodes: number;
  /** The folder that the program is kept in. */
  readonly codeDirectory: string;
  /** Gets each line that a node writes. */
  readonly onNodeLog: (line: string) => void;
  readonly log: Logger;
  /** What does wrong on purpose. */
  readonly disturbance?: Disturbance;
}

/** A relay on this machine: nodes between a load balancer for clients and one for pushes. */
export class Relay {
  private constructor(
    private readonly front: Front,
    private readonly balancer: Balancer,
    private readonly nodes: RelayNodes,
    private readonly pushes: PushBalancer,
    private readonly metadata: Front,
    private readonly options: RelayOptions,
  ) {}

  /**
   * Opens the ports, of which functions need one in their environment. There are no nodes yet.
   *
   * @throws PORT_IN_USE, CANNOT_LISTEN
   */
  static async open(machine: Machine, options: RelayOptions): Promise<Relay> {
    const { host, port, onNodeLog, log, disturbance } = options;
    const front = await Front.listen(host, port, "--port");
    const balancers = { clients: new Balancer(), pushes: new Balancer() };
    const pushes = await balancePushes(balancers.pushes);
    const metadata = await Front.listen("127.0.0.1", 0);
    const local = {
      RELAY_SCF_URL: `http://${machine.functionApi.authority}`,
      RELAY_METADATA_URL: `http://${metadata.authority}`,
      // What a node logs is a part of the log of this machine.
      RELAY_LOG_TOPIC: "",
      // A node that ends sends its clients away at once: nobody waits for the others to take them.
      RELAY_DRAIN_SECONDS: "0",
    };
    const nodes = new RelayNodes({ ...{ count: options.nodes, balancers, local }, onLog: onNodeLog, log });
    disturbance?.nodes(nodes);
    serveMetadata(metadata, machine.keys, () => nodes.description?.role);
    return new Relay(front, balancers.clients, nodes, pushes, metadata, options);
  }

  /** Host and port for clients, as a URL has them. */
  get authority(): string {
    return this.front.authority;
  }

  /** Where functions push, without the path. */
  get pushOrigin(): string {
    return `http://127.0.0.1:${this.pushes.port}`;
  }

  /**
   * Makes nodes of this description serve, and the page. Nodes that are the same as before keep their clients.
   *
   * @throws NODE_DID_NOT_START; then the nodes that there were go on
   */
  async serve(description: RelayDescription): Promise<void> {
    const { file, sha256 } = description.program;
    // What was synthesized is removed by the next synthesis; a node may have to be brought back meanwhile.
    const program = path.join(this.options.codeDirectory, `relay-${sha256.slice(0, 16)}.js`);
    copyFileSync(file, program);
    await this.nodes.deploy({ ...description, program: { file: program, sha256 } });
    balanceClients(this.front, this.balancer, description.path, this.options.disturbance);
  }

  /** Ends the nodes: each sends its clients away and has cleanup run for each of them, for which functions must run. */
  stop(): Promise<void> {
    return this.nodes.stop();
  }

  /** Closes the ports. */
  close(): Promise<void> {
    const cut = async () => {
      this.balancer.cut();
      await this.front.close();
    };
    return endInOrder([cut, () => this.pushes.close(), () => this.metadata.close()], this.options.log);
  }
}
