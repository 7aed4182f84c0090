import { Backend } from "../shared/backend";
import type { ContinuedCall } from "../shared/continuation/call";
import { FunctionApi } from "../shared/continuation/function-api";
import { handOverUntold } from "../shared/continuation/hand-over";
import { NextInvocation } from "../shared/continuation/next-invocation";
import { readRoleKeys } from "../shared/continuation/role-keys";
import { tellDepartures } from "../shared/departures";
import { readCleanupEnvironment } from "../shared/environment";
import { malformedEvent } from "../shared/errors";
import { handler } from "../shared/handler";
import type { InvocationTime } from "../shared/invocation-time";
import type { Log } from "../shared/log";
import { oncePerInstance } from "../shared/once-per-instance";
import { parseCleanupEvent } from "../shared/wire/events";
import { pruneHistory } from "./prune-history";
import { reviveBroadcasts } from "./revive-broadcasts";
import { sweep } from "./sweep";
import { isTimerEvent } from "./timer-event";

const instance = oncePerInstance(() => {
  const environment = readCleanupEnvironment();
  const { INVOKE_URL, INVOKE_FUNCTION } = environment;
  const api = INVOKE_URL === undefined ? undefined : new FunctionApi(INVOKE_URL, INVOKE_FUNCTION);
  return { backend: new Backend(environment), api };
});

/**
 * Called by the gateway when a client has gone, and by a timer to find those of whom the gateway never told, what is kept
 * no longer (messages and rooms), and broadcasts on which nobody works any more. A word of who left that it has no time
 * for is left to transmit. Fails where the database does: SCF repeats a failed timer invocation, and a connection that
 * stays is found by its lease.
 */
export const main_handler = handler("cleanup", async (event, invocationLog, time) => {
  if (isTimerEvent(event)) {
    const call = callOf(invocationLog, time);
    await pruneHistory(call);
    await reviveBroadcasts(call);
    return await sweep(call);
  }
  const parsed = parseCleanupEvent(event);
  if (!parsed.ok) throw malformedEvent(parsed.field, parsed.problem);
  const connectionId = parsed.value.websocket.secConnectionID;
  const call = callOf(invocationLog.with({ connectionId }), time);
  const departed = await call.connections.remove([connectionId]);
  call.log.info("connection_removed", { removed: departed.length });
  await handOverUntold(call, await tellDepartures(call, departed));
});

function callOf(log: Log, time: InvocationTime): ContinuedCall {
  const { backend, api } = instance();
  return { ...backend.call(log, time), next: new NextInvocation(api, readRoleKeys()) };
}
