import type { Call } from "../shared/backend";
import type { ClientFrameOf } from "../shared/chat/client-frame";
import { acknowledge } from "./acknowledge";
import { announce, NOBODY_TO_TELL } from "./announce";
import { connectAgain } from "./connect-again";
import { reply, type Sender } from "./sender";

/** Makes the sender a member of a room and tells the others, unless it was one already. */
export async function join(
  call: Call,
  sender: Sender,
  { room, id }: ClientFrameOf<"join">,
  roomsLimit: number,
): Promise<void> {
  const result = await call.rooms.join(sender.connectionId, room, roomsLimit);
  switch (result) {
    case "joined":
      return await acknowledge(call, sender, id, { room, ...(await announce(call, sender, "joined", room)) });
    case "already_a_member":
      return await acknowledge(call, sender, id, { room, ...NOBODY_TO_TELL });
    case "too_many_rooms":
      return await reply(call, sender, {
        type: "error",
        code: "forbidden",
        message: `a connection may be in ${roomsLimit} rooms at once: leave one first`,
        id,
      });
    case "not_connected":
      return await connectAgain(call, sender.connectionId, id);
  }
}
