import type { Payload } from "../wire/payload";
import type { FrameId } from "./client-frame";

/** The codes of `error` frames. */
export type ChatErrorCode =
  | "bad_request"
  | "unknown_type"
  | "not_a_member"
  | "forbidden"
  | "too_large"
  | "too_fast"
  | "internal";

/**
 * A frame of `chat.v1` to a client. `at` is ISO 8601 in UTC; sent, gone and failed are numbers of recipients. `more`:
 * a replay ends here, and there may be more to replay.
 */
export type ServerFrame =
  | {
      type: "message";
      room: string;
      seq: number;
      from: string;
      data: unknown;
      at: string;
      more?: true | undefined;
    }
  | { type: "direct"; from: string; data: unknown; at: string }
  | {
      type: "ack";
      id: FrameId;
      room?: string | undefined;
      seq?: number | undefined;
      sent: number;
      gone: number;
      failed: number;
      more?: true | undefined;
    }
  | { type: "joined" | "left"; room: string; user: string }
  | { type: "who"; room: string; users: readonly string[]; id?: FrameId | undefined }
  | { type: "pong"; id?: FrameId | undefined }
  | { type: "error"; code: ChatErrorCode; message: string; id?: FrameId | undefined };

/** The frame as one text message. */
export const toPayload = (frame: ServerFrame): Payload => ({ dataType: "text", data: JSON.stringify(frame) });
