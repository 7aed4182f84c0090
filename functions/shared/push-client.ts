import { errorCode } from "./error-code";
import { HttpClient, type JsonBody } from "./http/http-client";
import { batchOutcomes, type GoneRule, type PushOutcome, pushOutcome } from "./push-outcome";
import type { Payload } from "./wire/payload";
import { PUSH_BATCH_LIMIT, type PushBatch, type PushRequest } from "./wire/push";

/** Longest time for one push, in ms. */
const TIME_LIMIT_MS = 3_000;

/** More at once than a fan-out needs, so that answers to senders find a socket beside it. */
const SOCKETS = 64;

const ANSWER_LIMIT_BYTES = 16_384;
/** Each connection of a batch has a result of its own, of some 30 bytes. */
const BATCH_ANSWER_LIMIT_BYTES = 65_536;

/** What the way to the push endpoint is like. */
export interface PushSettings {
  readonly url: URL;
  /** Sent with each push as `Authorization: Bearer …`, where the gateway asks for it. */
  readonly token?: string | undefined;
  /** Which answers mean that a connection is gone. */
  readonly gone: readonly GoneRule[];
  /** Whether the gateway takes one push to many connections (docs/relay-protocol.md). */
  readonly batch: boolean;
}

/** How a message goes to many connections: so many in one push, and so many pushes at once. */
export interface Portions {
  readonly size: number;
  readonly inFlight: number;
}

/** More pushes at once gain nothing (measured: 32 to 64 are enough). */
const SINGLE: Portions = { size: 1, inFlight: 32 };

/** While the gateway serves one, the next is being made and another's answer read. */
const BATCH: Portions = { size: PUSH_BATCH_LIMIT, inFlight: 4 };

/** A connection and what became of the push to it. */
export interface Pushed {
  readonly connectionId: string;
  readonly outcome: PushOutcome;
}

/**
 * Pushes one message to a portion of the connections that it is for, and gives up after `timeLimitMs`. Never rejects.
 */
export type SendPortion = (
  connectionIds: readonly string[],
  timeLimitMs: number,
) => Promise<readonly Pushed[]>;

/** POSTs to the reverse-push URL, over sockets that are kept as long as the instance lives. Never rejects. */
export class PushClient {
  readonly portions: Portions;
  readonly #http: HttpClient;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #gone: readonly GoneRule[];
  /** What one answer means, the next most likely means too. */
  #lastAnswer: { readonly status: number; readonly body: string; readonly outcome: PushOutcome } | undefined;

  constructor({ url, token, gone, batch }: PushSettings) {
    this.portions = batch ? BATCH : SINGLE;
    this.#headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };
    this.#gone = gone;
    this.#http = new HttpClient(url, {
      connections: SOCKETS,
      answerBytes: batch ? BATCH_ANSWER_LIMIT_BYTES : ANSWER_LIMIT_BYTES,
    });
  }

  /** Sends one WebSocket message to one connection, and gives up after `timeLimitMs`. */
  send(connectionId: string, payload: Payload, timeLimitMs: number): Promise<PushOutcome> {
    const body = bodyFor({ websocket: { action: "data send", secConnectionID: "", ...payload } });
    return this.#push(body(connectionId), timeLimitMs);
  }

  /** Sends one WebSocket message to many connections: what their pushes have in common is made once. */
  sender(payload: Payload): SendPortion {
    if (this.portions === BATCH) return (ids, timeLimitMs) => this.#pushBatch(ids, payload, timeLimitMs);
    const body = bodyFor({ websocket: { action: "data send", secConnectionID: "", ...payload } });
    const push = async (connectionId: string, timeLimitMs: number): Promise<Pushed> => ({
      connectionId,
      outcome: await this.#push(body(connectionId), timeLimitMs),
    });
    return (ids, timeLimitMs) => Promise.all(ids.map((id) => push(id, timeLimitMs)));
  }

  /** Disconnects a client, and gives up after `timeLimitMs`. */
  close(connectionId: string, timeLimitMs: number): Promise<PushOutcome> {
    const body = bodyFor({ websocket: { action: "closing", secConnectionID: "" } });
    return this.#push(body(connectionId), timeLimitMs);
  }

  async #push(body: JsonBody, timeLimitMs: number): Promise<PushOutcome> {
    try {
      const answer = await this.#http.post(body, Math.min(timeLimitMs, TIME_LIMIT_MS), this.#headers);
      return this.#outcomeOf(answer.status, answer.body);
    } catch (error) {
      return unanswered(error);
    }
  }

  async #pushBatch(
    connectionIds: readonly string[],
    payload: Payload,
    timeLimitMs: number,
  ): Promise<readonly Pushed[]> {
    const push: PushBatch = {
      websocket: { action: "data send", secConnectionIDs: [...connectionIds], ...payload },
    };
    const text = JSON.stringify(push);
    const body = { text, bytes: Buffer.byteLength(text) };
    try {
      const answer = await this.#http.post(body, Math.min(timeLimitMs, TIME_LIMIT_MS), this.#headers);
      const outcomeAt = batchOutcomes(answer.status, answer.body, connectionIds.length, this.#gone);
      return connectionIds.map((connectionId, index) => ({ connectionId, outcome: outcomeAt(index) }));
    } catch (error) {
      const outcome = unanswered(error);
      return connectionIds.map((connectionId) => ({ connectionId, outcome }));
    }
  }

  #outcomeOf(status: number, body: string): PushOutcome {
    if (this.#lastAnswer?.status !== status || this.#lastAnswer.body !== body) {
      this.#lastAnswer = { status, body, outcome: pushOutcome(status, body, this.#gone) };
    }
    return this.#lastAnswer.outcome;
  }
}

/** Nothing is known of a push without an answer. */
const unanswered = (error: unknown): PushOutcome => ({
  kind: "failed",
  reason: errorCode(error) ?? "unknown error",
  retryable: true,
});

const NO_ID = '"secConnectionID":""';

/** Makes a push's JSON for one connection after another; the first NO_ID in it is the field, whatever data follows. */
function bodyFor(push: PushRequest): (connectionId: string) => JsonBody {
  const json = JSON.stringify(push);
  const place = json.indexOf(NO_ID) + NO_ID.length - 2;
  const before = json.slice(0, place);
  const after = json.slice(place + 2);
  const bytesAround = Buffer.byteLength(before) + Buffer.byteLength(after);
  return (connectionId) => {
    const id = JSON.stringify(connectionId);
    return { text: `${before}${id}${after}`, bytes: bytesAround + Buffer.byteLength(id) };
  };
}
