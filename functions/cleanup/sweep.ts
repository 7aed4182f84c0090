import type { ContinuedCall } from "../shared/continuation/call";
import { handOverUntold } from "../shared/continuation/hand-over";
import { tellDepartures } from "../shared/departures";

/** Small, so that an instance that dies in the middle leaves few rooms untold. */
const BATCH = 100;

/** Removes the connections whose lease is over, the oldest first, and tells their rooms. The next sweep goes on. */
export async function sweep(call: ContinuedCall): Promise<void> {
  let removed = 0;
  for (;;) {
    const departed = await call.connections.removeExpired(BATCH);
    await handOverUntold(call, await tellDepartures(call, departed));
    removed += departed.length;
    if (departed.length < BATCH || call.time.recipients.leftMs === 0) break;
  }
  call.log.info("connections_swept", { removed });
}
