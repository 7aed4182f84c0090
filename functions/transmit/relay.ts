import type { Call } from "../shared/backend";
import { broadcast } from "../shared/broadcast";
import { listed } from "../shared/recipients";
import type { Payload } from "../shared/wire/payload";
import type { Sender } from "./sender";

/** Passes on what is not chat.v1, as it is, to everybody in the sender's rooms. */
export async function relay(call: Call, sender: Sender, payload: Payload): Promise<void> {
  await broadcast(call, listed(await call.rooms.fellowMembers(sender.connectionId)), payload);
}
