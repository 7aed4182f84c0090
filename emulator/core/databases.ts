import path from "node:path";
import type { Logger } from "pino";
import type { PostgresOptions } from "../postgres/server";
import { LocalDatabase } from "./local-database";

/** The databases on this machine: a PostgreSQL for each, with a port of its own, known by its folder. */
export class Databases {
  private readonly running = new Map<string, LocalDatabase>();

  constructor(private readonly log: Logger) {}

  /** @throws what LocalDatabase.start throws */
  async start(options: PostgresOptions): Promise<LocalDatabase> {
    const log = this.log.child({ database: path.basename(options.directory) });
    const started = await LocalDatabase.start(options, log);
    this.running.set(options.directory, started);
    return started;
  }

  /** The address of a database with user and password; undefined while it does not run. */
  url(directory: string): string | undefined {
    return this.running.get(directory)?.url;
  }

  /** The certificates of those that run with TLS, DER in base64. */
  certificates(): string[] {
    return [...this.running.values()].flatMap(({ certificate }) => certificate ?? []);
  }

  /** Ends a database; its data stays. */
  async end(directory: string): Promise<void> {
    const running = this.running.get(directory);
    this.running.delete(directory);
    await running?.stop();
  }

  /** Ends all. */
  async stop(): Promise<void> {
    await Promise.all([...this.running.keys()].map((directory) => this.end(directory)));
  }
}
