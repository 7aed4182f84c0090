import type { Payload } from "../shared/wire/payload";
import { broadcast } from "./broadcast";
import type { Call } from "./call";
import type { Sender } from "./sender";

/** Passes on what is not chat.v1, as it is, to everybody in the sender's rooms. */
export async function relay(call: Call, { connectionId }: Sender, payload: Payload): Promise<void> {
  const rooms = await call.rooms.ofConnection(connectionId);
  await broadcast(call, { audience: { kind: "members", rooms, except: connectionId }, payload });
}
