import fc from "fast-check";
import { AnswerReader, type HttpAnswer } from "../../functions/shared/http/answer-reader";

const LIMIT = 1_000;

/** What comes of bytes in these pieces; `end` where the server closes the connection after them. */
function read(pieces: readonly Buffer[], end = false): Omit<HttpAnswer, "reusable"> | string | undefined {
  const reader = new AnswerReader(LIMIT);
  try {
    for (const piece of pieces) {
      const answer = reader.read(piece);
      if (answer !== undefined) return { status: answer.status, body: answer.body };
    }
    if (!end) return undefined;
    const { status, body } = reader.end();
    return { status, body };
  } catch (error) {
    return (error as { code: string }).code;
  }
}

const bytes = (...lines: string[]) => Buffer.from(lines.join("\r\n"));

function piecesOf(whole: Buffer, cuts: readonly number[]): Buffer[] {
  const places = [...new Set([0, ...cuts.map((cut) => cut % (whole.length + 1)), whole.length])].sort(
    (a, b) => a - b,
  );
  return places.slice(1).map((place, index) => whole.subarray(places[index], place));
}

const whole: [string, Buffer, { status: number; body: string }][] = [
  ["a length", bytes("HTTP/1.1 200 OK", "content-length: 5", "", "hello"), { status: 200, body: "hello" }],
  ["no reason", bytes("HTTP/1.1 200", "Content-Length:5", "", "hello"), { status: 200, body: "hello" }],
  ["UTF-8", bytes("HTTP/1.1 200 OK", "content-length: 6", "", "你好"), { status: 200, body: "你好" }],
  ["no body", bytes("HTTP/1.1 204 No Content", "content-length: 9", "", ""), { status: 204, body: "" }],
  ["HTTP/1.0", bytes("HTTP/1.0 503 Busy", "content-length: 2", "", "no"), { status: 503, body: "no" }],
  [
    "chunks",
    bytes(
      "HTTP/1.1 200 OK",
      "Transfer-Encoding: Chunked",
      "",
      "3;x=y",
      "abc",
      "A",
      "0123456789",
      "0",
      "",
      "",
    ),
    { status: 200, body: "abc0123456789" },
  ],
  [
    "chunks with trailers",
    bytes("HTTP/1.1 200 OK", "transfer-encoding: chunked", "", "2", "ok", "0", "x: y", "", ""),
    { status: 200, body: "ok" },
  ],
  [
    "interim answers first",
    bytes(
      "HTTP/1.1 100 Continue",
      "",
      "HTTP/1.1 103 Hints",
      "a: b",
      "",
      "HTTP/1.1 200 OK",
      "content-length: 2",
      "",
      "ok",
    ),
    { status: 200, body: "ok" },
  ],
];

it.each(whole)("an answer is read whole, however its bytes are split: %s", (_, answer, expected) => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 20 }), (cuts) => {
      expect(read(piecesOf(answer, cuts))).toEqual(expected);
    }),
  );
  expect(read([...answer].map((byte) => Buffer.from([byte])))).toEqual(expected);
});

it.each(whole)("an answer that stops anywhere before its end is none: %s", (_, answer) => {
  for (let length = 0; length < answer.length; length += 1) {
    expect(read([answer.subarray(0, length)])).toBeUndefined();
    expect(read([answer.subarray(0, length)], true)).toBe("HTTP_ANSWER_CUT_OFF");
  }
});

it("an answer that tells no length ends with its connection", () => {
  const answer = bytes("HTTP/1.1 200 OK", "", "to the end");

  expect(read([answer])).toBeUndefined();
  expect(read([answer], true)).toEqual({ status: 200, body: "to the end" });
});

it.each([
  ["another protocol", bytes("SSH-2.0-OpenSSH_9", "", "")],
  ["HTTP/2", bytes("HTTP/2 200", "", "")],
  ["a status of two digits", bytes("HTTP/1.1 20 OK", "", "")],
  ["a status beyond 599", bytes("HTTP/1.1 600 OK", "", "")],
  ["another protocol that nobody asked for", bytes("HTTP/1.1 101 Switching", "", "")],
  ["line feeds alone", Buffer.from("HTTP/1.1 200 OK\ncontent-length: 2\r\n\r\n")],
  ["a folded header", bytes("HTTP/1.1 200 OK", "a: b", " c", "", "")],
  ["a space before the colon", bytes("HTTP/1.1 200 OK", "content-length : 2", "", "ok")],
  ["a NUL in a header", bytes("HTTP/1.1 200 OK", "a: \u0000", "", "")],
  ["a negative length", bytes("HTTP/1.1 200 OK", "content-length: -1", "", "")],
  ["a length in hexadecimal", bytes("HTTP/1.1 200 OK", "content-length: 0x2", "", "ok")],
  ["an empty length", bytes("HTTP/1.1 200 OK", "content-length:", "", "")],
  ["two lengths", bytes("HTTP/1.1 200 OK", "content-length: 2", "content-length: 2", "", "ok")],
  ["a list of lengths", bytes("HTTP/1.1 200 OK", "content-length: 2, 2", "", "ok")],
  [
    "a length and chunks",
    bytes("HTTP/1.1 200 OK", "content-length: 2", "transfer-encoding: chunked", "", "0", "", ""),
  ],
  ["an unknown encoding", bytes("HTTP/1.1 200 OK", "transfer-encoding: gzip, chunked", "", "0", "", "")],
  [
    "chunks twice",
    bytes("HTTP/1.1 200 OK", "transfer-encoding: chunked", "transfer-encoding: chunked", "", "0", "", ""),
  ],
  ["chunks of HTTP/1.0", bytes("HTTP/1.0 200 OK", "transfer-encoding: chunked", "", "0", "", "")],
  ["a chunk size that is none", bytes("HTTP/1.1 200 OK", "transfer-encoding: chunked", "", "-1", "", "")],
  [
    "a chunk longer than it says",
    bytes("HTTP/1.1 200 OK", "transfer-encoding: chunked", "", "1", "ab", "0", "", ""),
  ],
])("an answer that is not HTTP/1.x is refused: %s", (_, answer) => {
  expect(read([answer])).toBe("HTTP_ANSWER_MALFORMED");
});

it.each([
  ["a length", bytes("HTTP/1.1 200 OK", "content-length: 1001", "", "")],
  ["a chunk", bytes("HTTP/1.1 200 OK", "transfer-encoding: chunked", "", "FFFFFFFF", "")],
  [
    "many chunks",
    bytes("HTTP/1.1 200 OK", "transfer-encoding: chunked", "", ..."1,a,".repeat(400).split(",")),
  ],
  ["headers", bytes("HTTP/1.1 200 OK", `a: ${"b".repeat(LIMIT)}`)],
  ["interim answers", bytes(...Array(100).fill("HTTP/1.1 100 Continue\r\n"))],
  ["a body without a length", bytes("HTTP/1.1 200 OK", "", "x".repeat(LIMIT))],
])("an answer beyond the limit is refused: %s", (_, answer) => {
  expect(read([answer])).toBe("HTTP_ANSWER_TOO_LONG");
});

it("any bytes give an answer, an error of its own or nothing yet, the same however they are split", () => {
  const line = fc.constantFrom(
    ...[
      "HTTP/1.1 200 OK",
      "HTTP/1.0 200 OK",
      "HTTP/1.1 100 Continue",
      "content-length: 3",
      "content-length: 0",
    ],
    ...["transfer-encoding: chunked", "connection: close", "3", "abc", "0", "", "", "x".repeat(600)],
  );
  const almostHttp = fc.array(line, { maxLength: 12 }).map((lines) => bytes(...lines, ""));
  const anyBytes = fc.uint8Array({ maxLength: 100 }).map((array) => Buffer.from(array));
  const stream = fc.oneof(
    almostHttp,
    anyBytes,
    fc.tuple(almostHttp, anyBytes).map((parts) => Buffer.concat(parts)),
  );
  fc.assert(
    fc.property(stream, fc.array(fc.nat(), { maxLength: 8 }), fc.boolean(), (all, cuts, end) => {
      const result = read([all], end);
      if (typeof result === "string") expect(result).toMatch(/^HTTP_ANSWER_(MALFORMED|TOO_LONG|CUT_OFF)$/);
      expect(read(piecesOf(all, cuts), end)).toEqual(result);
    }),
    { numRuns: 3_000 },
  );
});

it.each<[string, Buffer, boolean]>([
  ["HTTP/1.1 keeps it", bytes("HTTP/1.1 200 OK", "content-length: 0", "", ""), true],
  [
    "HTTP/1.1 says close",
    bytes("HTTP/1.1 200 OK", "Connection: x, Close", "content-length: 0", "", ""),
    false,
  ],
  ["HTTP/1.0 closes it", bytes("HTTP/1.0 200 OK", "content-length: 0", "", ""), false],
  [
    "HTTP/1.0 says keep-alive",
    bytes("HTTP/1.0 200 OK", "connection: Keep-Alive", "content-length: 0", "", ""),
    true,
  ],
  ["bytes follow that nobody asked for", bytes("HTTP/1.1 200 OK", "content-length: 0", "", "more"), false],
])("whether the connection may carry another request: %s", (_, answer, reusable) => {
  expect(new AnswerReader(LIMIT).read(answer)).toMatchObject({ reusable });
});
