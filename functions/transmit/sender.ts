import { type ServerFrame, toPayload } from "../shared/chat/server-frame";
import type { Deadline } from "../shared/deadline";
import { forgetGone } from "../shared/departures";
import { listed } from "../shared/recipients";
import type { Call } from "./call";
import { deliver } from "./deliver";

/** The client whose frame is served. */
export interface Sender {
  readonly connectionId: string;
  readonly user: string;
}

/** Answers the sender. */
export async function reply(
  call: Call,
  sender: Pick<Sender, "connectionId">,
  frame: ServerFrame,
  deadline: Deadline = call.time.sender,
): Promise<void> {
  await send(call, sender, frame, deadline);
}

/** Sends the sender a frame of its own; false where it did not get it. */
export async function send(
  call: Call,
  { connectionId }: Pick<Sender, "connectionId">,
  frame: ServerFrame,
  deadline: Deadline,
): Promise<boolean> {
  const { sent, gone } = await deliver(call, listed([connectionId]), toPayload(frame), deadline);
  await forgetGone(call, gone);
  return sent > 0;
}
