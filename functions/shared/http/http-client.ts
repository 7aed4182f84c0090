import { Deadline } from "../deadline";
import { errorCode } from "../error-code";
import { httpTimedOut } from "../errors";
import type { HttpAnswer } from "./answer-reader";
import { HttpConnection } from "./http-connection";

/** What bounds a client. */
export interface HttpClientLimits {
  /** Connections at once; requests beyond that wait for one. */
  readonly connections: number;
  /** The longest answer, its headers included. */
  readonly answerBytes: number;
}

/** A text of JSON and the number of its bytes in UTF-8. */
export interface JsonBody {
  readonly text: string;
  readonly bytes: number;
}

/**
 * POSTs JSON to one URL, http or https, over connections that are kept. It follows no redirect, keeps no cookie and
 * pipelines nothing: an answer that never comes leaves one push in doubt, not a row of them.
 */
export class HttpClient {
  readonly #head: string;
  /** The one that was used last comes first: the others were more likely closed meanwhile. */
  readonly #idle: HttpConnection[] = [];
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  constructor(
    private readonly url: URL,
    private readonly limits: HttpClientLimits,
  ) {
    const target = `${url.pathname}${url.search}`;
    this.#head = `POST ${target} HTTP/1.1\r\nHost: ${url.host}\r\nContent-Type: application/json\r\n`;
  }

  /**
   * Sends one request; `timeLimitMs` is for all of it, the wait for a connection included. A kept connection that
   * turns out to be closed by the server costs no request: it is sent once more, over a new one. `headers` are written
   * as they are: none may hold a line's end. A request whose time is over before it is sent is not sent.
   *
   * @throws HTTP_TIMED_OUT, HTTP_ANSWER_MALFORMED, HTTP_ANSWER_TOO_LONG, HTTP_ANSWER_CUT_OFF, and errors of Node
   */
  async post(
    body: JsonBody,
    timeLimitMs: number,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<HttpAnswer> {
    const deadline = Deadline.after(timeLimitMs);
    const more = Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join("");
    const request = `${this.#head}${more}Content-Length: ${body.bytes}\r\n\r\n${body.text}`;
    if (this.#busy === this.limits.connections) await new Promise<void>((turn) => this.#waiting.push(turn));
    else this.#busy += 1;
    let connection: HttpConnection | undefined;
    try {
      if (deadline.leftMs === 0) throw httpTimedOut(timeLimitMs);
      connection = this.#kept() ?? this.#connect();
      return await connection.exchange(request, deadline.leftMs);
    } catch (error) {
      if (errorCode(error) !== "HTTP_CONNECTION_STALE") throw error;
      // A place for the new one; and the longest unused is likely stale as well.
      this.#idle.shift()?.close();
      if (deadline.leftMs === 0) throw httpTimedOut(timeLimitMs);
      connection = this.#connect();
      return await connection.exchange(request, deadline.leftMs);
    } finally {
      if (connection?.isOpen) this.#idle.push(connection);
      const next = this.#waiting.shift();
      if (next === undefined) this.#busy -= 1;
      else next();
    }
  }

  #kept(): HttpConnection | undefined {
    let kept = this.#idle.pop();
    while (kept?.isOpen === false) kept = this.#idle.pop();
    return kept;
  }

  #connect(): HttpConnection {
    return new HttpConnection(this.url, this.limits.answerBytes);
  }
}
