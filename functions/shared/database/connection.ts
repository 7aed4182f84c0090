import type { Deadline } from "../deadline";
import { databaseFailed, databaseTimedOut } from "../errors";
import { connect, type Sql } from "./client";
import { applySteps, isBehind } from "./schema-steps";

/** Longest time for one piece of work, the connection included. */
const WORK_LIMIT_MS = 5_000;

/** Longest time for bringing the schema up to date, the wait for another instance that does so included. */
const STEPS_LIMIT_MS = 60_000;

/** The server's limit is told in steps, so that statements late in an invocation do not each tell another. */
const STATEMENT_LIMIT_STEP_MS = 100;

/** The driver's client, and how long the server may take for a statement of it. */
interface Client {
  readonly sql: Sql;
  statementLimitMs: number;
}

/** The instance's connection to the database. Nothing is opened before the first use. */
export class DatabaseConnection {
  #client: Client | undefined;
  #schemaChecked = false;

  /** `authorities` are those that may have signed the server's certificate, as PEM; without any it is not checked. */
  constructor(
    private readonly url: string,
    private readonly authorities: readonly string[] = [],
  ) {}

  /**
   * Does `work` by the deadline, and within `WORK_LIMIT_MS`, after the schema was found or brought up to date once in
   * the life of the instance. Rejects with DATABASE_FAILED, and the next call starts with a new client.
   *
   * That a client is never used again after an error, and that all is bounded here, is on purpose. The driver (3.4.9)
   * connects for ever and without a pause to a server that closes the connection during the handshake
   * (porsager/postgres issue 1193), and answers the first statement after a reconnect with the error that ended the
   * last one (issue 1223).
   */
  async run<T>(work: (sql: Sql) => PromiseLike<T>, deadline: Deadline): Promise<T> {
    if (deadline.leftMs === 0) throw databaseFailed(databaseTimedOut(0));
    this.#client ??= this.#connect(workLimitMs(deadline));
    const client = this.#client;
    try {
      if (!this.#schemaChecked) await this.#ensureSchema(client.sql, deadline);
      const limitMs = workLimitMs(deadline);
      return await within(limitMs, limited(client, limitMs, work));
    } catch (error) {
      this.#discard(client);
      throw databaseFailed(error);
    }
  }

  #connect(limitMs: number): Client {
    const statementLimitMs = toStatementLimit(limitMs);
    const beginAnew = () => {
      client.statementLimitMs = statementLimitMs;
    };
    const sql = connect(this.url, this.authorities, statementLimitMs, beginAnew);
    const client: Client = { sql, statementLimitMs };
    return client;
  }

  async #ensureSchema(sql: Sql, deadline: Deadline): Promise<void> {
    if (await within(workLimitMs(deadline), isBehind(sql))) {
      const limitMs = Math.min(STEPS_LIMIT_MS, deadline.leftMs);
      await within(limitMs, applySteps(sql, limitMs));
    }
    this.#schemaChecked = true;
  }

  #discard(client: Client): void {
    if (this.#client === client) this.#client = undefined;
    void client.sql.end({ timeout: 0 });
  }
}

const workLimitMs = ({ leftMs }: Deadline) => Math.min(WORK_LIMIT_MS, leftMs);

const toStatementLimit = (milliseconds: number) =>
  Math.max(1, Math.floor(milliseconds / STATEMENT_LIMIT_STEP_MS)) * STATEMENT_LIMIT_STEP_MS;

/**
 * Does work for which the server takes no longer than the instance waits: a statement that was given up and then done
 * all the same is a message that its sender sends again. Only of the last step the server has more: a limit of few ms
 * would end what sets the next one. The limit goes ahead of the work without a wait of its own.
 */
async function limited<T>(client: Client, limitMs: number, work: (sql: Sql) => PromiseLike<T>): Promise<T> {
  const { sql } = client;
  const statementLimitMs = toStatementLimit(limitMs);
  if (statementLimitMs === client.statementLimitMs) return await work(sql);
  client.statementLimitMs = statementLimitMs;
  const told = sql`select set_config('statement_timeout', ${String(statementLimitMs)}, false)`.execute();
  const [done] = await Promise.all([work(sql), told]);
  return done;
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
