import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import {
  type PushAnswer,
  type PushBatch,
  type PushBatchAnswer,
  type PushRequest,
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
import type { Observer } from "../observer";
import { bearerToken, secretCheck } from "../secret-check";
import { DELIVERED, type Fate, NOT_HELD } from "./fate";
import { parseJson, readBody } from "./request-body";

/** Carries pushes out. */
export interface Delivery {
  /** Carries out a push to one connection. */
  deliver(push: PushRequest): Promise<Fate>;
  /** Sends one message to many connections, and gives the fate of each in order. */
  deliverBatch(batch: PushBatch): Promise<readonly Fate[]>;
}

/** What the push endpoint is made of. */
export interface PushEndpointParts {
  readonly maxBodyBytes: number;
  /** The bearer token that a push must bring; without it none is asked for. */
  readonly token: string | undefined;
  /** Whether one push may name many connections. */
  readonly batch: boolean;
  readonly delivery: Delivery;
  readonly observer: Observer;
  readonly log: Logger;
}

/**
 * Answers requests to the reverse-push URL: as the contract says (200 with errNo 0 when the connection got it, 200 with
 * another one when it is not held), and 400 naming the field that is wrong, 401, 405, or 413.
 */
export class PushEndpoint {
  readonly #isToken: ((token: string) => boolean) | undefined;

  constructor(private readonly parts: PushEndpointParts) {
    this.#isToken = parts.token === undefined ? undefined : secretCheck(parts.token);
  }

  /** Answers one request. Never rejects. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== "POST") return this.#refuse(response, pushNotPosted(), { Allow: "POST" });
    if (!this.#isAuthorized(request))
      return this.#refuse(response, pushNotAuthorized(), { "WWW-Authenticate": "Bearer", ...CLOSE });
    const body = await readBody(request, this.parts.maxBodyBytes);
    if (body === "left") return;
    if (body === "too large") return this.#refuse(response, pushBodyTooLarge(this.parts.maxBodyBytes), CLOSE);
    const json = parseJson(body);
    if (json === undefined) return this.#refuse(response, pushBodyNotJson());
    if (this.parts.batch && namesMany(json)) return this.#answerBatch(json, response);

    const push = parsePushRequest(json);
    if (!push.ok) return this.#refuse(response, pushBodyNotContract(push.field, push.problem));
    const fate = await this.parts.delivery.deliver(push.value);
    const { status, errNo, errMsg } = fate;
    this.parts.observer.pushAnswered(status, errNo);
    this.#log({ connectionId: push.value.websocket.secConnectionID }, [fate]);
    answer(response, status, { errNo, errMsg });
  }

  async #answerBatch(json: unknown, response: ServerResponse): Promise<void> {
    const batch = parsePushBatch(json);
    if (!batch.ok) return this.#refuse(response, pushBodyNotContract(batch.field, batch.problem));
    const fates = await this.parts.delivery.deliverBatch(batch.value);
    for (const { status, errNo } of fates) this.parts.observer.pushAnswered(status, errNo);
    this.#log({ batch: fates.length }, fates);
    answer(response, 200, {
      errNo: 0,
      errMsg: "ok",
      results: fates.map(({ status, errNo }) => ({ status, errNo })),
    });
  }

  #isAuthorized({ headers }: IncomingMessage): boolean {
    return this.#isToken === undefined || this.#isToken(bearerToken(headers.authorization));
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
