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
import type { PlainPost } from "../http/plain-post";
import type { PostReply } from "../http/post-server";
import { parseJson } from "../json";
import { FORWARDED_HEADER } from "../nodes/forward-mark";
import { type Observer, UNOBSERVED } from "../observer";
import { RefusalLog } from "../refusal-log";
import { bearerToken, secretCheck } from "../secret-check";
import type { Delivery } from "./delivery";
import { DELIVERED, type Fate, NOT_HELD } from "./fate";
import { readBody } from "./request-body";

/** Pushes that another node sent on. */
export interface ForwardedPushes {
  /** Whether a mark is that of this body, sent now and to this node; each is accepted once. */
  readonly accepts: (mark: string, body: Buffer) => boolean;
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
  /** Heads that sockets bring again and again: a token is looked at once a socket, not once a push. */
  readonly #authorized = new WeakSet<PushHeaders>();
  readonly #refusalLog: RefusalLog;

  constructor(private readonly parts: PushEndpointParts) {
    this.#refusalLog = new RefusalLog(parts.log);
    this.#isToken = parts.token === undefined ? undefined : secretCheck(parts.token);
  }

  /** Answers a request that came whole. Never rejects. */
  answerPost({ headers, body }: PlainPost): PostReply | Promise<PostReply> {
    const way = this.#wayOf(headers, body);
    if (way === undefined) return this.#refuse(pushNotAuthorized(), WHO_ARE_YOU);
    if (body.length > this.parts.maxBodyBytes) return this.#refuse(pushBodyTooLarge(this.parts.maxBodyBytes));
    return this.#carryOut(body, way);
  }

  /** Answers any other request. Never rejects. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const reply = await this.#replyTo(request);
    if (reply !== undefined) send(response, reply);
  }

  /** Undefined where the client has left. */
  async #replyTo(request: IncomingMessage): Promise<PostReply | undefined> {
    if (request.method !== "POST") return this.#refuse(pushNotPosted(), { Allow: "POST" });
    const { headers } = request;
    // A token is refused without reading on; a mark is one of the body.
    if (this.#markOf(headers) === undefined && !this.#isAuthorized(headers))
      return this.#refuse(pushNotAuthorized(), { ...WHO_ARE_YOU, ...CLOSE });
    const body = await readBody(request, this.parts.maxBodyBytes);
    if (body === "left") return undefined;
    if (body === "too large") return this.#refuse(pushBodyTooLarge(this.parts.maxBodyBytes), CLOSE);
    const way = this.#wayOf(headers, body);
    if (way === undefined) return this.#refuse(pushNotAuthorized(), WHO_ARE_YOU);
    return this.#carryOut(body, way);
  }

  #carryOut(body: Buffer, way: Way): PostReply | Promise<PostReply> {
    const json = isUtf8(body) ? parseJson(body.toString()) : undefined;
    if (json === undefined) return this.#refuse(pushBodyNotJson());
    if (way.batch && namesMany(json)) return this.#pushBatch(json, way);

    const push = parsePushRequest(json);
    if (!push.ok) return this.#refuse(pushBodyNotContract(push.field, push.problem));
    const id = push.value.websocket.secConnectionID;
    const fate = way.delivery.deliver(push.value);
    return fate instanceof Promise
      ? fate.then((known) => this.#tell(id, known, way))
      : this.#tell(id, fate, way);
  }

  #tell(connectionId: string, fate: Fate, { observer }: Way): PostReply {
    const { status, errNo } = fate;
    observer.pushAnswered(status, errNo);
    if (fate === DELIVERED) return TOLD_DELIVERED;
    if (errNo !== DELIVERED.errNo) this.#log({ connectionId }, [fate]);
    return replyOf(fate);
  }

  async #pushBatch(json: unknown, { delivery, observer }: Way): Promise<PostReply> {
    const batch = parsePushBatch(json);
    if (!batch.ok) return this.#refuse(pushBodyNotContract(batch.field, batch.problem));
    const fates = await delivery.deliverBatch(batch.value);
    for (const { status, errNo } of fates) observer.pushAnswered(status, errNo);
    this.#log({ batch: fates.length }, fates);
    const results = fates.map(({ status, errNo }) => ({ status, errNo }));
    return {
      status: 200,
      body: { errNo: 0, errMsg: "ok", results } satisfies PushAnswer & PushBatchAnswer,
    };
  }

  /** How a push is carried out, by where it comes from; undefined for one that may not come. */
  #wayOf(headers: PushHeaders, body: Buffer): Way | undefined {
    const { forwarded, delivery, batch, observer } = this.parts;
    const mark = this.#markOf(headers);
    if (forwarded !== undefined && mark !== undefined)
      return forwarded.accepts(mark, body)
        ? { delivery: forwarded.delivery, batch: true, observer: UNOBSERVED }
        : undefined;
    return this.#isAuthorized(headers) ? { delivery, batch, observer } : undefined;
  }

  /** What marks a push as forwarded; undefined where nothing does, or there are no other nodes. */
  #markOf(headers: PushHeaders): string | undefined {
    const mark = this.parts.forwarded === undefined ? undefined : headers[FORWARDED_HEADER];
    return mark === undefined ? undefined : String(mark);
  }

  #isAuthorized(headers: PushHeaders): boolean {
    if (this.#isToken === undefined || this.#authorized.has(headers)) return true;
    if (!this.#isToken(bearerToken(headers.authorization))) return false;
    this.#authorized.add(headers);
    return true;
  }

  /** One line for a push or a batch, where not all of it was delivered. */
  #log(pushed: object, fates: readonly Fate[]): void {
    const unknown = fates.filter(({ errNo }) => errNo === NOT_HELD.errNo).length;
    const failed = fates.filter(({ errNo }) => errNo !== DELIVERED.errNo).length - unknown;
    if (failed > 0) this.parts.log.warn({ ...pushed, unknown, failed }, "push_failed");
    else if (unknown > 0) this.parts.log.info({ ...pushed, unknown }, "push_unknown_connection");
  }

  #refuse({ status, errNo, errMsg }: Refusal, headers: Record<string, string> = {}): PostReply {
    this.parts.observer.pushAnswered(status, errNo);
    this.#refusalLog.warn({ status, problem: errMsg }, "push_refused");
    return { status, body: { errNo, errMsg }, headers };
  }
}

const replyOf = ({ status, errNo, errMsg }: Fate): PostReply => ({
  status,
  body: { errNo, errMsg } satisfies PushAnswer,
});

/** The same each time, so that it is written out once. */
const TOLD_DELIVERED = replyOf(DELIVERED);

interface Way {
  readonly delivery: Delivery;
  readonly batch: boolean;
  /** Is told what becomes of it: a push is counted by the node that functions asked, and by no other. */
  readonly observer: Observer;
}

/** The headers that say where a push comes from. */
interface PushHeaders {
  readonly authorization?: string | undefined;
  readonly [name: string]: string | readonly string[] | undefined;
}

const WHO_ARE_YOU = { "WWW-Authenticate": "Bearer" };

/** For an answer that leaves the body unread: without the connection's end the rest of it would have to be read. */
const CLOSE = { Connection: "close" };

const namesMany = (json: unknown): boolean =>
  typeof json === "object" &&
  json !== null &&
  "websocket" in json &&
  typeof json.websocket === "object" &&
  json.websocket !== null &&
  "secConnectionIDs" in json.websocket;

function send(response: ServerResponse, { status, body, headers }: PostReply): void {
  const json = JSON.stringify(body);
  response.writeHead(status, {
    "Content-Type": "application/json",
    "Content-Length": Buffer.byteLength(json),
    ...headers,
  });
  response.end(json);
}
