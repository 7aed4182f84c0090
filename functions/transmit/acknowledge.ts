import type { Call } from "../shared/backend";
import type { Delivery } from "../shared/broadcast";
import type { FrameId } from "../shared/chat/client-frame";
import { reply, type Sender } from "./sender";

/** Tells the sender what became of a frame, if the frame carried an id to tell it by. */
export async function acknowledge(
  call: Call,
  sender: Sender,
  id: FrameId | undefined,
  result: Delivery & { readonly room?: string; readonly seq?: number; readonly more?: true | undefined },
): Promise<void> {
  if (id !== undefined) await reply(call, sender, { type: "ack", id, ...result });
}
