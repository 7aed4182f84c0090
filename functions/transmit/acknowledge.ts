import type { Acknowledgement } from "../shared/broadcast";
import type { Deadline } from "../shared/deadline";
import type { Delivery } from "../shared/delivery";
import type { Call } from "./call";
import { reply } from "./sender";

/** Tells the sender what became of a frame, if the frame carried an id to tell it by. */
export async function acknowledge(
  call: Call,
  ack: Acknowledgement | undefined,
  delivery: Delivery,
  deadline: Deadline = call.time.sender,
): Promise<void> {
  if (ack?.id === undefined) return;
  const { to, id, ...about } = ack;
  await reply(call, { connectionId: to }, { type: "ack", id, ...about, ...delivery }, deadline);
}
