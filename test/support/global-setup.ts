import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { startPostgres } from "../../emulator/postgres/server";
import { keepForTeardown } from "./shared-postgres";

/** One PostgreSQL for the whole test run; each test file makes databases of its own in it. */
export default async function globalSetup(): Promise<void> {
  const directory = mkdtempSync(path.join(os.tmpdir(), "scf-websocket-postgres-"));
  const password = "only-for-tests";
  const server = await startPostgres({
    directory: path.join(directory, "cluster"),
    user: "root",
    password,
    tls: true,
    port: 0,
  });
  process.env.TEST_POSTGRES_URL = `postgresql://root:${password}@${server.host}:${server.port}/postgres?sslmode=require`;
  keepForTeardown({ server, directory });
}
