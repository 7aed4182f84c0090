import { rmSync } from "node:fs";
import path from "node:path";
import type { Logger } from "pino";
import { LocalDatabase } from "../local-database";
import type { Database } from "./state";

/** What runs of TencentDB: a PostgreSQL for each instance, with a folder and a port of its own. */
export class RunningDatabases {
  private readonly running = new Map<string, LocalDatabase>();

  constructor(
    /** Where the folders are made. */
    private readonly directory: string,
    private readonly log: Logger,
  ) {}

  /**
   * Starts an instance on the port it had before, or on one that is free, and notes the port.
   *
   * @throws what LocalDatabase.start throws
   */
  async start(database: Database): Promise<void> {
    const started = await LocalDatabase.start(
      {
        directory: this.folder(database),
        user: database.rootUser,
        password: database.rootPassword,
        tls: database.tls,
        port: database.port,
      },
      this.log.child({ database: database.id }),
    );
    database.port = started.port;
    this.running.set(database.id, started);
  }

  /** Ends an instance; its data stays. */
  async stop(database: Database): Promise<void> {
    const running = this.running.get(database.id);
    this.running.delete(database.id);
    await running?.stop();
  }

  /** Deletes the data of an instance that has ended. */
  destroy(database: Database): void {
    rmSync(this.folder(database), { recursive: true, force: true });
  }

  /** Ends all instances. */
  async stopAll(): Promise<void> {
    await Promise.all([...this.running.values()].map((database) => database.stop()));
  }

  private folder(database: Database): string {
    return path.join(this.directory, database.id);
  }
}
