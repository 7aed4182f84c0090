import type { Logger } from "pino";

/** For how long refusals are counted before they are told, in ms. */
const COUNTED_MS = 1_000;

/**
 * Logs refusals, which anybody can ask for at any rate. The first of a kind is a line at once; those that follow within a
 * second are one line with their number, `repeated`, and so are those of each second after it, until one has none.
 */
export class RefusalLog {
  readonly #repeated = new Map<string, number>();

  constructor(private readonly log: Logger) {}

  /** @param fields with the event they are the kind; they must have few values */
  warn(fields: Readonly<Record<string, string | number>>, event: string): void {
    const kind = JSON.stringify([event, fields]);
    const repeated = this.#repeated.get(kind);
    if (repeated === undefined) {
      this.log.warn(fields, event);
      this.#countFor(kind, fields, event);
    } else this.#repeated.set(kind, repeated + 1);
  }

  #countFor(kind: string, fields: object, event: string): void {
    this.#repeated.set(kind, 0);
    setTimeout(() => {
      const repeated = this.#repeated.get(kind);
      this.#repeated.delete(kind);
      if (!repeated) return;
      this.log.warn({ ...fields, repeated }, event);
      this.#countFor(kind, fields, event);
    }, COUNTED_MS).unref();
  }
}
