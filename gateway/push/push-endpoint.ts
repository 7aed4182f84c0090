import { isUtf8 } from "node:buffer";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import {
  type PushAnswer,
  type PushBatchAnswer,
  parsePushBatch,
  parsePushRequest,
} from "../../functions/shared/wire/push";
import {
  pushBodyNotContract,
  pushBodyNotJson,
  pushBodyTooLarge,
  pushNotAuthorized,
  pushNotPosted,
  type Refusal,
} from "../errors";
import { parseJson } from "../json";
import { FORWARDED_HEADER } from "../nodes/forward-mark";
import type { Observer } from "../observer";
import { bearerToken, secretCheck } from "../secret-check";
import type { Delivery } from "./delivery";
import { DELIVERED, type Fate, NOT_HELD } from "./fate";
import { readBody } from "./request-body";

/** Pushes that another node sent on. */
export interface ForwardedPushes {
  /** What they are marked with. */
  readonly mark: string;
  /** Reaches this node's own connections alone: a push is sent on once. */
  readonly delivery: Delivery;
}

/** What the push endpoint is made of. */
export interface PushEndpointParts {
  readonly maxBodyBytes: number;
  /** The bearer token that a push must bring; without it none is asked for. */
  readonly token: string | undefined;
  /** Whether one push may name many connections. */
  readonly batch: boolean;
  readonly delivery: Delivery;
  /** How pushes that another node forwarded come in. Without it there are no other nodes. */
  readonly forwarded: ForwardedPushes | undefined;
  readonly observer: Observer;
  readonly log: Logger;
}

/**
 * Answers requests to the reverse-push URL: as the contract says (200 with errNo 0 when the connection got it, 200 with
 * another one when it is not held), and 400 naming the field that is wrong, 401, 405, or 413.
 */
export class PushEndpoint {
  readonly #isToken: ((token: string) => boolean) | undefined;
  readonly #isMark: ((mark: string) => boolean) | undefined;

  constructor(private readonly parts: PushEndpointParts) {
    this.#isToken = parts.token === undefined ? undefined : secretCheck(parts.token);
    this.#isMark = parts.forwarded === undefined ? undefined : secretCheck(parts.forwarded.mark);
  }

  /** Answers one request. Never rejects. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== "POST") return this.#refuse(response, pushNotPosted(), { Allow: "POST" });
    const way = this.#wayOf(request);
    if (way === undefined)
      return this.#refuse(response, pushNotAuthorized(), { "WWW-Authenticate": "Bearer", ...CLOSE });
    const body = await readBody(request, this.parts.maxBodyBytes);
    if (body === "left") return;
    if (body === "too large") return this.#refuse(response, pushBodyTooLarge(this.parts.maxBodyBytes), CLOSE);
    const json = isUtf8(body) ? parseJson(body.toString()) : undefined;
    if (json === undefined) return this.#refuse(response, pushBodyNotJson());
    if (way.batch && namesMany(json)) return this.#answerBatch(json, way.delivery, response);

    const push = parsePushRequest(json);
    if (!push.ok) return this.#refuse(response, pushBodyNotContract(push.field, push.problem));
    const fate = await way.delivery.deliver(push.value);
    const { status, errNo, errMsg } = fate;
    this.parts.observer.pushAnswered(status, errNo);
    this.#log({ connectionId: push.value.websocket.secConnectionID }, [fate]);
    answer(response, status, { errNo, errMsg });
  }

  async #answerBatch(json: unknown, delivery: Delivery, response: ServerResponse): Promise<void> {
    const batch = parsePushBatch(json);
    if (!batch.ok) return this.#refuse(response, pushBodyNotContract(batch.field, batch.problem));
    const fates = await delivery.deliverBatch(batch.value);
    for (const { status, errNo } of fates) this.parts.observer.pushAnswered(status, errNo);
    this.#log({ batch: fates.length }, fates);
    answer(response, 200, {
      errNo: 0,
      errMsg: "ok",
      results: fates.map(({ status, errNo }) => ({ status, errNo })),
    });
  }

  /** How a push is carried out, by where it comes from; undefined for one that may not come. */
  #wayOf({ headers }: IncomingMessage): { delivery: Delivery; batch: boolean } | undefined {
    const { forwarded, delivery, batch } = this.parts;
    const mark = headers[FORWARDED_HEADER];
    if (forwarded !== undefined && this.#isMark !== undefined && mark !== undefined)
      return this.#isMark(String(mark)) ? { delivery: forwarded.delivery, batch: true } : undefined;
    const authorized = this.#isToken === undefined || this.#isToken(bearerToken(headers.authorization));
    return authorized ? { delivery, batch } : undefined;
  }

  /** One line for a push or a batch, where not all of it was delivered. */
  #log(pushed: object, fates: readonly Fate[]): void {
    const unknown = fates.filter(({ errNo }) => errNo === NOT_HELD.errNo).length;
    const failed = fates.filter(({ errNo }) => errNo !== DELIVERED.errNo).length - unknown;
    if (failed > 0) this.parts.log.warn({ ...pushed, unknown, failed }, "push_failed");
    else if (unknown > 0) this.parts.log.info({ ...pushed, unknown }, "push_unknown_connection");
  }

  #refuse(response: ServerResponse, refusal: Refusal, headers: Record<string, string> = {}): void {
    const { status, errNo, errMsg } = refusal;
    this.parts.observer.pushAnswered(status, errNo);
    this.parts.log.warn({ status, problem: errMsg }, "push_refused");
    answer(response, status, { errNo, errMsg }, headers);
  }
}

/** For an answer that leaves the body unread: without the connection's end the rest of it would have to be read. */
const CLOSE = { Connection: "close" };

const namesMany = (json: unknown): boolean =>
  typeof json === "object" &&
  json !== null &&
  "websocket" in json &&
  typeof json.websocket === "object" &&
  json.websocket !== null &&
  "secConnectionIDs" in json.websocket;

function answer(
  response: ServerResponse,
  status: number,
  body: PushAnswer | (PushAnswer & PushBatchAnswer),
  headers: Record<string, string> = {},
): void {
  const json = JSON.stringify(body);
  response.writeHead(status, {
    "Content-Type": "application/json",
    "Content-Length": Buffer.byteLength(json),
    ...headers,
  });
  response.end(json);
}
