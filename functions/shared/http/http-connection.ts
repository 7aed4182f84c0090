import { isIP, type Socket, connect as tcpConnect } from "node:net";
import { connect as tlsConnect } from "node:tls";
import { errorCode } from "../error-code";
import { httpAnswerCutOff, httpConnectionStale, httpTimedOut } from "../errors";
import { AnswerReader, type HttpAnswer } from "./answer-reader";

/** What it looks like when the other side closes a connection. */
const CLOSED_BY_SERVER = ["ECONNRESET", "EPIPE", "HTTP_ANSWER_CUT_OFF"];

interface Exchange {
  readonly reader: AnswerReader;
  readonly timer: NodeJS.Timeout;
  readonly resolve: (answer: HttpAnswer) => void;
  readonly reject: (error: unknown) => void;
}

/** A connection to an HTTP server, plain or TLS, that carries one request after another. */
export class HttpConnection {
  readonly #socket: Socket;
  #exchange: Exchange | undefined;
  #hasAnswered = false;

  constructor(
    url: URL,
    private readonly answerLimitBytes: number,
  ) {
    this.#socket = open(url)
      .setNoDelay(true)
      // While an exchange is under way its timer keeps the process alive; an idle connection does not.
      .unref()
      .on("data", (bytes) => this.#receive((reader) => reader.read(bytes)))
      .on("end", () => this.#receive((reader) => reader.end()))
      .on("error", (error) => this.#fail(error))
      .on("close", () => this.#fail(httpAnswerCutOff()));
  }

  /** Whether another request may be sent, as far as is known. */
  get isOpen(): boolean {
    return !this.#socket.destroyed;
  }

  /**
   * Sends a request, head and body, and resolves with its answer; one at a time.
   *
   * @throws HTTP_CONNECTION_STALE where the server closed the connection after an earlier answer and before this one
   * @throws HTTP_TIMED_OUT, HTTP_ANSWER_MALFORMED, HTTP_ANSWER_TOO_LONG, HTTP_ANSWER_CUT_OFF, and errors of Node
   */
  exchange(request: string, timeLimitMs: number): Promise<HttpAnswer> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#fail(httpTimedOut(timeLimitMs)), timeLimitMs);
      this.#exchange = { reader: new AnswerReader(this.answerLimitBytes), timer, resolve, reject };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(read: (reader: AnswerReader) => HttpAnswer | undefined): void {
    const exchange = this.#exchange;
    if (exchange === undefined) {
      // What nobody asked for would be taken for the answer to the next request.
      this.close();
      return;
    }
    try {
      const answer = read(exchange.reader);
      if (answer === undefined) return;
      this.#exchange = undefined;
      this.#hasAnswered = true;
      clearTimeout(exchange.timer);
      // An answer that came before the request was all sent leaves the rest of it in the next one's way.
      if (!answer.reusable || this.#socket.writableLength > 0) this.close();
      exchange.resolve(answer);
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.close();
    const exchange = this.#exchange;
    if (exchange === undefined) return;
    this.#exchange = undefined;
    clearTimeout(exchange.timer);
    const isStale = this.#hasAnswered && exchange.reader.isUntouched;
    const wasClosed = CLOSED_BY_SERVER.includes(errorCode(error) ?? "");
    exchange.reject(isStale && wasClosed ? httpConnectionStale(error) : error);
  }
}

function open(url: URL): Socket {
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  if (url.protocol !== "https:") return tcpConnect({ host, port: Number(url.port || 80) });
  const servername = isIP(host) === 0 ? { servername: host } : {};
  return tlsConnect({ host, port: Number(url.port || 443), ...servername });
}
