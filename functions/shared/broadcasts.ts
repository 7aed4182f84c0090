import { randomUUID } from "node:crypto";
import { type Broadcast, readBroadcast, readIds } from "./broadcast";
import type { Sql } from "./database/client";
import type { Database } from "./database/database";
import type { Progress } from "./progress";
import type { Untold } from "./untold";

/**
 * What came of a wish to work on a broadcast. `finished`: there is none of that id (any more). `taken`: another
 * invocation works on it.
 */
export type Claim =
  | { readonly kind: "claimed"; readonly broadcast: Broadcast; readonly progress: Progress }
  | { readonly kind: "taken" }
  | { readonly kind: "finished" };

/** How long a broadcast may take in all. Whom it has not reached by then, it has nothing new to tell. */
const HOURS_MAX = 1;

/** A claim outlasts its invocation by so many ms, whatever the clocks of database and function make of a second. */
const CLAIM_MARGIN_MS = 1_000;

/** So long after the end of an invocation SCF has repeated it, twice, and given up; in minutes. */
const DUE_AFTER_MINUTES = 5;

/** How often the timer begins one again: with what SCF repeats, it has failed in nine invocations then. */
const BEGUN_AGAIN_MAX = 2;

interface Row {
  readonly content: string | null;
  readonly last_id: string;
  readonly again: string;
  readonly sent: string;
  readonly gone: string;
  readonly failed: string;
}

/** The broadcasts that one invocation has no time for and another goes on with. One at a time works on each. */
export class Broadcasts {
  constructor(private readonly database: Database) {}

  /** Writes down what is left of a broadcast, for any invocation to claim, and returns its id. */
  async add(broadcast: Broadcast, { lastId = "", again, delivery }: Progress): Promise<string> {
    const { sent, gone, failed } = delivery;
    const [row] = await this.database.run(
      (sql) => sql<{ id: string }[]>`
        insert into broadcasts (content, last_id, again, sent, gone, failed)
        values (${JSON.stringify(broadcast)}, ${lastId}, ${JSON.stringify(again)}, ${sent}, ${gone}, ${failed})
        returning id`,
    );
    return String(row?.id);
  }

  /** Writes down broadcasts, each to be begun when the one before has ended, and returns the id of the first. */
  async addInTurn(untold: readonly Untold[]): Promise<string> {
    const ids = untold.map(() => randomUUID());
    const rows = untold.map(({ broadcast, lastId = "" }, at) => ({
      id: ids[at],
      content: JSON.stringify({ ...broadcast, next: ids[at + 1] }),
      last_id: lastId,
      waits: at > 0,
    }));
    await this.database.run(
      (sql) => sql`
        insert into broadcasts (id, content, last_id, again, sent, gone, failed, due_at)
        select id, content, last_id, '[]', 0, 0, 0, case when waits then 'infinity' else ${due(sql)} end
        from json_to_recordset(${JSON.stringify(rows)}::text::json) as rows (id uuid, content text, last_id text, waits boolean)`,
    );
    return String(ids[0]);
  }

  /** Takes a broadcast for as long as an invocation may still take, in one statement: of two, one gets it. */
  async claim(id: string, invocationLeftMs: number): Promise<Claim> {
    const seconds = (invocationLeftMs + CLAIM_MARGIN_MS) / 1_000;
    const [row] = await this.database.run(
      (sql) => sql<Row[]>`
        with known as (
          select id from broadcasts where id = ${id}
        ), claimed as (
          update broadcasts set
            claimed_until = clock_timestamp() + make_interval(secs => ${seconds}),
            due_at = ${due(sql)} + make_interval(secs => ${seconds})
          where id = ${id} and claimed_until < clock_timestamp()
          returning *
        )
        select content, last_id, again, sent, gone, failed from known left join claimed using (id)`,
    );
    if (row === undefined) return { kind: "finished" };
    if (row.content === null) return { kind: "taken" };
    return {
      kind: "claimed",
      broadcast: readBroadcast(row.content),
      progress: {
        lastId: row.last_id === "" ? undefined : row.last_id,
        again: readIds(row.again),
        delivery: { sent: Number(row.sent), gone: Number(row.gone), failed: Number(row.failed) },
      },
    };
  }

  /** Writes down how far it has come; false where it was given up meanwhile. With `release` others may claim it. */
  async save(id: string, { lastId = "", again, delivery }: Progress, release?: "release"): Promise<boolean> {
    const { sent, gone, failed } = delivery;
    const saved = await this.database.run(
      (sql) => sql`
        update broadcasts set last_id = ${lastId}, again = ${JSON.stringify(again)},
          sent = ${sent}, gone = ${gone}, failed = ${failed}
        ${release === undefined ? sql`` : sql`, ${released(sql)}`}
        where id = ${id}`,
    );
    return saved.count > 0;
  }

  /** Lets others claim it, as far as it was saved. */
  async release(id: string): Promise<void> {
    await this.database.run((sql) => sql`update broadcasts set ${released(sql)} where id = ${id}`);
  }

  /** Ends a broadcast that nobody works on; false where somebody does, or has ended it. */
  async withdraw(id: string): Promise<boolean> {
    const removed = await this.database.run(
      (sql) => sql`delete from broadcasts where id = ${id} and claimed_until < clock_timestamp()`,
    );
    return removed.count > 0;
  }

  /** Ends a broadcast. */
  async remove(id: string): Promise<void> {
    await this.database.run((sql) => sql`delete from broadcasts where id = ${id}`);
  }

  /** Says that one which waited for its turn is about to be begun. */
  async takeTurn(id: string): Promise<void> {
    await this.database.run((sql) => sql`update broadcasts set due_at = ${due(sql)} where id = ${id}`);
  }

  /**
   * The ids of up to `count` broadcasts that nobody has worked on for so long that nobody will, for the caller to have
   * them begun again. Each is given to one caller, and no more than `BEGUN_AGAIN_MAX` times.
   */
  async takeDue(count: number): Promise<string[]> {
    const rows = await this.database.run(
      (sql) => sql<{ id: string }[]>`
        update broadcasts set begun_again = begun_again + 1, due_at = ${due(sql)}
        where id in (
          select id from broadcasts where ${isDue(sql)} and begun_again < ${BEGUN_AGAIN_MAX}
          order by due_at limit ${count} for update skip locked
        )
        returning id`,
    );
    return rows.map(({ id }) => id);
  }

  /** Takes back that it was begun again, where nobody has been asked to: it is due at once, unless somebody works on it. */
  async leaveDue(id: string): Promise<void> {
    await this.database.run(
      (sql) => sql`
        update broadcasts set begun_again = begun_again - 1, due_at = now()
        where id = ${id} and claimed_until < clock_timestamp()`,
    );
  }

  /**
   * Ends those that were not finished in time or that no invocation can finish, and says how many. Whoever waited for one
   * of them is due.
   */
  async giveUp(): Promise<number> {
    const rows = await this.database.run(
      (sql) => sql<{ content: string }[]>`
        delete from broadcasts
        where created_at < now() - make_interval(hours => ${HOURS_MAX})
          or (${isDue(sql)} and begun_again >= ${BEGUN_AGAIN_MAX})
        returning content`,
    );
    const next = rows.flatMap(({ content }) => readBroadcast(content).next ?? []);
    if (next.length > 0) {
      await this.database.run(
        (sql) => sql`update broadcasts set due_at = now() where id::text = any(${sql.typed.textArray(next)})`,
      );
    }
    return rows.length;
  }
}

const due = (sql: Sql) => sql`now() + make_interval(mins => ${DUE_AFTER_MINUTES})`;

const released = (sql: Sql) => sql`claimed_until = '-infinity', due_at = ${due(sql)}`;

const isDue = (sql: Sql) => sql`due_at <= now() and claimed_until < clock_timestamp()`;
