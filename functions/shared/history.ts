import { LOBBY } from "./chat/room-name";
import type { Sql } from "./database/client";
import type { Database } from "./database/database";
import { HOURS_BEYOND_MESSAGES, isUseOld } from "./room-use";

/** How many of a room's messages are kept, and for how many hours. 0 in either keeps none. */
export interface HistoryLimits {
  readonly messages: number;
  readonly hours: number;
}

/** A message as it is kept. `data` is any JSON value. */
export interface KeptMessage {
  readonly seq: number;
  readonly user: string;
  readonly data: unknown;
  readonly at: Date;
}

/** A part of a room's history, oldest first; `lastSeq` is the room's last number at the same moment. */
export interface HistoryPage {
  readonly messages: readonly KeptMessage[];
  readonly lastSeq: number;
}

/** What a look for what is kept no longer came to. */
export interface Pruning {
  /** How many were looked at: fewer than was asked for where there are no more. */
  readonly lookedAt: number;
  readonly removed: number;
}

/** A room is cut to its limit at each message whose number is a multiple of this. */
const CUT_EVERY = 64;

/** How many a cut takes at most: more than came since the last one, so that a lowered limit is reached too. */
const CUT = 256;

/** Some hundred years, beyond which PostgreSQL's calendar would end one day. */
const HOURS_MAX = 1_000_000;

/** The messages of rooms: their numbers, and what is kept of them for those who miss some. */
export class History {
  constructor(
    private readonly database: Database,
    private readonly limits: HistoryLimits,
  ) {}

  /** Whether messages are kept at all. */
  get isKept(): boolean {
    return this.limits.messages > 0 && this.limits.hours > 0;
  }

  /**
   * Gives a member's message the room's next number and keeps it under that number; undefined where the connection is
   * not a member. Numbers begin at 1, or above those of rooms that were pruned.
   *
   * It is one statement, hence one transaction: senders wait for each other at the room's row, so numbers have no
   * gaps, and whoever sees a number of a room sees every message below it.
   */
  async add(message: {
    connectionId: string;
    user: string;
    room: string;
    data: unknown;
  }): Promise<{ seq: number; at: Date } | undefined> {
    const { connectionId, user, room, data } = message;
    const [row] = await this.database.run(
      (sql) => sql<{ seq: string; at: Date }[]>`
        with numbered as (
          insert into rooms (name, last_seq)
          select room, (select highest_seq from pruned_rooms) + 1
          from members where connection_id = ${connectionId} and room = ${room}
          on conflict (name) do update set
            last_seq = rooms.last_seq + 1,
            used_at = case when ${isUseOld(sql)} then now() else rooms.used_at end
          returning name, last_seq as seq, date_trunc('milliseconds', clock_timestamp()) as at
        )
        ${this.isKept ? this.#kept(sql, user, JSON.stringify(data)) : sql``}
        select seq, at from numbered`,
    );
    return row === undefined ? undefined : { seq: Number(row.seq), at: row.at };
  }

  /** The messages of a room above a number, up to `count`. Nothing is lacking below the last of them but by limits. */
  async after(room: string, seq: number, count: number): Promise<HistoryPage> {
    const { messages, hours } = this.limits;
    const rows = await this.database.run(
      (sql) => sql<{ last: string; seq: string | null; user: string; data: string; at: Date }[]>`
        select rooms.last_seq as last, kept.seq, kept.user_name as "user", kept.data, kept.at
        from rooms left join lateral (
          select * from messages
          where room = rooms.name and seq > greatest(${seq}::bigint, rooms.last_seq - ${messages})
            and at > ${ago(sql, hours)}
          order by seq limit ${count}
        ) kept on true
        where rooms.name = ${room}
        order by kept.seq`,
    );
    return {
      lastSeq: Number(rows[0]?.last ?? 0),
      messages: rows.flatMap(({ seq, user, data, at }) =>
        seq === null ? [] : [{ seq: Number(seq), user, data: JSON.parse(data), at }],
      ),
    };
  }

  /** Removes up to `count` messages that are kept no longer, the oldest first. */
  async prune(count: number): Promise<Pruning> {
    const pruned = await this.database.run(
      (sql) => sql`
        delete from messages where (room, seq) in (
          select room, seq from messages where at < ${ago(sql, this.#hours)}
          order by at limit ${count}
        )`,
    );
    return { lookedAt: pruned.count, removed: pruned.count };
  }

  /**
   * Looks at up to `count` rooms, those first that were not used for longest, and removes those that have no member and,
   * by their age, no message; the others come last the next time. The lobby stays: all who connect are its members.
   *
   * A room that is made again begins above the highest number of all that were removed, and so no number comes twice. The
   * row that keeps it is locked before any room is, as those who make a room lock it: nobody begins lower.
   */
  async pruneRooms(count: number): Promise<Pruning> {
    const [row] = await this.database.run(
      (sql) => sql<{ lookedAt: string; removed: string }[]>`
        with highest as (
          select highest_seq from pruned_rooms for update
        ), unused as (
          select name, exists (select from members where room = name) as "hasMembers"
          from highest cross join rooms
          where used_at < ${ago(sql, this.#hours + HOURS_BEYOND_MESSAGES)} and name <> ${LOBBY}
          order by used_at limit ${count} for update of rooms skip locked
        ), kept as (
          update rooms set used_at = now() from unused where rooms.name = unused.name and "hasMembers"
        ), pruned as (
          delete from rooms using unused where rooms.name = unused.name and not "hasMembers"
          returning rooms.last_seq
        ), raised as (
          update pruned_rooms set highest_seq = greatest(highest_seq, (select max(last_seq) from pruned))
          where exists (select from pruned)
        )
        select (select count(*) from unused) as "lookedAt", (select count(*) from pruned) as removed`,
    );
    return { lookedAt: Number(row?.lookedAt), removed: Number(row?.removed) };
  }

  /** How long messages are kept. */
  get #hours(): number {
    return this.isKept ? this.limits.hours : 0;
  }

  /** Keeps the numbered message, and cuts the room now and then: one scan of the index for each would cost more. */
  #kept(sql: Sql, user: string, json: string) {
    return sql`
      , kept as (
        insert into messages (room, seq, user_name, data, at) select name, seq, ${user}, ${json}, at from numbered
      )
      , cut as (
        delete from messages where (room, seq) in (
          select excess.room, excess.seq
          from numbered cross join lateral (
            select room, seq from messages
            where room = numbered.name and seq <= numbered.seq - ${this.limits.messages}
            order by seq limit ${CUT}
          ) excess
          where numbered.seq % ${CUT_EVERY} = 0
        )
      )`;
  }
}

const ago = (sql: Sql, hours: number) => sql`now() - make_interval(hours => ${Math.min(hours, HOURS_MAX)})`;
