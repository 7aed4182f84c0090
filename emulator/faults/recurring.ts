import type { FaultName } from "./fault-set";
import type { FaultChoice } from "./faulty-delivery";

/** Faults that are done again and again, each about every so many seconds. */
export class Recurring {
  readonly #timers = new Map<FaultName, NodeJS.Timeout>();

  constructor(private readonly choice: FaultChoice) {}

  /** Does it at moments of its own, half a period to one and a half after the one before. */
  repeat(name: FaultName, everySeconds: number, act: () => void): void {
    const pauseMs = everySeconds * 500 + this.choice.random.below(everySeconds * 1_000);
    const timer = setTimeout(() => {
      act();
      this.repeat(name, everySeconds, act);
    }, pauseMs);
    this.#timers.set(name, timer);
  }

  /** Does none any more. */
  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }
}
