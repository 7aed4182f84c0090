import type { KillableNodes } from "../core/disturbance";
import type { FaultChoice } from "./faulty-delivery";
import { Recurring } from "./recurring";

/** Kills a node of a relay now and then. */
export class NodeFaults {
  readonly #recurring: Recurring;

  constructor(
    private readonly nodes: KillableNodes,
    private readonly choice: FaultChoice,
  ) {
    this.#recurring = new Recurring(choice);
  }

  /** Goes on with the fault as it is set now. */
  renew(): void {
    this.#recurring.stop();
    const everySeconds = this.choice.current()["node-kill"];
    if (everySeconds !== undefined) this.#recurring.repeat("node-kill", everySeconds, () => this.#kill());
  }

  #kill(): void {
    const { random, count } = this.choice;
    const node = this.nodes.kill((nodes) => random.below(nodes));
    // All may be gone already, and the new ones not there yet.
    if (node !== undefined) count.add("node-kill", { node });
  }
}
