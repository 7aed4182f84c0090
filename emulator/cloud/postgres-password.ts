import postgres from "postgres";
import type { Database } from "./state";

/** What PostgreSQL says to a wrong password. */
const INVALID_PASSWORD = "28P01";

/**
 * Gives the root account another password; connections that are open stay. A change that an end of this process has
 * cut off may have reached the database already, so the new password is tried where the known one is refused.
 *
 * @throws what PostgreSQL answers
 */
export async function changePassword(database: Database, password: string): Promise<void> {
  try {
    await alter(database, database.rootPassword, password);
  } catch (error) {
    if (!(error instanceof postgres.PostgresError) || error.code !== INVALID_PASSWORD) throw error;
    await alter(database, password, password);
  }
}

async function alter({ port, rootUser, tls }: Database, known: string, password: string): Promise<void> {
  const sql = postgres({
    ...{ host: "127.0.0.1", port, username: rootUser, password: known, database: "postgres" },
    ...{ ssl: tls ? "require" : false, max: 1, fetch_types: false, onnotice: () => undefined },
  });
  try {
    // PostgreSQL takes no parameters here, so it quotes the words itself.
    const [statement] =
      await sql`select format('alter role %I password %L', ${rootUser}::text, ${password}::text)`;
    await sql.unsafe(String(statement?.format));
  } finally {
    await sql.end();
  }
}
