import type { ContinuedCall } from "../shared/continuation/call";
import { beginAgain } from "../shared/continuation/hand-over";

/** Few, for each takes an instance of transmit for a while. The next sweep goes on. */
const COUNT = 10;

/**
 * Has broadcasts begun again whose invocations died, each time that SCF repeated them; and ends those that fail all the
 * same, or that nobody has finished in time.
 */
export async function reviveBroadcasts(call: ContinuedCall): Promise<void> {
  const removed = await call.broadcasts.giveUp();
  if (removed > 0) call.log.warn("broadcasts_given_up", { removed });
  const ids = await call.broadcasts.takeDue(COUNT);
  if (ids.length > 0) call.log.warn("broadcasts_begun_again", { begun: ids.length });
  // At once: where SCF's API hangs, each would take from the sweep's time.
  await Promise.all(ids.map((id) => beginAgain(call, id)));
}
