import type { Logger } from "pino";
import type { Invoker } from "../../gateway/invoker";
import type { Delivery } from "../../gateway/push/delivery";
import type { Disturbance, KillableNodes } from "../core/disturbance";
import type { RequestHandler } from "../core/front";
import type { LocalDatabase } from "../core/local-database";
import type { InvocationFault } from "../runtime/invocation-fault";
import { answerFaults } from "./control";
import { DatabaseFaults } from "./database-faults";
import { FaultCount } from "./fault-count";
import { type FaultSet, parseFaults, requirePossible } from "./fault-set";
import { type FaultChoice, FaultyDelivery } from "./faulty-delivery";
import { FaultyInvoker } from "./faulty-invoker";
import { chooseInvocationFault } from "./invocation-faults";
import { NodeFaults } from "./node-faults";
import { SeededRandom } from "./random";

/** What is on, how often each fault was done, and what they are chosen from. */
export interface FaultReport {
  readonly seed: number;
  readonly faults: Readonly<Record<string, unknown>>;
  readonly done: Readonly<Record<string, number>>;
}

/** What goes wrong on this machine on purpose: nothing until it is told to, and then by chance from a seed. */
export class Faults implements Disturbance {
  readonly #choice: FaultChoice;
  #written: Readonly<Record<string, unknown>> = {};
  #current: FaultSet = {};
  #database: DatabaseFaults | undefined;
  #nodes: NodeFaults | undefined;

  /** @param withRelay whether a relay's nodes are the gateway */
  constructor(
    seed: number,
    private readonly withRelay: boolean,
    private readonly log: Logger,
  ) {
    this.#choice = {
      current: () => this.#current,
      random: new SeededRandom(seed),
      count: new FaultCount(log),
    };
  }

  get report(): FaultReport {
    const { random, count } = this.#choice;
    return { seed: random.seed, faults: this.#written, done: count.all };
  }

  /**
   * Reads faults as they are written.
   *
   * @throws FAULT_UNKNOWN, FAULT_VALUE_NOT_ALLOWED, FAULT_WITHOUT_RELAY, FAULT_NOT_IN_RELAY
   */
  read(written: Readonly<Record<string, unknown>>): FaultSet {
    const faults = parseFaults(written);
    requirePossible(faults, this.withRelay);
    return faults;
  }

  /**
   * Switches these on, as they are written, and all others off.
   *
   * @throws what reading them throws; then all stays as it was
   */
  set(written: Readonly<Record<string, unknown>>): void {
    const next = this.read(written);
    const isChange = JSON.stringify(written) !== JSON.stringify(this.#written);
    this.#written = written;
    this.#current = next;
    this.#database?.renew();
    this.#nodes?.renew();
    if (isChange) this.log.warn({ seed: this.#choice.random.seed, faults: written }, "faults_set");
  }

  /** The database that is stalled and restarted. */
  disturb(database: LocalDatabase): void {
    this.#database = new DatabaseFaults(database, this.#choice);
  }

  /** Switches all off. */
  stop(): void {
    this.set({});
  }

  nodes(nodes: KillableNodes): void {
    this.#nodes = new NodeFaults(nodes, this.#choice);
  }

  delivery(connections: Delivery): Delivery {
    return new FaultyDelivery(connections, this.#choice);
  }

  invoker(functions: Invoker): Invoker {
    return new FaultyInvoker(functions, this.#choice);
  }

  page(page: RequestHandler): RequestHandler {
    return (request, response) => {
      if (request.url === "/faults") void answerFaults(this, request, response);
      else page(request, response);
    };
  }

  invocation(): InvocationFault | undefined {
    return chooseInvocationFault(this.#choice);
  }
}
