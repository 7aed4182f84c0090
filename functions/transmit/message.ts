import type { Call } from "../shared/backend";
import { broadcast } from "../shared/broadcast";
import type { ClientFrameOf } from "../shared/chat/client-frame";
import { toPayload } from "../shared/chat/server-frame";
import { acknowledge } from "./acknowledge";
import { reply, type Sender } from "./sender";

/** Sends a message to every other member of a room, under the room's next sequence number. */
export async function message(
  call: Call,
  sender: Sender,
  { room, data, id }: ClientFrameOf<"message">,
): Promise<void> {
  const seq = await call.rooms.nextSequence(sender.connectionId, room);
  if (seq === undefined) {
    const text = `only members of ${room} may send to it: join it first`;
    return await reply(call, sender, { type: "error", code: "not_a_member", message: text, id });
  }
  const at = new Date().toISOString();
  const others = await call.rooms.otherMembers(room, sender.connectionId);
  const frame = toPayload({ type: "message", room, seq, from: sender.user, data, at });
  await acknowledge(call, sender, id, { room, seq, ...(await broadcast(call, others, frame)) });
}
