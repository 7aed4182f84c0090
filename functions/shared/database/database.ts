import type { Deadline } from "../deadline";
import type { Sql } from "./client";
import type { DatabaseConnection } from "./connection";

/** The database within one invocation: what is asked of it is over by the deadline, one way or the other. */
export class Database {
  constructor(
    private readonly connection: DatabaseConnection,
    private readonly deadline: Deadline,
  ) {}

  /** @throws DATABASE_FAILED, also where the time is over */
  run<T>(work: (sql: Sql) => PromiseLike<T>): Promise<T> {
    return this.connection.run(work, this.deadline);
  }
}
