import type { Call } from "../shared/backend";

/** Ends broadcasts that nobody has finished in time: their invocations died, each time that SCF repeated them. */
export async function removeOldBroadcasts(call: Call): Promise<void> {
  const removed = await call.broadcasts.removeOld();
  if (removed > 0) call.log.warn("broadcasts_given_up", { removed });
}
