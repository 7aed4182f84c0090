import { recipientsOf } from "../shared/audience";
import type { Broadcast } from "../shared/broadcast";
import { deliver } from "../shared/deliver";
import type { Delivery } from "../shared/delivery";
import { acknowledge } from "./acknowledge";
import type { Call } from "./call";
import { forgetGone } from "./forget-gone";
import { handOver } from "./hand-over";

/**
 * Sends a message to all for whom it is meant, removes those that turn out to be gone, and tells the sender what became
 * of it. Whom this invocation has no time for is left to another one, which tells the sender in its place; without
 * another one they count as failed.
 *
 * @throws DATABASE_FAILED where the recipients cannot be read
 */
export async function broadcast(call: Call, message: Broadcast): Promise<void> {
  const recipients = recipientsOf(call, message.audience);
  const { sent, gone, failed, stopped } = await deliver(call, recipients, message.payload);
  const delivery: Delivery = { sent, gone: gone.length, failed };
  if (stopped === undefined) {
    await forgetGone(call, gone);
    return await acknowledge(call, message.ack, delivery);
  }
  const isHandedOver = await handOver(call, message, { lastId: stopped.lastId, delivery });
  const unreached = isHandedOver ? 0 : await recipients.countAfter(stopped.lastId);
  if (unreached > 0) call.log.warn("recipients_not_reached", { unreached });
  await forgetGone(call, gone);
  if (!isHandedOver) await acknowledge(call, message.ack, { ...delivery, failed: failed + unreached });
}
