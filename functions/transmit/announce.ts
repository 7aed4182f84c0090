import type { Acknowledgement } from "../shared/broadcast";
import { toPayload } from "../shared/chat/server-frame";
import { broadcast } from "./broadcast";
import type { Call } from "./call";
import type { Sender } from "./sender";

/** Tells the other members of a room that the sender came or went, and then the sender that they know. */
export async function announce(
  call: Call,
  { connectionId, user }: Sender,
  type: "joined" | "left",
  room: string,
  ack?: Acknowledgement,
): Promise<void> {
  await broadcast(call, {
    audience: { kind: "members", rooms: [room], except: connectionId },
    payload: toPayload({ type, room, user }),
    ack,
  });
}
