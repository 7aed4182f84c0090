import { setTimeout as delay } from "node:timers/promises";

/** Waits between tries, in ms: six tries within a quarter of a minute. */
const WAITS_MS: readonly number[] = [500, 1_000, 2_000, 4_000, 8_000];

/**
 * Tries again after failures that `passes` says may pass.
 *
 * @param waits how long to wait before each further try, in ms
 */
export async function withRetries<T>(
  work: () => Promise<T>,
  passes: (error: unknown) => boolean,
  waits = WAITS_MS,
): Promise<T> {
  for (const wait of waits) {
    try {
      return await work();
    } catch (error) {
      if (!passes(error)) throw error;
      await delay(wait);
    }
  }
  return work();
}
