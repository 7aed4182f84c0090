import { Connections } from "../../functions/shared/connections";
import { DatabaseConnection } from "../../functions/shared/database/connection";
import { Database } from "../../functions/shared/database/database";
import { Deadline } from "../../functions/shared/deadline";
import type { Recipients } from "../../functions/shared/recipients";
import { Rooms } from "../../functions/shared/rooms";
import { crowdIds, type System, startSystem } from "./support/system";

const CROWD = 10_000;

let system: System;
let database: Database;

beforeAll(async () => {
  system = await startSystem();
  const url = system.environment.DATABASE_URL ?? "";
  database = new Database(new DatabaseConnection(url), Deadline.after(Number.POSITIVE_INFINITY));
  await system.connect("alice");
  await system.sql`alter table members set (autovacuum_enabled = off)`;
  await system.sql`alter table connections set (autovacuum_enabled = off)`;
  await system.crowd("crowded", CROWD);
});

afterAll(() => system.stop());

/** How many entries of the index are read for all pages together. */
async function read(index: string, recipients: Recipients): Promise<{ ids: string[]; entries: number }> {
  const entries = async () => {
    // The numbers are told at the end of a statement of the same session, now and then or when that is asked for.
    await database.run((sql) => sql`select pg_stat_force_next_flush()`);
    const [row] =
      await system.sql`select idx_tup_read as read from pg_stat_user_indexes where indexrelname = ${index}`;
    return Number(row?.read);
  };
  const before = await entries();
  const ids: string[] = [];
  for await (const page of recipients.pages()) ids.push(...page);
  return { ids, entries: (await entries()) - before };
}

describe.each([
  ["before the database has counted them", async () => {}],
  ["after it has", async () => await system.sql`analyze`],
])("%s", (_, prepare) => {
  beforeAll(async () => {
    await prepare();
  });

  test.each<[string, string, () => Recipients]>([
    ["the members of a room", "members_by_room", () => new Rooms(database).members({ rooms: ["crowded"] })],
    ["the connections of a user", "connections_by_user", () => new Connections(database).ofUser("crowd")],
  ])("%s are read once, however many pages they fill", async (_what, index, recipients) => {
    const { ids, entries } = await read(index, recipients());

    expect(ids).toEqual(crowdIds(CROWD));
    expect(entries).toBeLessThan(1.1 * CROWD);
  });
});
