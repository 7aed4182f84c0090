import { Broadcasts } from "./broadcasts";
import { Connections } from "./connections";
import { Database } from "./database/database";
import { History } from "./history";
import type { InvocationTime } from "./invocation-time";
import type { Log } from "./log";
import { PushClient } from "./push-client";
import type { GoneRule } from "./push-outcome";
import { Rooms } from "./rooms";

/** What an instance of a function that pushes works with. Made once: the database client and the sockets are kept. */
export interface Backend {
  readonly connections: Connections;
  readonly rooms: Rooms;
  readonly history: History;
  readonly broadcasts: Broadcasts;
  readonly push: PushClient;
}

/** A backend within one invocation. */
export interface Call extends Backend {
  readonly log: Log;
  readonly time: InvocationTime;
}

/** Opens nothing yet: the database and the push endpoint are reached at the first use. */
export function createBackend(environment: {
  readonly DATABASE_URL: string;
  readonly DATABASE_CA?: readonly string[] | undefined;
  readonly REVERSE_PUSH_URL: URL;
  readonly CHAT_HISTORY_MESSAGES: number;
  readonly CHAT_HISTORY_HOURS: number;
  readonly REVERSE_PUSH_TOKEN?: string | undefined;
  readonly REVERSE_PUSH_BATCH: "on" | "off";
  readonly PUSH_GONE: readonly GoneRule[];
}): Backend {
  const database = new Database(environment.DATABASE_URL, environment.DATABASE_CA);
  return {
    connections: new Connections(database),
    rooms: new Rooms(database),
    history: new History(database, {
      messages: environment.CHAT_HISTORY_MESSAGES,
      hours: environment.CHAT_HISTORY_HOURS,
    }),
    broadcasts: new Broadcasts(database),
    push: new PushClient({
      url: environment.REVERSE_PUSH_URL,
      token: environment.REVERSE_PUSH_TOKEN,
      batch: environment.REVERSE_PUSH_BATCH === "on",
      gone: environment.PUSH_GONE,
    }),
  };
}
