import type { ClientFrameOf } from "../shared/chat/client-frame";
import type { Departed } from "../shared/connections";
import { handOverUntold } from "../shared/continuation/hand-over";
import { type Delivery, NOBODY, sum } from "../shared/delivery";
import { tellDepartures } from "../shared/departures";
import { listed } from "../shared/recipients";
import { acknowledge } from "./acknowledge";
import type { Call } from "./call";
import { reply, type Sender } from "./sender";

/** How many clients are disconnected at once. */
const CLOSINGS_IN_FLIGHT = 32;

/**
 * Disconnects a connection, or every connection of a user, for an admin. They leave the store and their rooms first:
 * one whose disconnection fails gets nothing more, and is sent away at its next frame. Nothing keeps a user who was
 * kicked from connecting again. A word of who left that there is no time for is left to another invocation.
 *
 * The answer says how many were disconnected (sent), were not held by the gateway (gone), or could not be told or were
 * not come to in time (failed); a user who is not here makes all three 0. The sender's own connection is spared: whoever
 * wants to go closes it, and an admin who kicks themselves ends their other connections.
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
  const meant = user === undefined ? listed(named) : call.connections.ofUser(user);
  const departed: Departed[] = [];
  let closed = NOBODY;
  try {
    for await (const page of meant.pages()) {
      const kicked = page.filter((connectionId) => connectionId !== sender.connectionId);
      departed.push(...(await call.connections.remove(kicked)));
      closed = sum(closed, await closeAll(call, kicked));
      if (call.time.recipients.leftMs > 0) continue;
      closed = { ...closed, failed: closed.failed + (await meant.countAfter(page.at(-1))) };
      break;
    }
  } finally {
    call.log.info("connections_kicked", { ...closed });
    // Whatever failed: those who were removed are told of by nobody else.
    await handOverUntold(call, await tellDepartures(call, departed));
  }
  await acknowledge(call, { to: sender.connectionId, id }, closed);
}

/** Disconnects clients for as long as there is time; whom it does not come to has failed. */
async function closeAll({ push, time }: Call, connectionIds: readonly string[]): Promise<Delivery> {
  const counts = { sent: 0, gone: 0, failed: 0 };
  const waiting = connectionIds.values();
  // All lanes take from one iterator, so each id is taken once.
  const lane = async () => {
    for (const connectionId of waiting) {
      const { leftMs } = time.recipients;
      counts[leftMs === 0 ? "failed" : (await push.close(connectionId, leftMs)).kind] += 1;
    }
  };
  await Promise.all(Array.from({ length: CLOSINGS_IN_FLIGHT }, lane));
  return counts;
}
