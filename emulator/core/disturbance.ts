import type { Invoker } from "../../gateway/invoker";
import type { Delivery } from "../../gateway/push/delivery";
import type { InvocationFault } from "../runtime/invocation-fault";
import type { RequestHandler } from "./front";

/** The nodes of a relay, as a fault kills them. */
export interface KillableNodes {
  /**
   * Kills one of the nodes that run, without a word to anybody.
   *
   * @param choose is given how many there are, and gives the place of one, from 0
   * @returns its name; undefined where none runs
   */
  kill(choose: (count: number) => number): string | undefined;
}

/** What stands between the parts of a machine and may do wrong on purpose. */
export interface Disturbance {
  /** Stands before the connections of a gateway: pushes to them go through it. */
  delivery(connections: Delivery): Delivery;
  /** Stands between a gateway and the functions. */
  invoker(functions: Invoker): Invoker;
  /** Stands before the page, to be asked and told over HTTP. */
  page(page: RequestHandler): RequestHandler;
  /** Is given the nodes of a relay. */
  nodes(nodes: KillableNodes): void;
  /** Is asked before each invocation of a function, whoever invokes it. */
  invocation(): InvocationFault | undefined;
}
