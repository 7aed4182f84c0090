import postgres from "postgres";
import { steps } from "../../functions/shared/database/schema/steps";
import { createDatabase } from "../support/database";
import { type Bundles, buildBundles } from "./support/bundles";
import { cleanupEvent, registerEvent } from "./support/events";
import { startInstance } from "./support/instance";
import { captureLogs } from "./support/logs";

let bundles: Bundles;
let logs: ReturnType<typeof captureLogs>;
let database: Awaited<ReturnType<typeof createDatabase>>;
let sql: postgres.Sql;

beforeAll(() => {
  bundles = buildBundles();
  logs = captureLogs();
});

beforeEach(async () => {
  database = await createDatabase();
  sql = postgres(database.url, { max: 1, fetch_types: false, onnotice: () => undefined });
});

afterEach(async () => {
  await sql.end();
  await database.drop();
});

afterAll(() => {
  logs.restore();
  bundles.remove();
});

const startRegister = () => startInstance("register", { DATABASE_URL: database.url });

const applied = async () => {
  const rows = await sql<{ number: number }[]>`select number from schema_steps order by 1`;
  return rows.map((row) => row.number);
};

const everyStep = steps.map((_, index) => index + 1);

it.each(["register", "transmit", "cleanup"] as const)("the bundle of %s is small", (role) => {
  expect(bundles.size(role)).toBeLessThanOrEqual(120_000);
});

it("twenty cold starts at once on an empty database are all served, and each step is applied once", async () => {
  const environment = { DATABASE_URL: database.url };
  const starts = Array.from({ length: 20 }, (_, index) =>
    bundles.coldStart("register", environment, registerEvent(`connection-${index}`)),
  );

  const answers = await Promise.all(starts);

  expect(answers).toEqual(answers.map(() => expect.objectContaining({ errNo: 0 })));
  expect(await applied()).toEqual(everyStep);
  expect(await sql`select 1 from members where room = 'lobby'`).toHaveLength(20);
});

it("a database that is behind gets what is missing, and keeps what it has", async () => {
  await sql`create table schema_steps (number integer primary key, applied_at timestamptz not null default now())`;
  await sql.unsafe(steps[0] ?? "");
  await sql`insert into schema_steps (number) values (1)`;
  await sql`insert into connections values ('old', 'somebody', 'infinity')`;

  expect(await startRegister()(registerEvent("new"))).toMatchObject({ errNo: 0 });

  expect(await applied()).toEqual(everyStep);
  const rows = await sql`select id from connections order by 1`;
  expect([...rows]).toEqual([{ id: "new" }, { id: "old" }]);
});

it("a database that is ahead, steps only adding, is served as it is", async () => {
  await startRegister()(registerEvent("before"));
  await sql`alter table connections add column later text not null default 'x'`;
  await sql`create table later (id integer)`;
  await sql`insert into schema_steps (number) values (${steps.length + 1})`;

  expect(await startRegister()(registerEvent("after"))).toMatchObject({ errNo: 0 });

  expect(await applied()).toEqual([...everyStep, steps.length + 1]);
});

it("an instance checks at its first use and never again", async () => {
  const register = startRegister();
  await register(registerEvent("first"));
  await sql`drop table schema_steps`;

  expect(await register(registerEvent("second"))).toMatchObject({ errNo: 0 });

  expect(await sql`select 1 from pg_tables where tablename = 'schema_steps'`).toHaveLength(0);
});

it("a step that fails leaves nothing behind and is tried again by the next call", async () => {
  await sql`create view rooms as select 1`;
  const register = startRegister();

  expect(await register(registerEvent("early"))).toMatchObject({ errNo: 107 });
  expect(await sql`select 1 from pg_tables where schemaname = 'public'`).toHaveLength(0);

  await sql`drop view rooms`;
  expect(await register(registerEvent("late"))).toMatchObject({ errNo: 0 });
});

it("a membership cannot be without its connection, and goes with it", async () => {
  await startRegister()(registerEvent("alice"));

  await expect(sql`insert into members values ('nobody', 'lobby')`).rejects.toMatchObject({ code: "23503" });
  await sql`delete from connections`;

  expect(await sql`select 1 from members`).toHaveLength(0);
});

it("sslmode=require in the address means TLS", async () => {
  const cleanup = startInstance("cleanup", {
    DATABASE_URL: database.url,
    REVERSE_PUSH_URL: "http://127.0.0.1:9/",
  });
  await cleanup(cleanupEvent("nobody"));

  const rows = await sql`
    select ssl from pg_stat_ssl join pg_stat_activity using (pid)
    where datname = current_database() and pid <> pg_backend_pid()`;
  expect(database.url).toContain("sslmode=require");
  expect([...rows]).toEqual([{ ssl: true }]);
});
