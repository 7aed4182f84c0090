import type { Call } from "../shared/backend";
import type { Delivery } from "../shared/broadcast";
import type { ClientFrameOf } from "../shared/chat/client-frame";
import { tellDepartures } from "../shared/departures";
import { acknowledge } from "./acknowledge";
import { reply, type Sender } from "./sender";

/** How many clients are disconnected at once. */
const CLOSINGS_IN_FLIGHT = 32;

/**
 * Disconnects a connection, or every connection of a user, for an admin. They leave the store and their rooms first:
 * one whose disconnection fails gets nothing more, and is sent away at its next frame. Nothing keeps a user who was
 * kicked from connecting again.
 *
 * The answer says how many were disconnected (sent), were not held by the gateway (gone) or could not be told
 * (failed); a user who is not here makes all three 0. The sender's own connection is spared: whoever wants to go
 * closes it, and an admin who kicks themselves ends their other connections.
 */
export async function kick(
  call: Call,
  sender: Sender,
  { user, connection, id }: ClientFrameOf<"kick">,
): Promise<void> {
  if (!(await call.connections.isAdmin(sender.connectionId))) {
    const message = "only a connection whose token has the role admin may kick";
    return await reply(call, sender, { type: "error", code: "forbidden", message, id });
  }
  const named = connection === undefined ? [] : [connection];
  const meant = user === undefined ? named : await call.connections.ofUser(user);
  const kicked = meant.filter((connectionId) => connectionId !== sender.connectionId);
  const departed = await call.connections.remove(kicked);
  const closed = await closeAll(call, kicked);
  call.log.info("connections_kicked", { ...closed });
  await tellDepartures(call, departed);
  await acknowledge(call, sender, id, closed);
}

async function closeAll({ push }: Call, connectionIds: readonly string[]): Promise<Delivery> {
  const counts = { sent: 0, gone: 0, failed: 0 };
  const waiting = connectionIds.values();
  // All lanes take from one iterator, so each id is taken once.
  const lane = async () => {
    for (const connectionId of waiting) counts[(await push.close(connectionId)).kind] += 1;
  };
  await Promise.all(Array.from({ length: CLOSINGS_IN_FLIGHT }, lane));
  return counts;
}
