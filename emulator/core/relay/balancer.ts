import net from "node:net";
import type { Duplex } from "node:stream";

interface Target {
  readonly port: number;
  /** Connections that it has. */
  open: number;
}

/**
 * Shares connections out among ports of 127.0.0.1, as a load balancer does among nodes: each goes to the port that has
 * the fewest, and where several do, to the one that got none for the longest time.
 */
export class Balancer {
  private targets: readonly Target[] = [];
  private readonly coupled = new Set<Duplex>();

  /** Gives a port its share from now on. */
  add(port: number): void {
    this.targets = [...this.targets, { port, open: 0 }];
  }

  /** Gives a port no more connections; those that it has stay. */
  remove(port: number): void {
    this.targets = this.targets.filter((target) => target.port !== port);
  }

  /**
   * Connects a socket to one of the ports; the end of either side is the other's.
   *
   * @param first what the port gets before all that the socket says
   * @returns whether there is a port; without one nothing was done
   */
  couple(socket: Duplex, first: Buffer = Buffer.alloc(0)): boolean {
    const [head, ...others] = this.targets;
    if (head === undefined) return false;
    const target = others.reduce((fewest, one) => (one.open < fewest.open ? one : fewest), head);
    this.targets = [...this.targets.filter((one) => one !== target), target];
    target.open += 1;

    const node = net.connect(target.port, "127.0.0.1");
    node.on("close", () => {
      target.open -= 1;
    });
    node.write(first);
    endTogether(socket, node);
    endTogether(node, socket);
    socket.pipe(node).pipe(socket);
    this.coupled.add(socket);
    socket.on("close", () => this.coupled.delete(socket));
    return true;
  }

  /** Cuts every connection off. */
  cut(): void {
    for (const socket of this.coupled) socket.destroy();
  }
}

/** What one side has said before it closed still reaches the other. */
function endTogether(one: Duplex, other: Duplex): void {
  one.on("error", () => one.destroy()).on("close", () => other.end(() => other.destroy()));
}
