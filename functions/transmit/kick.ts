import type { Call } from "../shared/backend";
import type { ClientFrameOf } from "../shared/chat/client-frame";
import { reply, type Sender } from "./sender";

/** Refuses: kick is for admins, and without authentication nobody can prove to be one. */
export async function kick(call: Call, sender: Sender, { id }: ClientFrameOf<"kick">): Promise<void> {
  const message = "only a user whose role is admin may kick, and users have no roles here";
  await reply(call, sender, { type: "error", code: "forbidden", message, id });
}
