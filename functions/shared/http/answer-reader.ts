import { httpAnswerCutOff, httpAnswerMalformed, httpAnswerTooLong } from "../errors";
import { type AnswerHead, type Framing, readHead } from "./answer-head";
import { readChunks } from "./chunks";

/** An answer of an HTTP server. `reusable`: its connection may carry another request. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
  readonly reusable: boolean;
}

const HEAD_END = "\r\n\r\n";

/**
 * Reads one answer of HTTP/1.x (RFC 9112) from the bytes of a connection. In whatever pieces they come, the same bytes
 * give the same result. Interim answers (100 to 199) are passed over.
 *
 * It is strict where leniency has led others astray: lines end with CRLF, no header is folded, a length is digits and is
 * said once, `chunked` is the only encoding and has no length beside it. The whole, interim answers and headers
 * included, may have `limit` bytes.
 *
 * `read` and `end` throw HTTP_ANSWER_MALFORMED, HTTP_ANSWER_TOO_LONG or HTTP_ANSWER_CUT_OFF; the reader is then spent.
 */
export class AnswerReader {
  /** What has come and is not read yet, one character a byte. */
  #unread = "";
  #received = 0;
  #head: AnswerHead | undefined;

  constructor(private readonly limit: number) {}

  /** Whether no byte has come yet. */
  get isUntouched(): boolean {
    return this.#received === 0;
  }

  /** Takes the next bytes; the answer, once they complete it. */
  read(bytes: Buffer): HttpAnswer | undefined {
    const allowed = this.limit - this.#received;
    this.#unread += bytes.toString("latin1", 0, Math.min(bytes.length, allowed));
    this.#received += bytes.length;
    this.#head ??= this.#takeHead();
    const body = this.#head && bodyIn(this.#unread, this.#head.framing, this.limit);
    if (this.#head !== undefined && body !== undefined) {
      // Bytes beyond the answer were not asked for, and would be taken for the next one.
      const isAll = body.end === this.#unread.length && bytes.length <= allowed;
      return { status: this.#head.status, body: decode(body.text), reusable: this.#head.isKept && isAll };
    }
    if (bytes.length > allowed) throw httpAnswerTooLong(this.limit);
    return undefined;
  }

  /** Takes the end of the connection, which completes an answer that told no length. */
  end(): HttpAnswer {
    if (this.#head?.framing !== "to the end") throw httpAnswerCutOff();
    return { status: this.#head.status, body: decode(this.#unread), reusable: false };
  }

  #takeHead(): AnswerHead | undefined {
    for (;;) {
      const end = this.#unread.indexOf(HEAD_END);
      if (end === -1) return undefined;
      const head = readHead(this.#unread.slice(0, end));
      this.#unread = this.#unread.slice(end + HEAD_END.length);
      if (head.status >= 200) return head;
      // Nobody asked for another protocol.
      if (head.status === 101) throw httpAnswerMalformed("status");
    }
  }
}

/** The body that `unread` begins with and where it ends; undefined where it is not whole yet. */
function bodyIn(
  unread: string,
  framing: Framing,
  limit: number,
): { readonly text: string; readonly end: number } | undefined {
  if (framing === "to the end") return undefined;
  if (framing === "chunked") return readChunks(unread, limit);
  if (framing > limit) throw httpAnswerTooLong(limit);
  return unread.length < framing ? undefined : { text: unread.slice(0, framing), end: framing };
}

const decode = (body: string) => Buffer.from(body, "latin1").toString();
