import { Agent, type IncomingMessage, request } from "node:http";
import { errorCode } from "./error-code";
import { pushAnswerTooLong, pushTimedOut } from "./errors";
import { outcomeOf, type PushOutcome } from "./push-outcome";
import type { Payload } from "./wire/payload";
import type { PushRequest } from "./wire/push";

const TIME_LIMIT_MS = 3_000;
const ANSWER_LIMIT_BYTES = 16_384;

/** The errors of a kept socket that the other side had closed meanwhile. */
const STALE_SOCKET = ["ECONNRESET", "EPIPE"];

/** POSTs to the reverse-push URL, over sockets that are kept as long as the instance lives. Never rejects. */
export class PushClient {
  readonly #agent = new Agent({ keepAlive: true });

  constructor(private readonly url: URL) {}

  /** Sends one WebSocket message to one connection. */
  send(connectionId: string, payload: Payload): Promise<PushOutcome> {
    return this.#push({ websocket: { action: "data send", secConnectionID: connectionId, ...payload } });
  }

  /** Disconnects a client. */
  close(connectionId: string): Promise<PushOutcome> {
    return this.#push({ websocket: { action: "closing", secConnectionID: connectionId } });
  }

  async #push(push: PushRequest): Promise<PushOutcome> {
    try {
      const { status, body } = await this.#post(JSON.stringify(push), this.#agent);
      return outcomeOf(status, body);
    } catch (error) {
      return { kind: "failed", reason: errorCode(error) ?? "unknown error" };
    }
  }

  #post(body: string, agent: Agent | false): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const post = request(this.url, {
        method: "POST",
        agent,
        headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body) },
      });
      let answered = false;
      const timer = setTimeout(() => post.destroy(pushTimedOut(TIME_LIMIT_MS)), TIME_LIMIT_MS);
      post.on("close", () => clearTimeout(timer));
      post.on("response", (response) => {
        answered = true;
        read(response).then(resolve, reject);
      });
      post.on("error", (error) => {
        // An instance that slept finds its kept sockets closed by the other side. Once more, over a socket of its own.
        if (post.reusedSocket && !answered && STALE_SOCKET.includes(errorCode(error) ?? ""))
          resolve(this.#post(body, false));
        else reject(error);
      });
      post.end(body);
    });
  }
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

async function read(response: IncomingMessage): Promise<Answer> {
  let body = "";
  response.setEncoding("utf8");
  for await (const chunk of response) {
    body += String(chunk);
    if (body.length > ANSWER_LIMIT_BYTES) throw pushAnswerTooLong(ANSWER_LIMIT_BYTES);
  }
  return { status: response.statusCode ?? 0, body };
}
