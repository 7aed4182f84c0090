import type { ClientFrameOf } from "../shared/chat/client-frame";
import { toPayload } from "../shared/chat/server-frame";
import { broadcast } from "./broadcast";
import type { Call } from "./call";
import type { Sender } from "./sender";

/** Sends a message to every connection of one user. */
export async function direct(
  call: Call,
  sender: Sender,
  { to, data, id }: ClientFrameOf<"direct">,
): Promise<void> {
  const at = new Date().toISOString();
  await broadcast(call, {
    audience: { kind: "user", user: to },
    payload: toPayload({ type: "direct", from: sender.user, data, at }),
    ack: { to: sender.connectionId, id },
  });
}
