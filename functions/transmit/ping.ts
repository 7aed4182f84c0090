import type { ClientFrameOf } from "../shared/chat/client-frame";
import type { Call } from "./call";
import { reply, type Sender } from "./sender";

/** Answers `pong`. The lease is renewed by this frame as by any other. */
export async function ping(call: Call, sender: Sender, { id }: ClientFrameOf<"ping">): Promise<void> {
  await reply(call, sender, { type: "pong", id });
}
