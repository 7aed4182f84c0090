import { Broadcasts } from "./broadcasts";
import { Connections } from "./connections";
import { DatabaseConnection } from "./database/connection";
import { Database } from "./database/database";
import { History, type HistoryLimits } from "./history";
import type { InvocationTime } from "./invocation-time";
import type { Log } from "./log";
import { PushClient } from "./push-client";
import type { GoneRule } from "./push-outcome";
import { Rooms } from "./rooms";

/** What one invocation of a function that pushes works with. */
export interface Call {
  readonly connections: Connections;
  readonly rooms: Rooms;
  readonly history: History;
  readonly broadcasts: Broadcasts;
  readonly push: PushClient;
  readonly log: Log;
  readonly time: InvocationTime;
}

/**
 * What an instance of such a function keeps from one invocation to the next: the connection to the database, and the
 * sockets to the push endpoint. Opens nothing yet: both are reached at the first use.
 */
export class Backend {
  readonly #database: DatabaseConnection;
  readonly #push: PushClient;
  readonly #history: HistoryLimits;

  constructor(environment: {
    readonly DATABASE_URL: string;
    readonly DATABASE_CA?: readonly string[] | undefined;
    readonly REVERSE_PUSH_URL: URL;
    readonly CHAT_HISTORY_MESSAGES: number;
    readonly CHAT_HISTORY_HOURS: number;
    readonly REVERSE_PUSH_TOKEN?: string | undefined;
    readonly REVERSE_PUSH_BATCH: "on" | "off";
    readonly PUSH_GONE: readonly GoneRule[];
  }) {
    this.#database = new DatabaseConnection(environment.DATABASE_URL, environment.DATABASE_CA);
    this.#history = { messages: environment.CHAT_HISTORY_MESSAGES, hours: environment.CHAT_HISTORY_HOURS };
    this.#push = new PushClient({
      url: environment.REVERSE_PUSH_URL,
      token: environment.REVERSE_PUSH_TOKEN,
      batch: environment.REVERSE_PUSH_BATCH === "on",
      gone: environment.PUSH_GONE,
    });
  }

  /** What an invocation works with, in the time that it has. */
  call(log: Log, time: InvocationTime): Call {
    const database = new Database(this.#database, time.database);
    return {
      connections: new Connections(database),
      rooms: new Rooms(database),
      history: new History(database, this.#history),
      broadcasts: new Broadcasts(database),
      push: this.#push,
      log,
      time,
    };
  }
}
