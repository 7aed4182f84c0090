import * as v from "valibot";
import { connectionId } from "./connection-id";
import { type Parsed, parseWith } from "./parsed";
import { withPayload } from "./payload";

const pushRequest = v.object({
  websocket: v.variant("action", [
    v.object({ action: v.literal("closing"), secConnectionID: connectionId }),
    withPayload({ action: v.literal("data send"), secConnectionID: connectionId }),
  ]),
});

const pushAnswer = v.object({ errNo: v.number(), errMsg: v.optional(v.string(), "") });

/** What a function POSTs to the reverse-push URL: a message to one connection, or its disconnection. */
export type PushRequest = v.InferOutput<typeof pushRequest>;

/**
 * What the push endpoint answers with HTTP 200. errNo 0 is documented as success. What the cloud answers for a
 * connection it does not hold is documented nowhere; our gateway answers 200 with `PUSH_UNKNOWN_CONNECTION`.
 */
export type PushAnswer = v.InferOutput<typeof pushAnswer>;

/** The errNo of our gateway for a push to a connection that it does not hold (or no longer). */
export const PUSH_UNKNOWN_CONNECTION = 201;

export const parsePushRequest = (body: unknown): Parsed<PushRequest> => parseWith(pushRequest, body);
export const parsePushAnswer = (body: unknown): Parsed<PushAnswer> => parseWith(pushAnswer, body);
