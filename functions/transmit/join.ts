import type { ClientFrameOf } from "../shared/chat/client-frame";
import { NOBODY } from "../shared/delivery";
import { acknowledge } from "./acknowledge";
import { announce } from "./announce";
import type { Call } from "./call";
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
      const isNew = result === "joined";
      let replayed: Replayed;
      try {
        replayed = paused ? await replay(call, sender, room, after) : await start(call, room);
      } catch (error) {
        // It is a member all the same.
        if (isNew) await announce(call, sender, "joined", room);
        throw error;
      }
      const ack = { to: sender.connectionId, id, room, ...replayed };
      // After the missed messages, of which there are few: the others may take all the time that there is.
      if (isNew) return await announce(call, sender, "joined", room, ack);
      return await acknowledge(call, ack, NOBODY);
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
