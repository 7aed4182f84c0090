import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import postgres from "postgres";
import { ChatClient } from "../support/chat-client";
import { REPOSITORY } from "../support/checkout";
import { type RunningEmulator, startEmulator } from "../support/start-emulator";

let directory: string;
let emulator: RunningEmulator | undefined;
let sql: postgres.Sql | undefined;

beforeEach(() => {
  directory = mkdtempSync(path.join(os.tmpdir(), "restored backup "));
});

afterEach(async () => {
  await sql?.end();
  await emulator?.stop();
  rmSync(directory, { recursive: true, force: true });
});

const data = () => path.join(directory, "data");
const cluster = () => path.join(data(), "postgres");
const backup = () => path.join(directory, "backup");

const copy = (from: string, to: string) => execFileSync("cp", ["-a", from, to]);

async function start(): Promise<{ running: RunningEmulator; sql: postgres.Sql }> {
  emulator = await startEmulator({ data: data() });
  sql = postgres(emulator.ready.databaseUrl, { max: 1 });
  return { running: emulator, sql };
}

/** A base backup of a database that runs, as TencentDB makes one every night (PostgreSQL's manual, section 25.3). */
async function backUp(sql: postgres.Sql): Promise<void> {
  await sql`select pg_backup_start('nightly', fast => true)`;
  copy(cluster(), backup());
  const [stopped] = await sql<{ labelfile: string }[]>`select labelfile from pg_backup_stop(false)`;
  rmSync(path.join(backup(), "pg_wal"), { recursive: true });
  copy(path.join(cluster(), "pg_wal"), path.join(backup(), "pg_wal"));
  rmSync(path.join(backup(), "postmaster.pid"));
  writeFileSync(path.join(backup(), "backup_label"), stopped?.labelfile ?? "");
}

/** What the runbook has done to the numbers of rooms, as it stands there. */
function leapOfNumbers(): string {
  const runbook = readFileSync(path.join(REPOSITORY, "docs/runbook.md"), "utf8");
  const [, restoring = ""] = runbook.split("\n## Restoring a backup\n");
  const [, statements] = /^ *```sql\n(.*?)^ *```$/ms.exec(restoring) ?? [];
  if (statements === undefined) throw new Error("The runbook has no SQL where a backup is restored.");
  return statements;
}

async function say(client: ChatClient, text: string, room = "lobby"): Promise<unknown> {
  client.send({ type: "message", room, data: text, id: text });
  return await client.next({ type: "ack", id: text });
}

async function join(client: ChatClient, room: string, after?: number): Promise<unknown> {
  client.send({ type: "join", room, after, id: `join ${room}` });
  return await client.next({ type: "ack", id: `join ${room}` });
}

test("after a backup is restored, its messages are there, who it remembers is found gone, and nobody waits for numbers that went back", async () => {
  // GIVEN a backup, and messages that came after it
  const before = await start();
  const ada = await ChatClient.connect(before.running.ready.websocketUrl);
  await say(ada, "one");
  await say(ada, "two");
  await backUp(before.sql);
  expect(await say(ada, "three, which is lost")).toMatchObject({ seq: 3 });
  await join(ada, "later");
  expect(await say(ada, "the first, which is lost", "later")).toMatchObject({ seq: 1 });
  await before.sql.end();
  await before.running.stop();

  // WHEN it is restored as the runbook says
  rmSync(cluster(), { recursive: true });
  copy(backup(), cluster());
  const after = await start();
  const stored = () => after.sql`select id from connections`;
  expect(await stored()).toHaveLength(1);
  await after.sql.unsafe(leapOfNumbers());

  // THEN a message has a number above all that anybody saw, and the connection of the backup is found gone
  const bob = await ChatClient.connect(after.running.ready.websocketUrl);
  expect(await say(bob, "four")).toMatchObject({ seq: 103, sent: 0, gone: 1, failed: 0 });
  expect(await stored()).toHaveLength(1);

  // AND whoever was there before the loss misses nothing that was said after it
  const adaAgain = await ChatClient.connect(after.running.ready.websocketUrl);
  expect(await join(adaAgain, "lobby", 3)).toMatchObject({ seq: 103 });
  expect(await adaAgain.next({ type: "message" })).toMatchObject({ seq: 103, data: "four" });

  // AND in a room that began after the backup
  await join(bob, "later");
  expect(await say(bob, "again the first", "later")).toMatchObject({ seq: 10_103 });
  expect(await join(adaAgain, "later", 1)).toMatchObject({ seq: 10_103 });
  expect(await adaAgain.next({ type: "message" })).toMatchObject({ room: "later", data: "again the first" });

  // AND a newcomer gets what the backup kept
  await join(adaAgain, "lobby", 0);
  for (const text of ["one", "two", "four"]) {
    expect(await adaAgain.next({ type: "message" })).toMatchObject({ data: text });
  }
}, 300_000);
