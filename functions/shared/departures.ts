import type { Members } from "./audience";
import type { Call } from "./backend";
import { toPayload } from "./chat/server-frame";
import type { Departed } from "./connections";
import { pushToAll } from "./push-to-all";
import { listed } from "./recipients";
import type { Untold } from "./untold";
import type { Payload } from "./wire/payload";

/**
 * Removes connections that turned out to be gone, in one statement, and tells their rooms; returns what was not told.
 * Never rejects: where they cannot be removed now, the next push or the end of their lease finds them.
 */
export async function forgetGone(call: Call, connectionIds: readonly string[]): Promise<Untold[]> {
  return await tellDepartures(call, await removeGone(call, connectionIds));
}

/** Removes such connections, and leaves it to the caller to tell their rooms. Never rejects either. */
export async function removeGone(call: Call, connectionIds: readonly string[]): Promise<Departed[]> {
  if (connectionIds.length === 0) return [];
  try {
    return await call.connections.remove(connectionIds);
  } catch (error) {
    call.log.error("gone_not_removed", error);
    return [];
  }
}

/**
 * Tells the rooms of removed connections who `left`, as far as there is time, and returns what was not told. Telling may
 * find more that are gone: they are removed and told of in their turn, which ends because each round takes connections
 * out of the store. Each is told once, not again where a push fails: a sweep has hundreds to tell of, and one member out
 * of reach would hold up all.
 *
 * Never rejects: those who left are out of the store, and nobody else would tell of them.
 */
export async function tellDepartures(call: Call, departed: readonly Departed[]): Promise<Untold[]> {
  const gone: string[] = [];
  const untold: Untold[] = [];
  for (const [room, users] of usersByRoom(departed)) {
    const audience: Members = { kind: "members", rooms: [room] };
    const words = users.map((user) => new Word(toPayload({ type: "left", room, user })));
    const isTold = await tellRoom(call, audience, words, gone);
    if (!isTold) untold.push(...words.map((word) => word.untoldTo(audience)));
  }
  return gone.length === 0 ? untold : [...untold, ...(await forgetGone(call, gone))];
}

/** One message to a room, and up to whom it was sent. */
class Word {
  lastId: string | undefined;

  constructor(readonly payload: Payload) {}

  untoldTo = (audience: Members): Untold => ({
    broadcast: { audience, payload: this.payload },
    lastId: this.lastId,
  });
}

/** Sends words to the members of a room, page by page; false where it did not reach the end. Adds whom it finds gone. */
async function tellRoom(
  call: Call,
  audience: Members,
  words: readonly Word[],
  gone: string[],
): Promise<boolean> {
  const { recipients } = call.time;
  if (recipients.leftMs === 0) return false;
  try {
    for await (const page of call.rooms.members(audience).pages()) {
      let isStopped = false;
      for (const word of words) {
        const { gone: found, stopped } = await pushToAll(call, listed(page), word.payload, recipients);
        gone.push(...found);
        word.lastId = stopped === undefined ? page.at(-1) : (stopped.lastId ?? word.lastId);
        isStopped ||= stopped !== undefined;
      }
      if (isStopped) return false;
    }
    return true;
  } catch (error) {
    call.log.error("room_not_told", error);
    return false;
  }
}

function usersByRoom(departed: readonly Departed[]): Map<string, string[]> {
  const byRoom = new Map<string, string[]>();
  for (const { user, rooms } of departed) {
    for (const room of rooms) {
      const users = byRoom.get(room);
      if (users === undefined) byRoom.set(room, [user]);
      else users.push(user);
    }
  }
  return byRoom;
}
