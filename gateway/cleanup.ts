import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import { errorCode } from "./error-code";
import type { Invoker } from "./invoker";

/** Tells cleanup that a connection is over. Never rejects: nobody is left to tell, so a failure is logged. */
export async function cleanUp(invoker: Invoker, connectionId: string, log: Logger): Promise<void> {
  const requestId = randomUUID();
  const event = { websocket: { action: "closing", secConnectionID: connectionId } } as const;
  try {
    await invoker.invoke({ role: "cleanup", event, requestId });
  } catch (error) {
    log.error({ connectionId, requestId, error: errorCode(error) }, "cleanup_failed");
  }
}
