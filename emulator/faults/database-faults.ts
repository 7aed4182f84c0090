import type { LocalDatabase } from "../core/local-database";
import type { FaultChoice } from "./faulty-delivery";
import { Recurring } from "./recurring";

/** Stalls and restarts a database now and then. */
export class DatabaseFaults {
  readonly #recurring: Recurring;
  #endStall: (() => void) | undefined;

  constructor(
    private readonly database: LocalDatabase,
    private readonly choice: FaultChoice,
  ) {
    this.#recurring = new Recurring(choice);
  }

  /** Goes on with the faults that are on now. */
  renew(): void {
    this.stop();
    const { "database-stall": stall, "database-restart": restart } = this.choice.current();
    if (stall !== undefined) this.#repeat("database-stall", stall.everySeconds, () => this.#stall(stall.ms));
    if (restart !== undefined) this.#repeat("database-restart", restart, () => this.database.restart());
  }

  /** Does nothing more to the database, which goes on where it stood still. */
  stop(): void {
    this.#recurring.stop();
    this.#endStall?.();
  }

  #repeat(name: "database-stall" | "database-restart", everySeconds: number, act: () => void): void {
    this.#recurring.repeat(name, everySeconds, () => {
      this.choice.count.add(name);
      act();
    });
  }

  #stall(ms: number): void {
    this.#endStall?.();
    const goOn = this.database.stall();
    const timer = setTimeout(() => this.#endStall?.(), ms);
    this.#endStall = () => {
      clearTimeout(timer);
      goOn();
      this.#endStall = undefined;
    };
  }
}
