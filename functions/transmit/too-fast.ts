import type { Call } from "../shared/backend";
import type { FrameId } from "../shared/chat/client-frame";
import type { FrameLimits } from "../shared/connections";
import { reply, type Sender } from "./sender";

/** Tells a client that it sends faster than it may, and that this frame was dropped, as others near it may be. */
export async function tooFast(
  call: Call,
  sender: Sender,
  { perSecond, burst }: FrameLimits,
  id: FrameId | undefined,
): Promise<void> {
  call.log.warn("frames_too_fast");
  const message = `a connection may send ${perSecond} frames a second, ${burst} at once: this one was dropped, and so are others until you slow down`;
  await reply(call, sender, { type: "error", code: "too_fast", message, id });
}
