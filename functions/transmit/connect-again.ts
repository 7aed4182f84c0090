import type { FrameId } from "../shared/chat/client-frame";
import { toPayload } from "../shared/chat/server-frame";
import type { Call } from "./call";

/**
 * Sends a client away that is not stored any more, its lease being over: it is in no room and nothing can reach it
 * until it connects again.
 */
export async function connectAgain(call: Call, connectionId: string, id: FrameId | undefined): Promise<void> {
  call.log.warn("connection_unknown");
  const message = "this connection is not known any more: connect again";
  const frame = toPayload({ type: "error", code: "internal", message, id });
  await call.push.send(connectionId, frame, call.time.sender.leftMs);
  await call.push.close(connectionId, call.time.sender.leftMs);
}
