import type { Sql } from "./database/client";
import type { Database } from "./database/database";

/** The connections that a message is for, in pages by key, so that a room of any size takes the memory of a page. */
export interface Recipients {
  /** Their ids in a fixed order, from after one of them on. A page holds at least one. */
  pages(after?: string): AsyncIterable<readonly string[]>;
  /** How many come after one of them in that order; `undefined`: how many there are. */
  countAfter(id: string | undefined): Promise<number>;
}

/** How many ids are read at once: little to wait for before the first push, and few statements for a large room. */
const PAGE_SIZE = 1_000;

/** Ids are not empty, and so all are above the empty text. */
const BEFORE_ALL = "";

/** Recipients that are known already. */
export const listed = (ids: readonly string[]): Recipients => ({
  async *pages(after) {
    const rest = ids.slice(after === undefined ? 0 : ids.indexOf(after) + 1);
    if (rest.length > 0) yield rest;
  },
  countAfter: async (id) => ids.length - (id === undefined ? 0 : ids.indexOf(id) + 1),
});

/** A statement that gives ids, as `id`. */
export type SelectIds = ReturnType<Sql>;

/**
 * Recipients whom a statement finds. `page` gives those above an id, in order, as many as fit into a page; `all` those
 * above an id, in any order.
 */
export const selected = (
  database: Database,
  {
    page,
    all,
  }: {
    readonly page: (sql: Sql, above: string, size: number) => SelectIds;
    readonly all: (sql: Sql, above: string) => SelectIds;
  },
): Recipients => ({
  pages: (after = BEFORE_ALL) =>
    readAhead(after, async (above) => {
      const rows = await database.run((sql) => sql<{ id: string }[]>`${page(sql, above, PAGE_SIZE)}`);
      return rows.map((row) => row.id);
    }),
  countAfter: async (after = BEFORE_ALL) => {
    const [row] = await database.run(
      (sql) => sql<{ count: string }[]>`select count(*) as count from (${all(sql, after)}) recipients`,
    );
    return Number(row?.count);
  },
});

/** Pages that are read one ahead: while one is being pushed, the next is on its way. */
async function* readAhead(
  after: string,
  read: (above: string) => Promise<readonly string[]>,
): AsyncGenerator<readonly string[], void> {
  let next: Promise<readonly string[]> | undefined = read(after);
  while (next !== undefined) {
    const page: readonly string[] = await next;
    const last = page.at(-1);
    if (last === undefined) return;
    next = page.length < PAGE_SIZE ? undefined : read(last);
    // Whoever stops here never asks what became of it.
    next?.catch(() => undefined);
    yield page;
  }
}
