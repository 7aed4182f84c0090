import type { ClientFrameOf } from "../shared/chat/client-frame";
import type { Call } from "./call";
import { reply, type Sender } from "./sender";

/** Answers with the users present in a room. */
export async function who(call: Call, sender: Sender, { room, id }: ClientFrameOf<"who">): Promise<void> {
  await reply(call, sender, { type: "who", room, users: await call.rooms.users(room), id });
}
