import { cpSync, mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { DataDirectory } from "../../emulator/data-directory";
import { startPostgres } from "../../emulator/postgres/server";
import { Memory } from "../../emulator/stack/memory";
import { checkOut } from "./checkout";
import { keepForTeardown } from "./shared-postgres";

/** What the stack makes the database's password from, as an emulator remembers it: an address in the stack, a uuid. */
const [ADDRESS, UUID] = [
  "terraform_data.database_password_22A6A8E7.input",
  "00000000-0000-4000-8000-000000000000",
];
/** What the stack makes of it. */
const PASSWORD = `Pg1-${UUID.replaceAll("-", "").slice(0, 26)}`;

/**
 * One PostgreSQL for the whole test run; each test file makes databases of its own in it. A copy of its cluster, as
 * new, is in a data directory that emulators start from: initdb takes longer than all else that they do. And one
 * checkout, in which commands run that read the table of environments.
 */
export default async function globalSetup(): Promise<void> {
  const directory = mkdtempSync(path.join(os.tmpdir(), "scf-websocket-postgres-"));
  const cluster = path.join(directory, "cluster");
  const start = () =>
    startPostgres({ directory: cluster, user: "root", password: PASSWORD, tls: true, port: 0 });
  await (await start()).stop();

  const data = path.join(directory, "data");
  const emulator = DataDirectory.claim(data);
  new Memory(emulator.stateFile).remember(ADDRESS, () => UUID);
  cpSync(cluster, emulator.postgres, { recursive: true });
  emulator.release();
  process.env.TEST_EMULATOR_DATA = data;

  process.env.TEST_PROJECT = checkOut(path.join(directory, "project"));

  const server = await start();
  process.env.TEST_POSTGRES_URL = `postgresql://root:${PASSWORD}@${server.host}:${server.port}/postgres?sslmode=require`;
  keepForTeardown({ server, directory });
}
