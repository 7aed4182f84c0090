import { errorCode } from "./error-code";
import { HttpClient, type JsonBody } from "./http/http-client";
import { type GoneRule, outcomeOf, type PushOutcome } from "./push-outcome";
import type { Payload } from "./wire/payload";
import type { PushRequest } from "./wire/push";

/** Longest time for one push, in ms. */
const TIME_LIMIT_MS = 3_000;

/** More at once than a fan-out needs, so that answers to senders find a socket beside it. */
const SOCKETS = 64;
const ANSWER_LIMIT_BYTES = 16_384;

/** Pushes one message to a connection, and gives up after `timeLimitMs`. Never rejects. */
export type Send = (connectionId: string, timeLimitMs?: number) => Promise<PushOutcome>;

/** POSTs to the reverse-push URL, over sockets that are kept as long as the instance lives. Never rejects. */
export class PushClient {
  readonly #http: HttpClient;
  /** What one answer means, the next most likely means too. */
  #lastAnswer: { readonly status: number; readonly body: string; readonly outcome: PushOutcome } | undefined;

  constructor(
    url: URL,
    private readonly gone: readonly GoneRule[],
  ) {
    this.#http = new HttpClient(url, { connections: SOCKETS, answerBytes: ANSWER_LIMIT_BYTES });
  }

  /** Sends one WebSocket message to one connection, and gives up after `timeLimitMs`. */
  send(connectionId: string, payload: Payload, timeLimitMs?: number): Promise<PushOutcome> {
    return this.sender(payload)(connectionId, timeLimitMs);
  }

  /** Sends one WebSocket message to many connections: what their pushes have in common is made once. */
  sender(payload: Payload): Send {
    const body = bodyFor({ websocket: { action: "data send", secConnectionID: "", ...payload } });
    return (connectionId, timeLimitMs) => this.#push(body(connectionId), timeLimitMs);
  }

  /** Disconnects a client. */
  close(connectionId: string): Promise<PushOutcome> {
    return this.#push(bodyFor({ websocket: { action: "closing", secConnectionID: "" } })(connectionId));
  }

  async #push(body: JsonBody, timeLimitMs = TIME_LIMIT_MS): Promise<PushOutcome> {
    try {
      const answer = await this.#http.post(body, Math.min(timeLimitMs, TIME_LIMIT_MS));
      return this.#outcomeOf(answer.status, answer.body);
    } catch (error) {
      return { kind: "failed", reason: errorCode(error) ?? "unknown error", retryable: true };
    }
  }

  #outcomeOf(status: number, body: string): PushOutcome {
    if (this.#lastAnswer?.status !== status || this.#lastAnswer.body !== body) {
      this.#lastAnswer = { status, body, outcome: outcomeOf(status, body, this.gone) };
    }
    return this.#lastAnswer.outcome;
  }
}

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
