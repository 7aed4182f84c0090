import type { ClientFrameOf } from "../shared/chat/client-frame";
import { NOBODY } from "../shared/delivery";
import { acknowledge } from "./acknowledge";
import { announce } from "./announce";
import type { Call } from "./call";
import type { Sender } from "./sender";

/** Ends the sender's membership of a room and tells the others, unless there was none. */
export async function leave(call: Call, sender: Sender, { room, id }: ClientFrameOf<"leave">): Promise<void> {
  const wasMember = await call.rooms.leave(sender.connectionId, room);
  const ack = { to: sender.connectionId, id, room };
  if (wasMember) await announce(call, sender, "left", room, ack);
  else await acknowledge(call, ack, NOBODY);
}
