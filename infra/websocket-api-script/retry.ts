import { setTimeout as delay } from "node:timers/promises";
import { ScriptError } from "./errors";

/** Waits between tries, in ms: six tries within half a minute. */
const WAITS_MS = [500, 1_000, 2_000, 4_000, 8_000];

/** Answers that say the cloud was busy and did nothing. */
const BUSY = /InternalError|RequestLimitExceeded|ResourceInsufficient/;
/** The answer did not arrive: what was asked for may have been done. */
const UNHEARD = /a network error/;

/** Tries again while the error is one that passes; one after which the work may be done, only where it is `repeatable`. */
export async function withRetries<T>(repeatable: boolean, work: () => Promise<T>): Promise<T> {
  for (const wait of WAITS_MS) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ScriptError)) throw error;
      if (!BUSY.test(error.message) && !(repeatable && UNHEARD.test(error.message))) throw error;
      await delay(wait);
    }
  }
  return work();
}
