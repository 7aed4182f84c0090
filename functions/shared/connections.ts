import { LOBBY } from "./chat/room-name";
import type { Sql } from "./database/client";
import type { Database } from "./database/database";
import { type Recipients, type SelectIds, selected } from "./recipients";

/** A connection that was removed, with what it takes to tell those who stay. */
export interface Departed {
  readonly user: string;
  readonly rooms: readonly string[];
}

/** How long a connection counts as alive after a sign of life, and how fast it may send. */
export interface FrameLimits {
  /** In seconds; 0: for ever. Half of it is left at least after a sign of life. */
  readonly leaseSeconds: number;
  /** Frames a second in the long run, and at once after a rest; 0 in either: as fast as it likes. */
  readonly perSecond: number;
  readonly burst: number;
}

/**
 * Who sent a frame, and whether it is served. Of the frames that are `too_fast`, about one a second is to be `told`:
 * answering each would double the load.
 */
export interface Admission {
  readonly user: string;
  readonly pace: "admitted" | "too_fast" | "too_fast_told";
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

  /**
   * Takes note of a frame, in one statement: finds who sent it, counts it against the rate, and renews the lease when
   * less than half of it is left. A refused frame is a sign of life too. Undefined where the connection is not stored.
   */
  async admit(id: string, { leaseSeconds, ...rate }: FrameLimits): Promise<Admission | undefined> {
    const isLimited = rate.perSecond > 0 && rate.burst > 0;
    const [row] = await this.database.run(
      (sql) => sql<Admission[]>`
        with sender as (
          select id, user_name from connections where id = ${id}
        ), renewed as (
          update connections set lease_ends_at = ${leaseEnd(sql, leaseSeconds)}
          where id = ${id} and lease_ends_at < ${leaseEnd(sql, leaseSeconds / 2)}
          returning id
        )
        ${isLimited ? paced(sql, rate) : sql``}
        select user_name as "user", ${isLimited ? pace(sql) : sql`'admitted'`} as pace from sender`,
    );
    return row;
  }

  /** Whether a connection is an admin's: its token said so when it was made. */
  async isAdmin(id: string): Promise<boolean> {
    const rows = await this.database.run((sql) => sql`select 1 from connections where id = ${id} and admin`);
    return rows.length > 0;
  }

  /** Every connection of a user. */
  ofUser(user: string): Recipients {
    const all = (sql: Sql, above: string): SelectIds =>
      sql`select id from connections where user_name = ${user} and id > ${above}`;
    return selected(this.database, {
      page: (sql, above, size) => sql`${all(sql, above)} order by id limit ${size}`,
      all,
    });
  }

  /**
   * Removes connections with their memberships. Of two who remove the same one, only one is given it. All lock in the
   * order of the ids, so that of two with lists that overlap one waits for the other, and not each for the other.
   */
  async remove(ids: readonly string[]): Promise<Departed[]> {
    return await this.database.run(
      (sql) => sql<Departed[]>`
        with locked as (
          select id from connections where id = any(${sql.typed.textArray(ids)}) order by id for update
        ), departed as (
          delete from connections where id in (select id from locked) returning id, user_name
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

/**
 * Takes a token out of the connection's bucket, which holds `burst` and gets `perSecond`. No row comes back for a
 * frame that is refused and not told. The lease is renewed before, so that rows are locked in the order in which the
 * removal of a connection locks them.
 */
function paced(sql: Sql, { perSecond, burst }: Pick<FrameLimits, "perSecond" | "burst">) {
  const token = sql`make_interval(secs => ${1 / perSecond})`;
  const fullAfter = sql`greatest(frame_rates.full_at, now()) + ${token}`;
  const hasToken = sql`${fullAfter} <= now() + make_interval(secs => ${burst / perSecond})`;
  return sql`
    , paced as (
      insert into frame_rates (connection_id, full_at)
      select sender.id, now() + ${token} from sender, (select count(*) from renewed) before
      on conflict (connection_id) do update set
        admitted = ${hasToken},
        full_at = case when ${hasToken} then ${fullAfter} else frame_rates.full_at end,
        told_at = case when ${hasToken} then frame_rates.told_at else now() end
      where ${hasToken} or frame_rates.told_at < now() - interval '1 second'
      returning admitted
    )`;
}

const pace = (sql: Sql) => sql`
  coalesce((select case when admitted then 'admitted' else 'too_fast_told' end from paced), 'too_fast')`;

/** The statement still sees the memberships that its deletion takes along. */
const withTheirRooms = (sql: Sql) => sql`
  select
    departed.user_name as "user",
    coalesce(json_agg(members.room) filter (where members.room is not null), '[]') as rooms
  from departed left join members on members.connection_id = departed.id
  group by departed.id, departed.user_name`;
