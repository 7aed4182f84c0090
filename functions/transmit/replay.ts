import type { Call } from "../shared/backend";
import { broadcast } from "../shared/broadcast";
import { toPayload } from "../shared/chat/server-frame";
import { replayInterrupted } from "../shared/errors";
import type { KeptMessage } from "../shared/history";
import { listed } from "../shared/recipients";
import type { Sender } from "./sender";

/** How many messages one join replays at most. */
const REPLAY_LIMIT = 500;

/** How many are read at once: as large as frames may be, a few of these fit into the memory of an instance. */
const PAGE = 100;

/** Where a replay ended: at the room's message `seq`, with the member live from there or, with `more`, still paused. */
export interface Replayed {
  readonly seq: number;
  readonly more?: true;
}

/**
 * Sends a paused member the messages of a room above `after`, oldest first, and makes it live without a hole or a
 * duplicate: it sends and reads on until nothing was sent meanwhile. The last of `REPLAY_LIMIT` messages says `more`,
 * and the member stays paused until it asks for the rest.
 *
 * @throws REPLAY_INTERRUPTED when a message does not reach the member, which stays paused.
 */
export async function replay(call: Call, sender: Sender, room: string, after: number): Promise<Replayed> {
  let seq = after;
  let left = REPLAY_LIMIT;
  do {
    const count = Math.min(PAGE, left);
    const { messages, lastSeq } = await call.history.after(room, seq, count);
    for (const message of messages) {
      left -= 1;
      await send(call, sender, room, message, left === 0);
      seq = message.seq;
    }
    if (left === 0) return { seq, more: true };
    // Of what is not kept any more, and of numbers that the room has not reached, there is nothing to wait for.
    if (messages.length < count) seq = lastSeq;
  } while (!(await call.rooms.goLive(sender.connectionId, room, seq)));
  return { seq };
}

/** One after the other: messages sent at once may arrive in any order. */
async function send(
  call: Call,
  sender: Sender,
  room: string,
  { seq, user, data, at }: KeptMessage,
  isLast: boolean,
): Promise<void> {
  const more = isLast ? true : undefined;
  const frame = { type: "message", room, seq, from: user, data, at: at.toISOString(), more } as const;
  const { sent } = await broadcast(call, listed([sender.connectionId]), toPayload(frame));
  if (sent === 0) throw replayInterrupted(seq);
}
