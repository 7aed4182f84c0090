import { LOBBY } from "./chat/room-name";
import type { Sql } from "./database/client";
import type { Database } from "./database/database";

/** A connection that was removed, with what it takes to tell those who stay. */
export interface Departed {
  readonly user: string;
  readonly rooms: readonly string[];
}

/**
 * The stored connections. Each holds a lease: how long it counts as alive without a sign of life. The gateway's word
 * that a client has gone may never come, so only the lease bounds how long a dead connection stays.
 */
export class Connections {
  constructor(private readonly database: Database) {}

  /** Stores a connection and its membership of the lobby. Storing it again renews it. `leaseSeconds` 0: no end. */
  async store(connection: { id: string; user: string; admin: boolean; leaseSeconds: number }): Promise<void> {
    const { id, user, admin, leaseSeconds } = connection;
    await this.database.run(
      (sql) => sql`
        with stored as (
          insert into connections (id, user_name, lease_ends_at, admin)
          values (${id}, ${user}, ${leaseEnd(sql, leaseSeconds)}, ${admin})
          on conflict (id) do update
            set user_name = excluded.user_name,
              lease_ends_at = excluded.lease_ends_at,
              admin = excluded.admin
          returning id
        )
        insert into members (connection_id, room) select id, ${LOBBY} from stored
        on conflict do nothing`,
    );
  }

  /** Renews a connection's lease and tells its user; undefined where the connection is not stored. */
  async renew(id: string, leaseSeconds: number): Promise<string | undefined> {
    const [row] = await this.database.run(
      (sql) => sql<{ user: string }[]>`
        update connections set lease_ends_at = ${leaseEnd(sql, leaseSeconds)} where id = ${id}
        returning user_name as user`,
    );
    return row?.user;
  }

  /** Whether a connection is an admin's: its token said so when it was made. */
  async isAdmin(id: string): Promise<boolean> {
    const rows = await this.database.run((sql) => sql`select 1 from connections where id = ${id} and admin`);
    return rows.length > 0;
  }

  /** The ids of every connection of a user. */
  async ofUser(user: string): Promise<string[]> {
    const rows = await this.database.run(
      (sql) => sql<{ id: string }[]>`select id from connections where user_name = ${user}`,
    );
    return rows.map((row) => row.id);
  }

  /** Removes connections with their memberships. Of two who remove the same one, only one is given it. */
  async remove(ids: readonly string[]): Promise<Departed[]> {
    return await this.database.run(
      (sql) => sql<Departed[]>`
        with departed as (
          delete from connections where id = any(${sql.typed.textArray(ids)}) returning id, user_name
        )
        ${withTheirRooms(sql)}`,
    );
  }

  /** Removes up to `count` connections whose lease is over. */
  async removeExpired(count: number): Promise<Departed[]> {
    return await this.database.run(
      (sql) => sql<Departed[]>`
        with departed as (
          delete from connections where id in (
            select id from connections where lease_ends_at < now()
            order by lease_ends_at limit ${count} for update skip locked
          ) and lease_ends_at < now()
          returning id, user_name
        )
        ${withTheirRooms(sql)}`,
    );
  }
}

const leaseEnd = (sql: Sql, seconds: number) =>
  seconds === 0 ? sql`'infinity'::timestamptz` : sql`now() + make_interval(secs => ${seconds})`;

/** The statement still sees the memberships that its deletion takes along. */
const withTheirRooms = (sql: Sql) => sql`
  select
    departed.user_name as "user",
    coalesce(json_agg(members.room) filter (where members.room is not null), '[]') as rooms
  from departed left join members on members.connection_id = departed.id
  group by departed.id, departed.user_name`;
