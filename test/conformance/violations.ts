import type { Frame } from "./garbling-proxy";

/** A way to break sentences of the contract, and the cases that must find it. */
export interface Violation {
  /** Of an answer to a handshake. */
  readonly handshake?: (text: string) => string;
  /** Of an answer to a push. */
  readonly push?: (text: string) => string;
  readonly frame?: (frame: Frame) => readonly Frame[] | undefined;
  readonly found: readonly string[];
}

const TEXT = 0x81;
const BINARY = 0x82;
const CLOSE = 0x88;
const PONG = 0x8a;

const textFrame = (text: string): Frame => ({ first: TEXT, payload: Buffer.from(text) });

function closeFrame(code: number, reason = ""): Frame {
  const payload = Buffer.concat([Buffer.alloc(2), Buffer.from(reason)]);
  payload.writeUInt16BE(code);
  return { first: CLOSE, payload };
}

/** Makes another text of each that it knows. */
const rewriting =
  (rewrite: (text: string) => string): NonNullable<Violation["frame"]> =>
  ({ first, payload }) =>
    first === TEXT ? [textFrame(rewrite(payload.toString()))] : undefined;

/** Does something to the texts that are such. */
const texts =
  (isMeant: (text: string) => boolean, make: (frame: Frame) => readonly Frame[]) =>
  (frame: Frame): readonly Frame[] | undefined =>
    frame.first === TEXT && isMeant(frame.payload.toString()) ? make(frame) : undefined;

/** Puts another code into close frames that have this one, and leaves their reason. */
const closingWith =
  (code: number, other: number, reason?: string) =>
  ({ first, payload }: Frame): readonly Frame[] | undefined => {
    if (first !== CLOSE || payload.length < 2 || payload.readUInt16BE() !== code) return undefined;
    const said = payload.subarray(2).toString();
    return reason === undefined || said === reason ? [closeFrame(other, said)] : undefined;
  };

const twice = (frame: Frame) => [frame, frame];

const LENGTHS = "messages of 125, 126, 65535, 65536 bytes arrive, whose length is written in different ways";

/** Each alone is something that a gateway or its functions could get wrong. */
export const violations: Readonly<Record<string, Violation>> = {
  "a handshake of a wrong form is let pass": {
    handshake: (text) => text.replace(/^HTTP\/1.1 (400|405|426)/, "HTTP/1.1 200"),
    found: [
      "a handshake that is a POST is refused",
      "a handshake without Sec-WebSocket-Key is refused",
      "a handshake with a key that is not 16 bytes is refused",
      "a handshake of a version other than 13 is refused",
      "a request that does not ask for a WebSocket gets none",
    ],
  },
  "a refusal has another status": {
    handshake: (text) => text.replace(/^HTTP\/1.1 40[34]/, "HTTP/1.1 400"),
    found: [
      "a path that is not the API's is refused with 404",
      "a client that offers only unknown subprotocols is refused",
    ],
  },
  "a pong has other bytes": {
    frame: ({ first, payload }) =>
      first === PONG ? [{ first, payload: Buffer.alloc(payload.length, "?") }] : undefined,
    found: ["a ping is answered with its own bytes"],
  },
  "two messages are swapped": {
    frame: rewriting((text) =>
      text === "message 7" ? "message 8" : text === "message 8" ? "message 7" : text,
    ),
    found: ["what one connection says arrives in the order in which it was said"],
  },
  "a close is answered with another code": {
    frame: (frame) => closingWith(1000, 1001, "done")(frame) ?? closingWith(4321, 4322)(frame),
    found: ["a close with 1000 is answered with 1000", "a close with 4321 is answered with 4321"],
  },
  "a close without a code is answered with one": {
    frame: ({ first, payload }) => (first === CLOSE && payload.length === 0 ? [closeFrame(1000)] : undefined),
    found: ["a close without a code is answered without one"],
  },
  "what no client may do is closed with other codes": {
    frame: (frame) =>
      closingWith(1002, 1003)(frame) ?? closingWith(1007, 1008)(frame) ?? closingWith(1009, 1008)(frame),
    found: [
      "text that is not UTF-8 closes the connection with 1007",
      "a frame without a mask closes the connection with 1002",
      "a frame of a reserved kind closes the connection with 1002",
      "a frame with a bit of an extension that was not agreed on closes the connection with 1002",
      "a ping of 126 bytes closes the connection with 1002",
      "a ping in fragments closes the connection with 1002",
      "a message of more than 262144 bytes closes its connection with 1009",
    ],
  },
  "what should be compressed is cut": {
    frame: rewriting((text) => (text.startsWith("again and ") ? text.slice(1) : text)),
    found: ["a client that offers compression is understood, and understands"],
  },
  "text loses its byte order mark, its spaces or its end": {
    frame: rewriting((text) =>
      text
        .replace(/^\ufeff/, "")
        .replace('{ "a":  1,\n', '{"a":1,')
        .replace(/^in three parts$/, "in three part"),
    ),
    found: [
      "text of all kinds of characters arrives as it was sent",
      "JSON without a type arrives with its spaces",
      "a message in fragments arrives as one, and pings between them are answered",
    ],
  },
  "nothing becomes something": {
    frame: ({ first, payload }) =>
      (first === TEXT || first === BINARY) && payload.length === 0
        ? [{ first, payload: Buffer.from(" ") }]
        : undefined,
    found: ["an empty text arrives as an empty text", "no bytes arrive as no bytes"],
  },
  "a byte is lost": {
    frame: ({ first, payload }) => {
      if (first !== BINARY || payload.length === 0 || payload.length > 256) return undefined;
      const changed = Buffer.from(payload);
      changed[Math.min(128, payload.length - 1)] = 0;
      return [{ first, payload: changed }];
    },
    found: [
      "bytes of all values arrive as they were sent",
      "bytes that read as a frame of chat.v1 arrive as bytes",
      LENGTHS,
    ],
  },
  "the largest text is cut": {
    frame: rewriting((text) => (Buffer.byteLength(text) === 65_536 ? text.slice(1) : text)),
    found: [LENGTHS, "a text of 65536 bytes arrives"],
  },
  "what is relayed comes once for each room": {
    frame: texts((text) => text === "once", twice),
    found: ["who shares several rooms with the sender gets what is relayed once"],
  },
  "a message comes twice": {
    frame: texts((text) => text.startsWith('{"type":"message"') && text.includes('"data":5,'), twice),
    found: ["a room's messages are numbered without a gap, whoever sends them"],
  },
  "an ack counts one too many": {
    frame: rewriting((text) => text.replace(/"sent":([12]),/, (_, sent) => `"sent":${Number(sent) + 1},`)),
    found: [
      "the members of a room are told who joins and who leaves, and the one who does gets an ack",
      "a message reaches the other members alone, and its sender learns how many",
    ],
  },
  "two rooms are taken for one": {
    frame: rewriting((text) => text.replace("-Az09._:-", "-AZ09._:-")),
    found: ["a room's name has 1 to 64 characters, and other letters make another room"],
  },
  "a ghost is in every room": {
    frame: rewriting((text) => text.replace(/^(\{"type":"who",.*)\]/, '$1,"ghost"]')),
    found: ["who is answered with the users that are in the room"],
  },
  "an answer has an id that the frame had not": {
    frame: rewriting((text) => text.replace('{"type":"pong"}', '{"type":"pong","id":"x"}')),
    found: ["a ping of chat.v1 is answered, with its id"],
  },
  "an error ends the connection": {
    frame: texts(
      (text) => text.startsWith('{"type":"error"'),
      () => [closeFrame(1008)],
    ),
    found: [
      "one byte more is answered with too_large, and the connection stays",
      "a message of 262144 bytes is answered with too_large, and the connection stays",
      "who has left a room hears nothing of it, and may say nothing in it",
      "a frame with a field that is wrong or missing is answered with bad_request, and the connection stays",
      "an id that may not be is answered with bad_request, without it",
      "a type that does not exist is answered with unknown_type, and the connection stays",
      "a message to a room that one is not in is answered with not_a_member, and the connection stays",
      "a kick by one who is no admin is answered with forbidden, and the connection stays",
      "the room beyond 32 is answered with forbidden",
      "who sends too fast is answered with too_fast, and the connection stays",
    ],
  },
  "a missed message is not replayed": {
    frame: texts(
      (text) => text.startsWith('{"type":"message"') && text.includes('"data":"two"'),
      () => [],
    ),
    found: ["who comes back gets what was missed in order, then what is being said, nothing twice"],
  },
  "a replay that is not at its end does not say so": {
    frame: rewriting((text) => text.replace(',"more":true', "")),
    found: ["of more than 500 missed messages 500 come, and the rest when it is asked for"],
  },
  "a departure is told twice": {
    frame: texts((text) => text.startsWith('{"type":"left"'), twice),
    found: [
      "who closes is told to the room once, and is no member any more",
      "who is cut off without a word is told to the room once",
      "who is closed by the gateway is told to the room once",
    ],
  },
  "a push is answered with another number": {
    push: (text) =>
      text.replace(/"errNo":(0|201),/, (_, errNo) => (errNo === "0" ? '"errNo":7,' : '"errNo":0,  ')),
    found: [
      "a push or a disconnection for an id that was never given out is answered with 200 and errNo 201",
      "what is pushed to a connection reaches its client, text and bytes",
      "a pushed disconnection closes its client, and the room is told once",
      "a push to a connection that has gone is told to have reached nobody",
    ],
  },
  "a push that is refused has another status": {
    push: (text) => text.replace(/^HTTP\/1.1 4(00|05|13)/, "HTTP/1.1 422"),
    found: [
      "a body that is not the contract's is refused with 400",
      "a request that is no POST is refused with 405",
      "a push of more than 1048576 bytes is refused with 413",
      // Refused here with 400, which says that they are switched off.
      "a push to many is answered with the fate of each",
    ],
  },
};

/** All of them at once. */
export const allViolations = {
  handshake: (text: string) =>
    Object.values(violations).reduce((changed, { handshake }) => handshake?.(changed) ?? changed, text),
  push: (text: string) =>
    Object.values(violations).reduce((changed, { push }) => push?.(changed) ?? changed, text),
  frame: (frame: Frame) =>
    Object.values(violations).reduce<readonly Frame[]>(
      (frames, { frame: garble }) => frames.flatMap((one) => garble?.(one) ?? [one]),
      [frame],
    ),
};
