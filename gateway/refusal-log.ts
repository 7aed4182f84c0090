import type { Logger } from "pino";

/** For how long refusals are counted before they are told, in ms. */
const COUNTED_MS = 1_000;

type Fields = Readonly<Record<string, string | number>>;
type Level = "warn" | "error";

/**
 * Logs refusals, which anybody can ask for at any rate, and what fails for all at once. The first of a kind is a line
 * at once; those that follow within a second are one line with their number, `repeated`, and so are those of each second
 * after it, until one has none.
 */
export class RefusalLog {
  readonly #repeated = new Map<string, number>();

  constructor(private readonly log: Logger) {}

  /** @param fields with the event they are the kind; they must have few values */
  warn(fields: Fields, event: string): void {
    this.#tell("warn", fields, event);
  }

  /** As `warn`. */
  error(fields: Fields, event: string): void {
    this.#tell("error", fields, event);
  }

  #tell(level: Level, fields: Fields, event: string): void {
    const kind = JSON.stringify([event, fields]);
    const repeated = this.#repeated.get(kind);
    if (repeated === undefined) {
      this.log[level](fields, event);
      this.#countFor(kind, level, fields, event);
    } else this.#repeated.set(kind, repeated + 1);
  }

  #countFor(kind: string, level: Level, fields: Fields, event: string): void {
    this.#repeated.set(kind, 0);
    setTimeout(() => {
      const repeated = this.#repeated.get(kind);
      this.#repeated.delete(kind);
      if (!repeated) return;
      this.log[level]({ ...fields, repeated }, event);
      this.#countFor(kind, level, fields, event);
    }, COUNTED_MS).unref();
  }
}
