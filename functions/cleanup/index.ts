import { type Call, createBackend } from "../shared/backend";
import { tellDepartures } from "../shared/departures";
import { readCleanupEnvironment } from "../shared/environment";
import { malformedEvent } from "../shared/errors";
import { handler } from "../shared/handler";
import { oncePerInstance } from "../shared/once-per-instance";
import { parseCleanupEvent } from "../shared/wire/events";
import { pruneHistory } from "./prune-history";
import { sweep } from "./sweep";
import { isTimerEvent } from "./timer-event";

const instance = oncePerInstance(() => createBackend(readCleanupEnvironment()));

/**
 * Called by the gateway when a client has gone, and by a timer to find those of whom the gateway never told, and the
 * messages that are kept no longer. Fails where the database does: SCF repeats a failed timer invocation, and a connection that stays is found by its lease.
 */
export const main_handler = handler("cleanup", async (event, invocationLog, time) => {
  if (isTimerEvent(event)) {
    const call: Call = { ...instance(), log: invocationLog, time };
    await pruneHistory(call);
    return await sweep(call);
  }
  const parsed = parseCleanupEvent(event);
  if (!parsed.ok) throw malformedEvent(parsed.field, parsed.problem);
  const connectionId = parsed.value.websocket.secConnectionID;
  const call: Call = { ...instance(), log: invocationLog.with({ connectionId }), time };
  const departed = await call.connections.remove([connectionId]);
  call.log.info("connection_removed", { removed: departed.length });
  await tellDepartures(call, departed);
});
