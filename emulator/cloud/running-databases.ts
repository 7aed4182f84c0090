import { rmSync } from "node:fs";
import path from "node:path";
import type { Databases } from "../core/databases";
import type { Database } from "./state";

/** What runs of TencentDB: a database of the machine for each instance. */
export class RunningDatabases {
  constructor(
    private readonly databases: Databases,
    /** Where the folders are made. */
    private readonly directory: string,
  ) {}

  /**
   * Starts an instance on the port it had before, or on one that is free, and notes the port.
   *
   * @throws what Databases.start throws
   */
  async start(database: Database): Promise<void> {
    const { rootUser: user, rootPassword: password, tls, port } = database;
    const started = await this.databases.start({
      directory: this.folder(database),
      user,
      password,
      tls,
      port,
    });
    database.port = started.port;
  }

  /** Ends an instance; its data stays. */
  stop(database: Database): Promise<void> {
    return this.databases.end(this.folder(database));
  }

  /** Deletes the data of an instance that has ended. */
  destroy(database: Database): void {
    const folder = this.folder(database);
    for (const entry of [folder, `${folder}-binaries`]) rmSync(entry, { recursive: true, force: true });
  }

  /** The address of an instance with user and password; undefined while it does not run. */
  url(database: Database): string | undefined {
    return this.databases.url(this.folder(database));
  }

  private folder(database: Database): string {
    return path.join(this.directory, database.id);
  }
}
