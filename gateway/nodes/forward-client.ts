import { Agent, type IncomingMessage, request } from "node:http";
import type { PushBatch, PushRequest } from "../../functions/shared/wire/push";
import { forwardAnswerTooLong, forwardTimedOut } from "../errors";
import { FORWARDED_HEADER, forwardMark } from "./forward-mark";
import type { NodeAddress } from "./node-address";

/** Shorter than the functions wait for a push: they are to hear what became of it. */
const TIME_LIMIT_MS = 2_000;
/** An answer for a thousand connections takes about 26 KB. */
const ANSWER_LIMIT_BYTES = 128 * 1024;
/** How long an unused socket is kept; the push listener keeps its end for longer, so none is used as it closes. */
const IDLE_SOCKET_MS = 30_000;
const SOCKETS_PER_NODE = 64;

/** What another node answered. */
export interface ForwardAnswer {
  readonly status: number;
  readonly body: string;
}

/** Sends pushes to the push endpoints of other nodes, over sockets that are kept. */
export class ForwardClient {
  readonly #agent = new Agent({
    keepAlive: true,
    timeout: IDLE_SOCKET_MS,
    maxSockets: SOCKETS_PER_NODE,
  });
  readonly #headers: Readonly<Record<string, string>>;

  /**
   * @param path the path of the push endpoint, the same on all nodes
   * @param key the secret that all nodes share
   */
  constructor(
    private readonly path: string,
    key: string,
  ) {
    this.#headers = { "content-type": "application/json", [FORWARDED_HEADER]: forwardMark(key) };
  }

  /**
   * Sends a push once, whatever happens. Rejects with the network's error.
   *
   * @throws FORWARD_TIMED_OUT, FORWARD_ANSWER_TOO_LONG
   */
  post({ host, port }: NodeAddress, push: PushRequest | PushBatch): Promise<ForwardAnswer> {
    const body = JSON.stringify(push);
    return new Promise((resolve, reject) => {
      const post = request({
        ...{ host, port, path: this.path, method: "POST", agent: this.#agent },
        headers: { ...this.#headers, "content-length": Buffer.byteLength(body) },
      });
      const timer = setTimeout(() => post.destroy(forwardTimedOut(TIME_LIMIT_MS)), TIME_LIMIT_MS);
      post.on("close", () => clearTimeout(timer));
      post.on("response", (response) => read(response).then(resolve, reject));
      post.on("error", reject);
      post.end(body);
    });
  }

  /** Closes the sockets that are kept. */
  close(): void {
    this.#agent.destroy();
  }
}

async function read(response: IncomingMessage): Promise<ForwardAnswer> {
  let body = "";
  response.setEncoding("utf8");
  for await (const chunk of response) {
    body += String(chunk);
    if (body.length > ANSWER_LIMIT_BYTES) throw forwardAnswerTooLong(ANSWER_LIMIT_BYTES);
  }
  return { status: response.statusCode ?? 0, body };
}
