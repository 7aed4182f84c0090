import type { Database } from "./database/database";

/** What came of a wish to join. `not_connected`: the connection is not stored (any more). */
export type JoinResult = "joined" | "already_a_member" | "too_many_rooms" | "not_connected";

/** Who is a member of which room, and the numbers of a room's messages. */
export class Rooms {
  constructor(private readonly database: Database) {}

  /** Makes a connection a member, unless it is in `roomsLimit` rooms already (0: no limit). */
  async join(connectionId: string, room: string, roomsLimit: number): Promise<JoinResult> {
    return await this.database.run((sql) =>
      sql.begin(async (transaction): Promise<JoinResult> => {
        // Two frames of one connection may be served at once: counting waits for the other's join.
        const connections =
          await transaction`select 1 from connections where id = ${connectionId} for update`;
        if (connections.length === 0) return "not_connected";
        const memberships = await transaction<{ room: string }[]>`
          select room from members where connection_id = ${connectionId}`;
        if (memberships.some((membership) => membership.room === room)) return "already_a_member";
        if (roomsLimit > 0 && memberships.length >= roomsLimit) return "too_many_rooms";
        await transaction`insert into members (connection_id, room) values (${connectionId}, ${room})`;
        return "joined";
      }),
    );
  }

  /** Ends a membership; false where there was none. */
  async leave(connectionId: string, room: string): Promise<boolean> {
    const ended = await this.database.run(
      (sql) => sql`delete from members where connection_id = ${connectionId} and room = ${room}`,
    );
    return ended.count > 0;
  }

  /** The ids of a room's members. */
  async members(room: string): Promise<string[]> {
    const rows = await this.database.run(
      (sql) => sql<{ id: string }[]>`select connection_id as id from members where room = ${room}`,
    );
    return rows.map((row) => row.id);
  }

  /** The ids of a room's members but one. */
  async otherMembers(room: string, connectionId: string): Promise<string[]> {
    const rows = await this.database.run(
      (sql) => sql<{ id: string }[]>`
        select connection_id as id from members where room = ${room} and connection_id <> ${connectionId}`,
    );
    return rows.map((row) => row.id);
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

  /** The sequence number of a member's next message in a room, from 1; undefined where it is not a member. */
  async nextSequence(connectionId: string, room: string): Promise<number | undefined> {
    const [row] = await this.database.run(
      (sql) => sql<{ seq: string }[]>`
        insert into rooms (name, last_seq)
        select room, 1 from members where connection_id = ${connectionId} and room = ${room}
        on conflict (name) do update set last_seq = rooms.last_seq + 1
        returning last_seq as seq`,
    );
    return row === undefined ? undefined : Number(row.seq);
  }
}
