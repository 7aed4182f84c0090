import { FORWARDED_HEADER } from "../nodes/forward-mark";

/** A POST with nothing about it but what a push needs. */
export interface PlainPost extends PlainHead {
  readonly body: Buffer;
}

interface PlainHead {
  readonly path: string;
  /** What the request says of itself, by names in lower case; each at most once. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A longer head is left to the HTTP server, in bytes. */
const MAX_HEAD_BYTES = 4_096;

/** The headers that may be there. Every other one may change what a request means. */
const PLAIN_HEADERS = new Set([
  "accept",
  "accept-encoding",
  "authorization",
  "content-length",
  "content-type",
  "host",
  "user-agent",
  FORWARDED_HEADER,
]);

/**
 * Reads requests of one socket that come whole in one read, and leaves all others, broken ones too, to an HTTP server.
 * It never waits for more, and keeps no state between two requests but the meaning of the last head.
 */
export class PlainPostReader {
  #headText = "";
  #head: { readonly plain: PlainHead; readonly bodyBytes: number } | undefined;

  /** Gives the one request that `bytes` are, or undefined where they are anything else. */
  read(bytes: Buffer): PlainPost | undefined {
    const end = bytes.subarray(0, MAX_HEAD_BYTES).indexOf("\r\n\r\n");
    if (end === -1) return undefined;
    const text = bytes.toString("latin1", 0, end);
    if (text !== this.#headText) {
      this.#head = parseHead(text);
      this.#headText = text;
    }
    const head = this.#head;
    if (head === undefined || bytes.length !== end + 4 + head.bodyBytes) return undefined;
    return { path: head.plain.path, headers: head.plain.headers, body: bytes.subarray(end + 4) };
  }
}

/** RFC 9112, 3: only a path as push endpoints have it, so that nothing has to be decoded. */
const REQUEST_LINE = /^POST (\/[\w\-./]*) HTTP\/1\.1$/;
/** Stricter than RFC 9112, 5: no tab, nothing after the value, nothing but printable ASCII. */
const HEADER_LINE = /^([A-Za-z-]+): *([!-~](?:[ !-~]*[!-~])?)$/;

function parseHead(text: string) {
  const [first = "", ...lines] = text.split("\r\n");
  const path = REQUEST_LINE.exec(first)?.[1];
  if (path === undefined) return undefined;
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const [, written, value] = HEADER_LINE.exec(line) ?? [];
    const name = written?.toLowerCase();
    if (name === undefined || value === undefined || Object.hasOwn(headers, name)) return undefined;
    if (!PLAIN_HEADERS.has(name) && !(name === "connection" && value.toLowerCase() === "keep-alive"))
      return undefined;
    headers[name] = value;
  }
  const length = headers["content-length"] ?? "";
  if (headers.host === undefined || !/^\d{1,9}$/.test(length)) return undefined;
  return { plain: { path, headers }, bodyBytes: Number(length) };
}
