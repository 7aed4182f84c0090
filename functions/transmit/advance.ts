import { type Delivery, sum } from "../shared/delivery";
import type { Progress } from "../shared/progress";
import type { PushReport } from "../shared/push-to-all";

/** How many are kept to be tried again. Where more fail, it is not they who are the trouble. */
export const AGAIN_MAX = 2_000;

/** Nothing done yet. */
export const BEGINNING: Progress = {
  lastId: undefined,
  again: [],
  delivery: { sent: 0, gone: 0, failed: 0 },
};

/** The progress after more recipients, up to `lastId`. With `again`, those whose push may pass later have no fate yet. */
export function advance(
  before: Progress,
  lastId: string | undefined,
  { sent, gone, refused, retryable }: PushReport,
  again?: "again",
): Progress {
  const kept = again === undefined ? [] : retryable.slice(0, Math.max(0, AGAIN_MAX - before.again.length));
  const failed = refused + retryable.length - kept.length;
  return {
    lastId,
    again: [...before.again, ...kept],
    delivery: sum(before.delivery, { sent, gone: gone.length, failed }),
  };
}

/** The fates of a broadcast that ends here: whom it has not reached, it failed to. */
export function ended({ delivery, again }: Progress, unreached: number): Delivery {
  return { ...delivery, failed: delivery.failed + again.length + unreached };
}
