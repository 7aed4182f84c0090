import type { Call } from "../shared/backend";
import { broadcast } from "../shared/broadcast";
import type { ClientFrameOf } from "../shared/chat/client-frame";
import { toPayload } from "../shared/chat/server-frame";
import { listed } from "../shared/recipients";
import { acknowledge } from "./acknowledge";
import type { Sender } from "./sender";

/** Sends a message to every connection of one user. */
export async function direct(
  call: Call,
  sender: Sender,
  { to, data, id }: ClientFrameOf<"direct">,
): Promise<void> {
  const at = new Date().toISOString();
  const recipients = listed(await call.connections.ofUser(to));
  const frame = toPayload({ type: "direct", from: sender.user, data, at });
  await acknowledge(call, sender, id, await broadcast(call, recipients, frame));
}
