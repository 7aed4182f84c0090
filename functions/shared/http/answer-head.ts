import { httpAnswerMalformed } from "../errors";

/** A status line and headers, without the empty line after them. One test for the whole is what keeps this fast. */
const HEAD =
  /^HTTP\/1\.[01] [1-5]\d\d(?: [\t\x20-\x7e\x80-\xff]*)?(?:\r\n[!#$%&'*+.^_`|~\w-]+:[\t\x20-\x7e\x80-\xff]*)*$/;

const DIGITS = /^\d{1,15}$/;

/** How the end of a body is known: by the number of its bytes, by chunks of told sizes, or by the connection's end. */
export type Framing = number | "chunked" | "to the end";

/** What the status line and the headers of an answer say. */
export interface AnswerHead {
  readonly status: number;
  readonly framing: Framing;
  /** Whether the server keeps the connection. */
  readonly isKept: boolean;
}

/** A server that is asked the same thing answers with the same head until its clock's next second. */
let lastRead: { readonly text: string; readonly head: AnswerHead } | undefined;

/**
 * Reads the head of an answer: one character a byte, without the empty line that ends it.
 *
 * @throws HTTP_ANSWER_MALFORMED
 */
export function readHead(text: string): AnswerHead {
  if (lastRead?.text !== text) lastRead = { text, head: parseHead(text) };
  return lastRead.head;
}

function parseHead(head: string): AnswerHead {
  if (!HEAD.test(head)) throw httpAnswerMalformed("head");
  const status = Number(head.slice(9, 12));
  const isVersion10 = head.startsWith("HTTP/1.0");
  const lowerCase = `${head.toLowerCase()}\r\n`;
  const connection = valuesOf(lowerCase, "connection")
    .join()
    .split(/[\t ,]+/);
  return {
    status,
    framing: status === 204 || status === 304 ? 0 : framingOf(lowerCase, isVersion10),
    // HTTP/1.1 keeps a connection unless it says otherwise, HTTP/1.0 if it says so.
    isKept: !connection.includes("close") && (!isVersion10 || connection.includes("keep-alive")),
  };
}

function framingOf(head: string, isVersion10: boolean): Framing {
  const [length, secondLength] = valuesOf(head, "content-length");
  const [encoding, secondEncoding] = valuesOf(head, "transfer-encoding");
  if (encoding !== undefined) {
    const isPlain = encoding === "chunked" && secondEncoding === undefined;
    // A length beside it, or a second length, is how one answer is made to look like two.
    if (!isPlain || isVersion10 || length !== undefined) throw httpAnswerMalformed("transfer-encoding");
    return "chunked";
  }
  if (length === undefined) return "to the end";
  if (secondLength !== undefined || !DIGITS.test(length)) throw httpAnswerMalformed("content-length");
  return Number(length);
}

/** The values of a header, in the order of its lines. `head` is in lower case and each of its lines ends with CRLF. */
function valuesOf(head: string, name: string): string[] {
  const values: string[] = [];
  const start = `\n${name}:`;
  for (let at = head.indexOf(start); at !== -1; at = head.indexOf(start, at + 1)) {
    values.push(head.slice(at + start.length, head.indexOf("\r", at)).trim());
  }
  return values;
}
