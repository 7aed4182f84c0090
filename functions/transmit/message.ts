import type { Call } from "../shared/backend";
import { broadcast } from "../shared/broadcast";
import type { ClientFrameOf } from "../shared/chat/client-frame";
import { toPayload } from "../shared/chat/server-frame";
import { acknowledge } from "./acknowledge";
import { reply, type Sender } from "./sender";

/**
 * Sends a message to every other member of a room, under the room's next sequence number. It is kept before it is
 * sent: those who do not get it, this instance dying for one, find it in the history.
 */
export async function message(
  call: Call,
  sender: Sender,
  { room, data, id }: ClientFrameOf<"message">,
): Promise<void> {
  const added = await call.history.add({ ...sender, room, data });
  if (added === undefined) {
    const text = `only members of ${room} may send to it: join it first`;
    return await reply(call, sender, { type: "error", code: "not_a_member", message: text, id });
  }
  const { seq, at } = added;
  // Read after the message is there for all to see: who joins from here on finds it in the history.
  const others = call.rooms.liveMembers(room, sender.connectionId, seq);
  const frame = toPayload({ type: "message", room, seq, from: sender.user, data, at: at.toISOString() });
  await acknowledge(call, sender, id, { room, seq, ...(await broadcast(call, others, frame)) });
}
