import * as v from "valibot";

const frameId = v.union([v.string(), v.number()]);
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const at = v.pipe(v.string(), v.isoTimestamp(), v.endsWith("Z"));

const serverFrame = v.variant("type", [
  v.object({
    type: v.literal("message"),
    room: v.string(),
    seq: count,
    from: v.string(),
    data: v.unknown(),
    at,
    more: v.optional(v.literal(true)),
  }),
  v.object({ type: v.literal("direct"), from: v.string(), data: v.unknown(), at }),
  v.object({
    type: v.literal("ack"),
    id: frameId,
    room: v.optional(v.string()),
    seq: v.optional(count),
    sent: count,
    gone: count,
    failed: count,
    more: v.optional(v.literal(true)),
  }),
  v.object({ type: v.literal("joined"), room: v.string(), user: v.string() }),
  v.object({ type: v.literal("left"), room: v.string(), user: v.string() }),
  v.object({ type: v.literal("who"), room: v.string(), users: v.array(v.string()), id: v.optional(frameId) }),
  v.object({ type: v.literal("pong"), id: v.optional(frameId) }),
  v.object({ type: v.literal("error"), code: v.string(), message: v.string(), id: v.optional(frameId) }),
]);

/** A frame of chat.v1 from the server, as the README describes it. `at` is ISO 8601 in UTC. */
export type ServerFrame = v.InferOutput<typeof serverFrame>;
export type ServerFrameType = ServerFrame["type"];
export type ServerFrameOf<Type extends ServerFrameType> = Extract<ServerFrame, { type: Type }>;

export const isOfType = <Type extends ServerFrameType>(
  frame: ServerFrame,
  type: Type,
): frame is ServerFrameOf<Type> => frame.type === type;

/** Reads a text message; undefined for what is no frame of chat.v1. */
export function readServerFrame(text: string): ServerFrame | undefined {
  try {
    const parsed = v.safeParse(serverFrame, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
