import type { LocalDatabase } from "../core/local-database";
import type { FaultChoice } from "./faulty-delivery";

/** Stalls and restarts a database now and then. */
export class DatabaseFaults {
  readonly #timers = new Map<"database-stall" | "database-restart", NodeJS.Timeout>();
  #endStall: (() => void) | undefined;

  constructor(
    private readonly database: LocalDatabase,
    private readonly choice: FaultChoice,
  ) {}

  /** Goes on with the faults that are on now. */
  renew(): void {
    this.stop();
    const { "database-stall": stall, "database-restart": restart } = this.choice.current();
    if (stall !== undefined) this.#repeat("database-stall", stall.everySeconds, () => this.#stall(stall.ms));
    if (restart !== undefined) this.#repeat("database-restart", restart, () => this.database.restart());
  }

  /** Does nothing more to the database, which goes on where it stood still. */
  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#endStall?.();
  }

  /** At moments of its own, half a period to one and a half after the one before. */
  #repeat(name: "database-stall" | "database-restart", everySeconds: number, act: () => void): void {
    const pauseMs = everySeconds * 500 + this.choice.random.below(everySeconds * 1_000);
    const timer = setTimeout(() => {
      this.choice.count.add(name);
      act();
      this.#repeat(name, everySeconds, act);
    }, pauseMs);
    this.#timers.set(name, timer);
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
