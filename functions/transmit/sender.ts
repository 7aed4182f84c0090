import type { Call } from "../shared/backend";
import { broadcast } from "../shared/broadcast";
import { type ServerFrame, toPayload } from "../shared/chat/server-frame";
import { listed } from "../shared/recipients";

/** The client whose frame is served. */
export interface Sender {
  readonly connectionId: string;
  readonly user: string;
}

/** Answers the sender. */
export async function reply(call: Call, sender: Sender, frame: ServerFrame): Promise<void> {
  await broadcast(call, listed([sender.connectionId]), toPayload(frame), call.time.sender);
}
