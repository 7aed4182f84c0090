import { removeGone } from "../shared/departures";
import type { Call } from "./call";

/**
 * Removes connections that turned out to be gone, in one statement. What is known of a delivery is told even where they
 * cannot be removed now: the next push or the end of their lease finds them.
 */
export async function forgetGone(call: Call, connectionIds: readonly string[]): Promise<void> {
  try {
    await removeGone(call, connectionIds);
  } catch (error) {
    call.log.error("gone_not_removed", error);
  }
}
