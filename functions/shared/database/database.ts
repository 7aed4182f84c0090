import { databaseFailed, databaseTimedOut } from "../errors";
import { connect, type Sql } from "./client";
import { applySteps, isBehind } from "./schema-steps";

/** Longest time for one piece of work, the connection included. */
const WORK_LIMIT_MS = 5_000;

/** Longest time for bringing the schema up to date, the wait for another instance that does so included. */
const STEPS_LIMIT_MS = 60_000;

/** The instance's way to the database. Nothing is opened before the first use. */
export class Database {
  #client: Sql | undefined;
  #schemaChecked = false;

  /** `authorities` are those that may have signed the server's certificate, as PEM; without any it is not checked. */
  constructor(
    private readonly url: string,
    private readonly authorities: readonly string[] = [],
  ) {}

  /**
   * Does `work`, after the schema was found or brought up to date once in the life of the instance. Rejects with
   * DATABASE_FAILED, and the next call starts with a new client.
   *
   * That a client is never used again after an error, and that all is bounded here, is on purpose. The driver (3.4.9)
   * connects for ever and without a pause to a server that closes the connection during the handshake
   * (porsager/postgres issue 1193), and answers the first statement after a reconnect with the error that ended the
   * last one (issue 1223).
   */
  async run<T>(work: (sql: Sql) => PromiseLike<T>): Promise<T> {
    this.#client ??= connect(this.url, this.authorities, WORK_LIMIT_MS);
    const client = this.#client;
    try {
      if (!this.#schemaChecked) await this.#ensureSchema(client);
      return await within(WORK_LIMIT_MS, work(client));
    } catch (error) {
      this.#discard(client);
      throw databaseFailed(error);
    }
  }

  async #ensureSchema(client: Sql): Promise<void> {
    if (await within(WORK_LIMIT_MS, isBehind(client))) {
      await within(STEPS_LIMIT_MS, applySteps(client, STEPS_LIMIT_MS));
    }
    this.#schemaChecked = true;
  }

  #discard(client: Sql): void {
    if (this.#client === client) this.#client = undefined;
    void client.end({ timeout: 0 });
  }
}

async function within<T>(milliseconds: number, work: PromiseLike<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(databaseTimedOut(milliseconds)), milliseconds);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
