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

/** The most connections that one batch may name. */
export const PUSH_BATCH_LIMIT = 1_000;

const pushBatch = v.object({
  websocket: withPayload({
    action: v.literal("data send"),
    secConnectionIDs: v.pipe(
      v.array(connectionId),
      v.minLength(1, "must name a connection"),
      v.maxLength(PUSH_BATCH_LIMIT, `must name at most ${PUSH_BATCH_LIMIT} connections`),
    ),
  }),
});

const pushBatchAnswer = v.object({
  errNo: v.literal(0),
  results: v.array(v.object({ status: v.number(), errNo: v.number() })),
});

/** What a function POSTs to the reverse-push URL: a message to one connection, or its disconnection. */
export type PushRequest = v.InferOutput<typeof pushRequest>;

/**
 * What the push endpoint answers with HTTP 200. errNo 0 is documented as success. What the cloud answers for a
 * connection it does not hold is documented nowhere; our gateway answers 200 with `PUSH_UNKNOWN_CONNECTION`.
 */
export type PushAnswer = v.InferOutput<typeof pushAnswer>;

/** The errNo of our gateway for a push to a connection that it does not hold (or no longer). */
export const PUSH_UNKNOWN_CONNECTION = 201;

/** The errNo of our gateway for a push to a client that reads too slowly, and is being disconnected for it. */
export const PUSH_SLOW_CONSUMER = 202;

/** One message to many connections, where the gateway takes such (docs/relay-protocol.md). */
export type PushBatch = v.InferOutput<typeof pushBatch>;

/** What a batch is answered with: for each id, in order, HTTP status and errNo of a single push to it. */
export type PushBatchAnswer = v.InferOutput<typeof pushBatchAnswer>;

export const parsePushRequest = (body: unknown): Parsed<PushRequest> => parseWith(pushRequest, body);
export const parsePushAnswer = (body: unknown): Parsed<PushAnswer> => parseWith(pushAnswer, body);
export const parsePushBatch = (body: unknown): Parsed<PushBatch> => parseWith(pushBatch, body);
export const parsePushBatchAnswer = (body: unknown): Parsed<PushBatchAnswer> =>
  parseWith(pushBatchAnswer, body);
