import { Agent } from "node:http";
import type { PushBatch, PushRequest } from "../../functions/shared/wire/push";
import { type ExchangeAnswer, exchange } from "../http/exchange";
import { FORWARDED_HEADER, forwardMark } from "./forward-mark";
import { type NodeAddress, nodeName } from "./node-address";

/** Shorter than the functions wait for a push: they are to hear what became of it. */
const TIME_LIMIT_MS = 2_000;
/** An answer for a thousand connections takes about 26 KB. */
const ANSWER_LIMIT_BYTES = 128 * 1024;
/** How long an unused socket is kept; the push listener keeps its end for longer, so none is used as it closes. */
const IDLE_SOCKET_MS = 30_000;
const SOCKETS_PER_NODE = 64;

/** Sends pushes to the push endpoints of other nodes, over sockets that are kept. */
export class ForwardClient {
  readonly #agent = new Agent({
    keepAlive: true,
    timeout: IDLE_SOCKET_MS,
    maxSockets: SOCKETS_PER_NODE,
  });

  /**
   * @param path the path of the push endpoint, the same on all nodes
   * @param key the secret that all nodes share
   */
  constructor(
    private readonly path: string,
    private readonly key: string,
  ) {}

  /**
   * Sends a push once, whatever happens.
   *
   * @throws ExchangeError
   */
  post(node: NodeAddress, push: PushRequest | PushBatch): Promise<ExchangeAnswer> {
    const body = JSON.stringify(push);
    return exchange({
      url: new URL(this.path, `http://${nodeName(node)}`),
      method: "POST",
      headers: {
        "content-type": "application/json",
        [FORWARDED_HEADER]: forwardMark(this.key, node, body),
      },
      body,
      agent: this.#agent,
      timeoutMs: TIME_LIMIT_MS,
      maxAnswerBytes: ANSWER_LIMIT_BYTES,
    });
  }

  /** Closes the sockets that are kept. */
  close(): void {
    this.#agent.destroy();
  }
}
