import type { Members } from "./audience";
import type { Sql, Statements } from "./database/client";
import type { Database } from "./database/database";
import { type Recipients, selected } from "./recipients";
import { isUseOld } from "./room-use";

/** What came of a wish to join. `not_connected`: the connection is not stored (any more). */
export type JoinResult = "joined" | "already_a_member" | "too_many_rooms" | "not_connected";

/** Who is a member of which room, and who of them gets messages as they are sent. */
export class Rooms {
  constructor(private readonly database: Database) {}

  /**
   * Makes a connection a member, unless it is in `roomsLimit` rooms already (0: no limit). The member is live: it gets
   * what is sent from now on. With `paused` it gets no messages before it `goLive`s.
   */
  async join(
    connectionId: string,
    room: string,
    { roomsLimit, paused }: { roomsLimit: number; paused: boolean },
  ): Promise<JoinResult> {
    return await this.database.run((sql) =>
      sql.begin(async (transaction): Promise<JoinResult> => {
        // Two frames of one connection may be served at once: counting waits for the other's join.
        const connections =
          await transaction`select 1 from connections where id = ${connectionId} for update`;
        if (connections.length === 0) return "not_connected";
        const memberships = await transaction<{ room: string; isLive: boolean }[]>`
          select room, live_after is not null as "isLive" from members where connection_id = ${connectionId}`;
        const membership = memberships.find((membership) => membership.room === room);
        if (membership === undefined && roomsLimit > 0 && memberships.length >= roomsLimit)
          return "too_many_rooms";
        if (paused || membership === undefined) await keep(transaction, room);
        if (paused) {
          await transaction`
            insert into members (connection_id, room, live_after) values (${connectionId}, ${room}, null)
            on conflict (connection_id, room) do update set live_after = null`;
        } else if (membership === undefined) {
          await transaction`
            insert into members (connection_id, room, live_after) values (${connectionId}, ${room}, 0)`;
        } else if (!membership.isLive) {
          await transaction`
            with spoken as (select last_seq from rooms where name = ${room} for share)
            update members set live_after = spoken.last_seq from spoken
            where connection_id = ${connectionId} and room = ${room}`;
        }
        return membership === undefined ? "joined" : "already_a_member";
      }),
    );
  }

  /**
   * Lets a paused member have the messages above `seq` as they are sent, if `seq` is still the room's last; false
   * where more was sent meanwhile. The lock of the room's row lets no message slip between the question and the answer.
   */
  async goLive(connectionId: string, room: string, seq: number): Promise<boolean> {
    const rows = await this.database.run(
      (sql) => sql`
        with spoken as (
          select last_seq from rooms where name = ${room} for share
        ), live as (
          update members set live_after = spoken.last_seq from spoken
          where connection_id = ${connectionId} and room = ${room} and spoken.last_seq = ${seq}
        )
        select 1 from spoken where last_seq = ${seq}`,
    );
    return rows.length > 0;
  }

  /** The number of a room's last message; where nobody has sent one yet, the number that the first one comes after. */
  async lastSequence(room: string): Promise<number> {
    const [row] = await this.database.run(
      (sql) => sql<{ seq: string }[]>`
        select coalesce((select last_seq from rooms where name = ${room}), highest_seq) as seq from pruned_rooms`,
    );
    return Number(row?.seq);
  }

  /** Ends a membership; false where there was none. */
  async leave(connectionId: string, room: string): Promise<boolean> {
    const ended = await this.database.run(
      (sql) => sql`delete from members where connection_id = ${connectionId} and room = ${room}`,
    );
    return ended.count > 0;
  }

  /** The rooms of a connection. */
  async ofConnection(connectionId: string): Promise<string[]> {
    const rows = await this.database.run(
      (sql) => sql<{ room: string }[]>`select room from members where connection_id = ${connectionId}`,
    );
    return rows.map((row) => row.room);
  }

  /**
   * Members of rooms, each once. The index on room and connection_id gives a page without looking at those before it,
   * however large the rooms are: those of all rooms together are among the first of each.
   */
  members({ rooms, except, seq }: Omit<Members, "kind">): Recipients {
    const meant = (sql: Sql, above: string) => sql`
      connection_id > ${above}
      ${except === undefined ? sql`` : sql`and connection_id <> ${except}`}
      ${seq === undefined ? sql`` : sql`and live_after < ${seq}`}`;
    return selected(this.database, {
      page: (sql, above, size) => sql`
        select distinct first.connection_id as id
        from unnest(${sql.typed.textArray(rooms)}) wanted(room) cross join lateral (
          select connection_id from members where room = wanted.room and ${meant(sql, above)}
          order by connection_id limit ${size}
        ) first
        order by first.connection_id limit ${size}`,
      all: (sql, above) => sql`
        select distinct connection_id as id from members
        where room = any(${sql.typed.textArray(rooms)}) and ${meant(sql, above)}`,
    });
  }

  /** The users present in a room, each once, in order. */
  async users(room: string): Promise<string[]> {
    const rows = await this.database.run(
      (sql) => sql<{ user: string }[]>`
        select distinct connections.user_name as user
        from members join connections on connections.id = members.connection_id
        where members.room = ${room}
        order by 1`,
    );
    return rows.map((row) => row.user);
  }
}

/**
 * Keeps a room whose member is about to be stored in the same transaction, and makes its row where there is none: going
 * live waits for senders at that row. Two statements, so that the second sees what a sweep took in between.
 */
async function keep(transaction: Statements, room: string): Promise<void> {
  await Promise.all([
    transaction`update rooms set used_at = now() where name = ${room} and ${isUseOld(transaction)}`,
    // The lock is for the newest number: of a sweep that goes on meanwhile, the statement's snapshot knows nothing.
    transaction`
      insert into rooms (name, last_seq)
      select ${room}, highest_seq from pruned_rooms where not exists (select from rooms where name = ${room})
      for share
      on conflict do nothing`,
  ]);
}
