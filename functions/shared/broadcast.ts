import type { Call } from "./backend";
import { removeGone } from "./departures";
import { pushToAll } from "./push-to-all";
import type { Payload } from "./wire/payload";

/** The fate of a message, in numbers of recipients. */
export interface Delivery {
  readonly sent: number;
  readonly gone: number;
  readonly failed: number;
}

/**
 * Sends a message to many connections and removes those that turn out to be gone. What is known of the delivery is
 * told even where they cannot be removed now: the next push or the end of their lease finds them again.
 */
export async function broadcast(
  call: Call,
  connectionIds: readonly string[],
  payload: Payload,
): Promise<Delivery> {
  const { sent, gone, failed } = await pushToAll(call, connectionIds, payload);
  try {
    await removeGone(call, gone);
  } catch (error) {
    call.log.error("gone_not_removed", error);
  }
  return { sent, gone: gone.length, failed };
}
