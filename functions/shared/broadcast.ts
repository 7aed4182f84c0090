import * as v from "valibot";
import { audience } from "./audience";
import { frameId } from "./chat/client-frame";
import { parseJson } from "./json";
import { withPayload } from "./wire/payload";

const acknowledgement = v.object({
  /** The sender's connection. */
  to: v.string(),
  id: v.optional(frameId),
  room: v.optional(v.string()),
  seq: v.optional(v.number()),
  more: v.optional(v.literal(true)),
});

const broadcast = v.object({
  audience,
  payload: withPayload({}),
  ack: v.optional(acknowledgement),
  /** The id of a broadcast that is begun when this one has ended. */
  next: v.optional(v.pipe(v.string(), v.uuid())),
});

/** Who is told what became of a frame, and what beside the numbers. Nobody is, where the frame carried no id. */
export type Acknowledgement = v.InferOutput<typeof acknowledgement>;

/** A message for many. It can be written down, so that another invocation goes on with it. */
export type Broadcast = v.InferOutput<typeof broadcast>;

/** Reads ids of connections that were written down as JSON. */
export const readIds = (json: string): string[] => v.parse(v.array(v.string()), parseJson(json));

/** Reads a broadcast that was written down as JSON. */
export const readBroadcast = (json: string): Broadcast => v.parse(broadcast, parseJson(json));
