import { httpAnswerMalformed, httpAnswerTooLong } from "../errors";

const CRLF = "\r\n";
const CHUNK_SIZE = /^([\dA-Fa-f]{1,8})[\t ]*(?:;[\t\x20-\x7e\x80-\xff]*)?$/;

/**
 * Reads the chunked body that `unread` begins with, one character a byte: its text, and where it ends. Undefined where
 * it is not whole yet. Extensions and trailers are passed over: they say nothing that a push needs to know.
 *
 * @throws HTTP_ANSWER_MALFORMED, HTTP_ANSWER_TOO_LONG
 */
export function readChunks(
  unread: string,
  limit: number,
): { readonly text: string; readonly end: number } | undefined {
  let text = "";
  let at = 0;
  for (;;) {
    const lineEnd = unread.indexOf(CRLF, at);
    if (lineEnd === -1) return undefined;
    const [, size] = CHUNK_SIZE.exec(unread.slice(at, lineEnd)) ?? [];
    if (size === undefined) throw httpAnswerMalformed("chunk size");
    at = lineEnd + CRLF.length;
    const length = Number.parseInt(size, 16);
    if (length === 0) return afterTrailers(unread, at, text);
    if (length > limit) throw httpAnswerTooLong(limit);
    const end = at + length;
    if (unread.length < end + CRLF.length) return undefined;
    if (!unread.startsWith(CRLF, end)) throw httpAnswerMalformed("end of a chunk");
    text += unread.slice(at, end);
    at = end + CRLF.length;
  }
}

function afterTrailers(unread: string, start: number, text: string) {
  for (let at = start; ; ) {
    const lineEnd = unread.indexOf(CRLF, at);
    if (lineEnd === -1) return undefined;
    if (lineEnd === at) return { text, end: at + CRLF.length };
    at = lineEnd + CRLF.length;
  }
}
