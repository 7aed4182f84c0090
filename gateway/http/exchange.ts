import { type Agent as HttpAgent, request as httpRequest, type IncomingMessage } from "node:http";
import { type Agent as HttpsAgent, request as httpsRequest } from "node:https";
import type { Socket } from "node:net";
import { errorCode } from "../error-code";

/** One HTTP request of a client. */
export interface ExchangeRequest {
  readonly url: URL;
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Keeps the sockets. One for the URL's protocol. */
  readonly agent: HttpAgent | HttpsAgent;
  /** For all of it: waiting for a socket, connecting, sending, and reading the answer. */
  readonly timeoutMs: number;
  readonly maxAnswerBytes: number;
}

export interface ExchangeAnswer {
  readonly status: number;
  readonly body: string;
}

/**
 * Why there is no answer. `code` is the network's, `TIMED_OUT`, `NO_SOCKET` (the agent's were all in use, and too little
 * time was left when one was free), or `ANSWER_TOO_LONG`; `sent` tells whether the other side may have got the request:
 * false only where no connection was made.
 */
export class ExchangeError extends Error {
  override readonly name = "ExchangeError";

  constructor(
    readonly code: string,
    readonly sent: boolean,
    options?: ErrorOptions,
  ) {
    super(`No answer: ${code}.`, options);
  }
}

/**
 * Sends a request once, whatever happens, and reads the whole answer.
 *
 * @throws ExchangeError
 */
export function exchange(asked: ExchangeRequest): Promise<ExchangeAnswer> {
  const { url, method, headers, body = "", agent, timeoutMs, maxAnswerBytes } = asked;
  const secure = url.protocol === "https:";
  return new Promise((resolve, reject) => {
    let sent = false;
    let queued = false;
    const length = Buffer.byteLength(body);
    const sending = (secure ? httpsRequest : httpRequest)(url, {
      ...{ method, agent },
      headers: { ...headers, ...(method === "POST" && { "content-length": length }) },
    });
    const fail = (code: string, cause?: unknown) => {
      reject(new ExchangeError(code, sent, { cause }));
      sending.destroy();
    };
    const timer = setTimeout(() => fail(queued ? "NO_SOCKET" : "TIMED_OUT"), timeoutMs);
    sending.on("close", () => clearTimeout(timer));
    sending.on("error", (error) => fail(errorCode(error), error));
    // An agent that has a socket, or may open one, gives it before that.
    const look = setImmediate(() => {
      queued = true;
    });
    sending.on("socket", (socket: Socket) => {
      clearImmediate(look);
      if (!socket.connecting) sent = true;
      else
        socket.once(secure ? "secureConnect" : "connect", () => {
          sent = true;
        });
    });
    sending.on("response", (response: IncomingMessage) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > maxAnswerBytes) fail("ANSWER_TOO_LONG");
        else chunks.push(chunk);
      });
      response.on("error", (error) => fail(errorCode(error), error));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks, bytes).toString() }),
      );
    });
    sending.end(body);
  });
}
