import { Connections } from "../../functions/shared/connections";
import { DatabaseConnection } from "../../functions/shared/database/connection";
import { Database } from "../../functions/shared/database/database";
import { Deadline } from "../../functions/shared/deadline";
import { type System, startSystem } from "./support/system";

let system: System;

beforeAll(async () => {
  system = await startSystem();
});

afterAll(() => system.stop());

const ROUNDS = 30;
const COUNT = 400;

/** Connections as an instance has them whose statements are planned without some ways to look at a table. */
function plannedWithout(...ways: string[]): Connections {
  const url = new URL(system.environment.DATABASE_URL ?? "");
  for (const way of ways) url.searchParams.set(`enable_${way}`, "off");
  return new Connections(new Database(new DatabaseConnection(url.href), Deadline.after(600_000)));
}

it("two instances that remove overlapping lists in opposite orders are both served, and each connection is given to one", async () => {
  // One goes through the index, in the order of ids, the other through the table, in which the highest comes first.
  const instances = [plannedWithout("seqscan", "bitmapscan"), plannedWithout("indexscan", "bitmapscan")];
  for (let round = 0; round < ROUNDS; round += 1) {
    await system.empty();
    await system.sql`
      insert into connections (id, user_name, lease_ends_at)
      select 'zz-' || lpad(number::text, 6, '0'), 'user-' || number, 'infinity'
      from generate_series(${COUNT}::int, 1, -1) number`;
    await system.sql`insert into members (connection_id, room) select id, 'lobby' from connections`;
    const rows = await system.sql<{ id: string }[]>`select id from connections`;
    const ids = rows.map(({ id }) => id);

    const removed = await Promise.all([
      instances[0]?.remove(ids.slice(0, -50)),
      instances[1]?.remove([...ids].reverse().slice(0, -50)),
    ]);

    const users = removed.flatMap((departed = []) => departed.map(({ user }) => user));
    expect(new Set(users).size).toBe(COUNT);
    expect(users).toHaveLength(COUNT);
    expect(await system.members("lobby")).toEqual([]);
  }
});
