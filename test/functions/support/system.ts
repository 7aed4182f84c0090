import postgres from "postgres";
import { createDatabase } from "../../support/database";
import { cleanupEvent, registerEvent, textEvent } from "./events";
import { contextOf, type Instance, startInstance } from "./instance";
import { captureLogs } from "./logs";
import { type PushEndpoint, startPushEndpoint } from "./push-endpoint";

/** The three functions with an empty database and a push endpoint of their own. */
export interface System {
  readonly environment: Readonly<Record<string, string>>;
  readonly sql: postgres.Sql;
  readonly push: PushEndpoint;
  readonly logs: ReturnType<typeof captureLogs>;
  readonly register: Instance;
  readonly transmit: Instance;
  readonly cleanup: Instance;
  /** Registers connections and returns their users. */
  connect(...connectionIds: string[]): Promise<string[]>;
  /** Sends a frame of chat.v1 as a client and returns what it was sent meanwhile. */
  say(connectionId: string, frame: unknown, transmit?: Instance): Promise<unknown[]>;
  /** An instance of transmit whose time is over soon, so that what cannot be reached is soon given up. */
  shortLived(variables?: Readonly<Record<string, string>>): Instance;
  /** Lets a client go, as the gateway tells of it. */
  disconnect(connectionId: string): Promise<void>;
  /** The connections that are members of a room. */
  members(room: string): Promise<string[]>;
  /** Adds members to a room, `zz-000000` and so on, all of the user `crowd`. */
  crowd(room: string, count: number): Promise<void>;
  /** Begins anew: nobody is connected, no message was numbered, nobody was sent anything. */
  empty(): Promise<void>;
  stop(): Promise<void>;
}

/** Three quarters of it are for the recipients. */
const SHORT_MS = 2_000;

/** The ids of the first members of a crowd, in order. */
export const crowdIds = (count: number) =>
  Array.from({ length: count }, (_, index) => `zz-${String(index).padStart(6, "0")}`);

export async function startSystem(variables: Readonly<Record<string, string>> = {}): Promise<System> {
  const database = await createDatabase();
  const push = await startPushEndpoint();
  const logs = captureLogs();
  const sql = postgres(database.url, { max: 1, fetch_types: false, onnotice: () => undefined });
  const environment = {
    DATABASE_URL: database.url,
    REVERSE_PUSH_URL: push.url,
    // Tests send as fast as they can.
    CHAT_FRAMES_PER_SECOND: "0",
    ...variables,
  };
  const register = startInstance("register", environment);
  const transmit = startInstance("transmit", environment);
  const cleanup = startInstance("cleanup", environment);
  await cleanup(cleanupEvent("nobody"));

  return {
    environment,
    sql,
    push,
    logs,
    register,
    transmit,
    cleanup,
    async connect(...connectionIds) {
      for (const id of connectionIds) await register(registerEvent(id));
      const stored = await sql<{ id: string; user: string }[]>`select id, user_name as user from connections`;
      return connectionIds.map((id) => stored.find((row) => row.id === id)?.user ?? `${id} is not stored`);
    },
    async say(connectionId, frame, by = transmit) {
      push.received(connectionId);
      await by(textEvent(connectionId, JSON.stringify(frame)));
      return push.received(connectionId);
    },
    shortLived: (variables = {}) =>
      startInstance("transmit", { ...environment, ...variables }, contextOf(SHORT_MS)),
    async disconnect(connectionId) {
      await cleanup(cleanupEvent(connectionId));
    },
    async members(room) {
      const rows = await sql<{ id: string }[]>`
        select connection_id as id from members where room = ${room} order by 1`;
      return rows.map((row) => row.id);
    },
    async crowd(room, count) {
      await sql`
        with stored as (
          insert into connections (id, user_name, lease_ends_at)
          select 'zz-' || lpad(number::text, 6, '0'), 'crowd', 'infinity'
          from generate_series(0, ${count - 1}::int) number
          returning id
        )
        insert into members (connection_id, room) select id, ${room} from stored`;
    },
    async empty() {
      await sql`truncate connections, members, rooms, messages, broadcasts cascade`;
      await sql`update pruned_rooms set highest_seq = 0`;
      push.forget();
      logs.forget();
    },
    async stop() {
      logs.restore();
      await push.stop();
      await sql.end();
      await database.drop();
    },
  };
}
