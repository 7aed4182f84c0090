import type { Broadcast } from "../shared/broadcast";
import { handOver } from "../shared/continuation/hand-over";
import { forgetGone } from "../shared/departures";
import { acknowledge } from "./acknowledge";
import { advance, BEGINNING, ended } from "./advance";
import type { Call } from "./call";
import { deliver } from "./deliver";
import { recipientsOf } from "./recipients-of";

/**
 * Sends a message to all for whom it is meant, removes those that turn out to be gone, and tells the sender what became
 * of it. Whom this invocation has no time for is left to another one, which tells the sender in its place; without
 * another one they count as failed.
 *
 * @throws DATABASE_FAILED where the recipients cannot be read
 */
export async function broadcast(call: Call, message: Broadcast): Promise<void> {
  const recipients = recipientsOf(call, message.audience);
  const delivered = await deliver(call, recipients, message.payload);
  const { gone, stopped } = delivered;
  let unreached = 0;
  if (stopped !== undefined) {
    const { lastId } = stopped;
    if (await handOver(call, message, advance(BEGINNING, lastId, delivered, "again"))) {
      await forgetGone(call, gone);
      return;
    }
    unreached = await recipients.countAfter(lastId);
    call.log.warn("recipients_not_reached", { unreached });
  }
  await forgetGone(call, gone);
  await acknowledge(call, message.ack, ended(advance(BEGINNING, undefined, delivered), unreached));
}
