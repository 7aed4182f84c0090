import { rmSync } from "node:fs";
import { sharedPostgres } from "./shared-postgres";

export default async function globalTeardown(): Promise<void> {
  const shared = sharedPostgres();
  if (shared === undefined) return;
  await shared.server.stop();
  rmSync(shared.directory, { recursive: true, force: true });
}
