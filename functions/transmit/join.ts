import type { Call } from "../shared/backend";
import type { ClientFrameOf } from "../shared/chat/client-frame";
import { acknowledge } from "./acknowledge";
import { announce, NOBODY_TO_TELL } from "./announce";
import { connectAgain } from "./connect-again";
import { type Replayed, replay } from "./replay";
import { reply, type Sender } from "./sender";

/**
 * Makes the sender a member of a room and tells the others, unless it was one already. With `after`, the messages that
 * it missed come first.
 */
export async function join(
  call: Call,
  sender: Sender,
  { room, after, id }: ClientFrameOf<"join">,
  roomsLimit: number,
): Promise<void> {
  const paused = after !== undefined && call.history.isKept;
  const result = await call.rooms.join(sender.connectionId, room, { roomsLimit, paused });
  switch (result) {
    case "joined":
    case "already_a_member": {
      const delivery = result === "joined" ? await announce(call, sender, "joined", room) : NOBODY_TO_TELL;
      const replayed = paused ? await replay(call, sender, room, after) : undefined;
      if (id === undefined) return;
      const { seq, more } = replayed ?? (await start(call, room));
      return await acknowledge(call, sender, id, { room, seq, more, ...delivery });
    }
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

/** Asked when the membership is there for all to see: every message above this number comes as it is sent. */
const start = async (call: Call, room: string): Promise<Replayed> => ({
  seq: await call.rooms.lastSequence(room),
});
