import type { Call } from "../shared/backend";
import type { ClientFrameOf } from "../shared/chat/client-frame";
import { acknowledge } from "./acknowledge";
import { announce, NOBODY_TO_TELL } from "./announce";
import type { Sender } from "./sender";

/** Ends the sender's membership of a room and tells the others, unless there was none. */
export async function leave(call: Call, sender: Sender, { room, id }: ClientFrameOf<"leave">): Promise<void> {
  const wasMember = await call.rooms.leave(sender.connectionId, room);
  const delivery = wasMember ? await announce(call, sender, "left", room) : NOBODY_TO_TELL;
  await acknowledge(call, sender, id, { room, ...delivery });
}
