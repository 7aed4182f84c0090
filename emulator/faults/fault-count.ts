import type { Logger } from "pino";
import type { FaultName } from "./fault-set";

/** How often each fault was done; one line of the log each time. */
export class FaultCount {
  readonly #done = new Map<FaultName, number>();

  constructor(private readonly log: Logger) {}

  /** The counts so far, by the fault's name. */
  get all(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#done);
  }

  /** Counts one; `of` says what it was done to. */
  add(fault: FaultName, of: object = {}): void {
    this.#done.set(fault, (this.#done.get(fault) ?? 0) + 1);
    this.log.info({ fault, ...of }, "fault_done");
  }
}
