import type { Call } from "../shared/backend";

/** One statement's part: short enough to hold up nobody. */
const BATCH = 1_000;

/** The most of one sweep, which has connections to sweep in the same time. The next one goes on. */
const BATCHES = 20;

/** Removes the messages that are older than they may be. */
export async function pruneHistory(call: Call): Promise<void> {
  let pruned = 0;
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const count = await call.history.prune(BATCH);
    pruned += count;
    if (count < BATCH) break;
  }
  call.log.info("history_pruned", { pruned });
}
