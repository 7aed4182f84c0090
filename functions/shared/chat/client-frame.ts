import * as v from "valibot";
import { parseJson } from "../json";
import { connectionId } from "../wire/connection-id";
import { parseWith } from "../wire/parsed";
import type { Payload } from "../wire/payload";
import { messageData } from "./message-data";
import { roomName } from "./room-name";
import { userName } from "./user-name";

const frameId = v.union([
  v.pipe(v.string(), v.maxLength(64, "must have at most 64 characters")),
  v.pipe(v.number(), v.safeInteger("must be a whole number")),
]);

/** The client's own mark on a frame, echoed in the answer. */
export type FrameId = v.InferOutput<typeof frameId>;

const id = v.optional(frameId);

const after = v.optional(
  v.pipe(v.number(), v.safeInteger("must be a whole number"), v.minValue(0, "must not be negative")),
);

const clientFrame = v.variant("type", [
  v.object({ type: v.literal("join"), room: roomName, after, id }),
  v.object({ type: v.literal("leave"), room: roomName, id }),
  v.object({ type: v.literal("message"), room: roomName, data: messageData, id }),
  v.object({ type: v.literal("direct"), to: userName, data: messageData, id }),
  v.object({ type: v.literal("who"), room: roomName, id }),
  v.object({ type: v.literal("ping"), id }),
  v.pipe(
    v.object({
      type: v.literal("kick"),
      user: v.optional(userName),
      connection: v.optional(connectionId),
      id,
    }),
    v.check(
      ({ user, connection }) => (user === undefined) !== (connection === undefined),
      "must name either a user or a connection",
    ),
  ),
]);

/** A frame of `chat.v1` from a client, parsed. */
export type ClientFrame = v.InferOutput<typeof clientFrame>;

/** The frame of one type. */
export type ClientFrameOf<Type extends ClientFrame["type"]> = Extract<ClientFrame, { type: Type }>;

/**
 * What an untrusted payload turns out to be. `plain` is everything that is not an object with a type: it is relayed
 * as it is. `wrong` is answered with an error frame.
 */
export type ReadFrame =
  | { readonly kind: "chat"; readonly frame: ClientFrame; readonly id: FrameId | undefined }
  | { readonly kind: "plain"; readonly payload: Payload; readonly id: undefined }
  | {
      readonly kind: "wrong";
      readonly code: "bad_request" | "unknown_type" | "too_large";
      readonly message: string;
      readonly id: FrameId | undefined;
    };

/** Reads what a client sent: untrusted, of any content. `bytesLimit` is the most that it may weigh, 0 for no limit. */
export function readClientFrame(payload: Payload, bytesLimit: number): ReadFrame {
  if (bytesLimit > 0 && weight(payload) > bytesLimit) {
    const message = `a frame may have ${bytesLimit} bytes`;
    return { kind: "wrong", code: "too_large", message, id: undefined };
  }
  const value = payload.dataType === "text" ? parseJson(payload.data) : undefined;
  const typed = parseWith(typedObject, value);
  if (!typed.ok) return { kind: "plain", payload, id: undefined };
  const { type, id } = typed.value;
  if (!types.includes(type)) {
    const message = `"${type.slice(0, 32)}" is not a type of chat.v1; the types are ${types.join(", ")}`;
    return { kind: "wrong", code: "unknown_type", message, id };
  }
  const parsed = parseWith(clientFrame, value);
  if (parsed.ok) return { kind: "chat", frame: parsed.value, id };
  const message = `${parsed.field === "" ? type : parsed.field} ${parsed.problem}`;
  return { kind: "wrong", code: "bad_request", message, id };
}

const typedObject = v.object({ type: v.string(), id: v.fallback(id, undefined) });

const types: readonly string[] = clientFrame.options.map((option) => option.entries.type.literal);

/** In bytes of the WebSocket message, which for binary is not the base64 that it travels in. */
const weight = ({ dataType, data }: Payload) =>
  Buffer.byteLength(data, dataType === "text" ? "utf8" : "base64");
