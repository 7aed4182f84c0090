import { setTimeout as delay } from "node:timers/promises";
import type postgres from "postgres";
import * as v from "valibot";
import type { RunningEmulator } from "../start-emulator";
import { linesOf } from "./log-lines";

const line = v.object({ time: v.string(), requestId: v.string() });

/**
 * Resolves when the leases of all but the living are over, and a sweep that began after that has ended. What a sweep does
 * first is to prune the history.
 */
export async function lostLeasesSwept(
  emulator: RunningEmulator,
  sql: postgres.Sql,
  living: readonly string[],
): Promise<void> {
  const alive = async () => {
    const [row] = await sql<{ count: number }[]>`
      select count(*)::int as count from connections
      where user_name not in ${sql(living)} and lease_ends_at > now()`;
    return row?.count ?? 0;
  };
  while ((await alive()) > 0) await delay(200);
  const over = Date.now();
  const from = emulator.stderr().length;
  for (;;) {
    const begun = linesOf(emulator, "history_pruned", line, from)
      .filter(({ time }) => Date.parse(time) > over)
      .map(({ requestId }) => requestId);
    const ended = linesOf(emulator, "connections_swept", line, from);
    if (ended.some(({ requestId }) => begun.includes(requestId))) return;
    await delay(50);
  }
}
