import { randomBytes } from "node:crypto";
import postgres from "postgres";

/** An empty database of the test run's PostgreSQL; `url` is what a function gets as DATABASE_URL. */
export async function createDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = process.env.TEST_POSTGRES_URL;
  if (server === undefined)
    throw new Error("TEST_POSTGRES_URL is not set: run the tests through jest.config.js");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const run = async (statement: string) => {
    const sql = postgres(server, { max: 1, fetch_types: false });
    try {
      await sql.unsafe(statement);
    } finally {
      await sql.end();
    }
  };
  await run(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`drop database ${name} with (force)`) };
}
