import type { Call } from "../shared/backend";
import type { Pruning } from "../shared/history";

/** One statement's part: short enough to hold up nobody. */
const BATCH = 1_000;

/** The most of one sweep, which has connections to sweep in the same time. The next one goes on. */
const BATCHES = 20;

/** Removes the messages that are older than they may be, and then the rooms that nobody is in or spoke in since. */
export async function pruneHistory({ history, log, time }: Call): Promise<void> {
  const inBatches = async (prune: (count: number) => Promise<Pruning>): Promise<number> => {
    let pruned = 0;
    for (let batch = 0; batch < BATCHES && time.recipients.leftMs > 0; batch += 1) {
      const { lookedAt, removed } = await prune(BATCH);
      pruned += removed;
      if (lookedAt < BATCH) break;
    }
    return pruned;
  };
  log.info("history_pruned", {
    pruned: await inBatches((count) => history.prune(count)),
    rooms: await inBatches((count) => history.pruneRooms(count)),
  });
}
