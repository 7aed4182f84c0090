import type { Call } from "../shared/backend";
import { broadcast, type Delivery } from "../shared/broadcast";
import { toPayload } from "../shared/chat/server-frame";
import type { Sender } from "./sender";

/** The delivery of a notice that nobody needs. */
export const NOBODY_TO_TELL: Delivery = { sent: 0, gone: 0, failed: 0 };

/** Tells the other members of a room that the sender came or went. */
export async function announce(
  call: Call,
  sender: Sender,
  type: "joined" | "left",
  room: string,
): Promise<Delivery> {
  const others = call.rooms.otherMembers(room, sender.connectionId);
  return await broadcast(call, others, toPayload({ type, room, user: sender.user }));
}
