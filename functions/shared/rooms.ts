import type { Sql } from "./database/client";
import type { Database } from "./database/database";
import { type Recipients, readAhead } from "./recipients";

/** How many ids are read at once: little to wait for before the first push, and few statements for a large room. */
const PAGE_SIZE = 1_000;

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
        if (paused) {
          // Going live waits for senders at the room's row.
          await transaction`insert into rooms (name, last_seq) values (${room}, 0) on conflict do nothing`;
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

  /** The number of a room's last message, 0 where nobody has sent one. */
  async lastSequence(room: string): Promise<number> {
    const [row] = await this.database.run(
      (sql) => sql<{ seq: string }[]>`select last_seq as seq from rooms where name = ${room}`,
    );
    return Number(row?.seq ?? 0);
  }

  /** Ends a membership; false where there was none. */
  async leave(connectionId: string, room: string): Promise<boolean> {
    const ended = await this.database.run(
      (sql) => sql`delete from members where connection_id = ${connectionId} and room = ${room}`,
    );
    return ended.count > 0;
  }

  /** A room's members. */
  members(room: string): Recipients {
    return this.#membersWhere((sql) => sql`room = ${room}`);
  }

  /** A room's members but one. */
  otherMembers(room: string, connectionId: string): Recipients {
    return this.#membersWhere((sql) => sql`room = ${room} and connection_id <> ${connectionId}`);
  }

  /** The members, but the sender, who get the message of a number as it is sent. */
  liveMembers(room: string, senderId: string, seq: number): Recipients {
    return this.#membersWhere(
      (sql) => sql`room = ${room} and connection_id <> ${senderId} and live_after < ${seq}`,
    );
  }

  /** The ids of everybody else in the rooms of a connection, each once. */
  async fellowMembers(connectionId: string): Promise<string[]> {
    const rows = await this.database.run(
      (sql) => sql<{ id: string }[]>`
        select distinct others.connection_id as id
        from members mine join members others on others.room = mine.room
        where mine.connection_id = ${connectionId} and others.connection_id <> ${connectionId}`,
    );
    return rows.map((row) => row.id);
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

  /** The index on room and connection_id gives a page without looking at those before it, however large the room is. */
  #membersWhere(condition: (sql: Sql) => ReturnType<Sql>): Recipients {
    const page = async (above: string) => {
      const rows = await this.database.run(
        (sql) => sql<{ id: string }[]>`
          select connection_id as id from members where ${condition(sql)} and connection_id > ${above}
          order by connection_id limit ${PAGE_SIZE}`,
      );
      return rows.map((row) => row.id);
    };
    return {
      pages: () => readAhead(PAGE_SIZE, page),
      countAfter: async (id = "") => {
        const [row] = await this.database.run(
          (sql) => sql<{ count: string }[]>`
            select count(*) as count from members where ${condition(sql)} and connection_id > ${id}`,
        );
        return Number(row?.count);
      },
    };
  }
}
