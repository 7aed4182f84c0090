import type { Call } from "./backend";
import { toPayload } from "./chat/server-frame";
import type { Departed } from "./connections";
import { pushToAll } from "./push-to-all";
import { listed } from "./recipients";

/** Removes connections that are gone, and tells their rooms. */
export async function removeGone(call: Call, connectionIds: readonly string[]): Promise<void> {
  if (connectionIds.length === 0) return;
  await tellDepartures(call, await call.connections.remove(connectionIds));
}

/**
 * Tells the rooms of removed connections who `left`. Telling may find more that are gone: they are removed and told
 * of in their turn, which ends because each round takes connections out of the store. Each is told once, not again
 * where a push fails: a sweep has hundreds to tell of, and one member out of reach would hold up all.
 */
export async function tellDepartures(call: Call, departed: readonly Departed[]): Promise<void> {
  const gone: string[] = [];
  for (const [room, users] of usersByRoom(departed)) {
    for await (const members of call.rooms.members(room).pages()) {
      for (const user of users) {
        const frame = toPayload({ type: "left", room, user });
        const report = await pushToAll(call, listed(members), frame, call.time.recipients);
        gone.push(...report.gone);
      }
    }
  }
  await removeGone(call, gone);
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
