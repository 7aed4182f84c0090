import type { Delivery } from "./delivery";

/**
 * How far a broadcast has come: everybody up to `lastId` has their fate, nobody where it is undefined. Those of `again`
 * have none yet, though they come before: their push failed in a way that may pass, and there was no time to repeat it.
 */
export interface Progress {
  readonly lastId: string | undefined;
  readonly again: readonly string[];
  readonly delivery: Delivery;
}
