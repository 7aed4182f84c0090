import { connect, message, push, startGateway, stopGateways, type TestGateway } from "./harness";
import { closeFrame, frame, RawClient } from "./raw-client";

afterEach(stopGateways);

const CONTINUATION = 0;
const TEXT = 1;
const BINARY = 2;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

async function openRaw(test: TestGateway): Promise<RawClient> {
  const client = await RawClient.connect(test.port);
  await client.open();
  return client;
}

/** A gateway with a client that goes on talking, whatever the other one does. */
async function start() {
  const test = await startGateway();
  const bystander = await connect(test);
  const client = await openRaw(test);
  return { test, bystander, client };
}

test.each([0, 1, 125, 126, 127, 65_535, 65_536, 262_144])(
  "GIVEN a text and a binary message of %d bytes WHEN a client sends them THEN transmit gets every one of them",
  async (length) => {
    const { test, client } = await start();
    const bytes = Buffer.alloc(length, "*");
    client.socket.write(Buffer.concat([frame(TEXT, bytes), frame(BINARY, bytes)]));
    const [text, binary] = await test.invoker.until("transmit", 2);
    expect(text?.event.websocket).toMatchObject({ dataType: "text", data: bytes.toString() });
    expect(binary?.event.websocket).toMatchObject({ dataType: "binary", data: bytes.toString("base64") });
    client.socket.destroy();
  },
);

test("GIVEN a message that comes byte by byte WHEN it is whole THEN transmit gets it once", async () => {
  const { test, client } = await start();
  for (const byte of frame(TEXT, "byte by byte")) {
    client.socket.write(Buffer.from([byte]));
    await new Promise(setImmediate);
  }
  const [transmit] = await test.invoker.until("transmit", 1);
  expect(transmit?.event.websocket.data).toBe("byte by byte");
  client.socket.destroy();
});

test("GIVEN a message in fragments with pings between WHEN it is whole THEN the pings were answered before, and it is one", async () => {
  const { test, client } = await start();
  const split = Buffer.from("grüß dich 👋");
  client.socket.write(
    Buffer.concat([
      frame(TEXT, split.subarray(0, 3), { final: false }),
      frame(PING, "first"),
      frame(CONTINUATION, split.subarray(3, 13), { final: false }),
      frame(PING, ""),
      frame(PONG, "unasked"),
    ]),
  );
  await client.until(Buffer.concat([Buffer.from([0x8a, 5]), Buffer.from("first"), Buffer.from([0x8a, 0])]));
  expect(test.invoker.begun.transmit).toHaveLength(0);
  client.socket.write(frame(CONTINUATION, split.subarray(13)));
  const [transmit] = await test.invoker.until("transmit", 1);
  expect(transmit?.event.websocket.data).toBe("grüß dich 👋");
  client.socket.destroy();
});

test("GIVEN a ping of 125 bytes WHEN it comes THEN its pong has the same bytes", async () => {
  const { client } = await start();
  const bytes = Buffer.from(Array.from({ length: 125 }, (_, at) => at * 2));
  client.socket.write(frame(PING, bytes));
  await client.until(Buffer.concat([Buffer.from([0x8a, 125]), bytes]));
  client.socket.destroy();
});

test("GIVEN ten pings at once WHEN they come THEN each is answered, in order", async () => {
  const { client } = await start();
  const texts = Array.from({ length: 10 }, (_, number) => `ping ${number}`);
  client.socket.write(Buffer.concat(texts.map((text) => frame(PING, text))));
  await client.until(
    Buffer.concat(texts.map((text) => Buffer.concat([Buffer.from([0x8a, text.length]), Buffer.from(text)]))),
  );
  client.socket.destroy();
});

test.each([
  "0",
  "7F",
  "80",
  "7FF",
  "800",
  "D7FF",
  "E000",
  "FEFF",
  "FFFD",
  "FFFE",
  "FFFF",
  "10000",
  "10FFFE",
  "10FFFF",
])(
  "GIVEN a text with U+%s, an edge of UTF-8 WHEN it comes whole, and byte by byte in frames THEN transmit gets it unchanged",
  async (hex) => {
    const { test, client } = await start();
    const text = String.fromCodePoint(Number.parseInt(hex, 16)).repeat(2);
    const bytes = [...Buffer.from(text)].map((byte) => Buffer.from([byte]));
    const fragments = bytes.map((byte, at) =>
      frame(at === 0 ? TEXT : CONTINUATION, byte, { final: at === bytes.length - 1 }),
    );
    client.socket.write(Buffer.concat([frame(TEXT, text), ...fragments]));
    const transmits = await test.invoker.until("transmit", 2);
    expect(transmits.map(({ event }) => event.websocket.data)).toEqual([text, text]);
    client.socket.destroy();
  },
);

test("GIVEN a message that is whole WHEN a continuation follows THEN transmit gets the message alone, and the client 1002", async () => {
  const { test, client } = await start();
  client.socket.write(
    Buffer.concat([
      frame(TEXT, "in ", { final: false }),
      frame(CONTINUATION, "two"),
      frame(CONTINUATION, "and more"),
    ]),
  );
  await client.until(closeFrame(1002));
  client.socket.end();
  await test.invoker.until("cleanup", 1);
  expect(test.invoker.begun.transmit.map(({ event }) => event.websocket.data)).toEqual(["in two"]);
});

const closeBody = (code: number, reason: string | Buffer) =>
  Buffer.concat([Buffer.from([code >> 8, code & 0xff]), Buffer.from(reason)]);
const closing = (code: number, reason: string | Buffer = "") => frame(CLOSE, closeBody(code, reason));
const each = <T>(values: T[], of: (value: T) => [string, number, Buffer]) => values.map(of);

test.each<[string, number, Buffer]>([
  ...each([1, 2, 4, 7], (bits) => [`reserved bits ${bits}`, 1002, frame(TEXT, "x", { reserved: bits })]),
  ...each([3, 4, 5, 6, 7, 11, 12, 13, 14, 15], (opcode) => [`opcode ${opcode}`, 1002, frame(opcode, "x")]),
  ["a frame without a mask", 1002, Buffer.from([0x81, 1, 0x78])],
  ...each([CLOSE, PING, PONG], (opcode) => [
    `a control frame ${opcode} of 126 bytes`,
    1002,
    frame(opcode, Buffer.alloc(126, 3)),
  ]),
  ...each([CLOSE, PING, PONG], (opcode) => [
    `a control frame ${opcode} in fragments`,
    1002,
    frame(opcode, "", { final: false }),
  ]),
  ["a close of one byte", 1002, frame(CLOSE, "c")],
  ["a continuation of nothing", 1002, frame(CONTINUATION, "x")],
  [
    "a new message within another",
    1002,
    Buffer.concat([frame(TEXT, "a", { final: false }), frame(TEXT, "b")]),
  ],
  ...each([0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65_535], (code) => [
    `close code ${code}`,
    1002,
    closing(code),
  ]),
  ["a close reason that is no UTF-8", 1007, closing(1000, Buffer.from([0xc3, 0x28]))],
  // Bytes that are none, a sign that goes on without a beginning, surrogates, a sign in more bytes than it needs, forms of
  // five and six bytes, and what is beyond U+10FFFF.
  ...each(
    [
      ...["fe", "ff", "80", "bf", "eda080", "edbfbf", "eda080edb080", "c0af", "e080af", "f08080af", "c1bf"],
      ...["f888808080", "fc8480808080", "f4908080", "f5808080", "f7bfbfbf"],
    ],
    (hex) => [`a text with the bytes ${hex}`, 1007, frame(TEXT, Buffer.from(`68${hex}68`, "hex"))],
  ),
  [
    "a text that is no UTF-8 from its second fragment on",
    1007,
    Buffer.concat([
      frame(TEXT, Buffer.from([0xf4]), { final: false }),
      frame(CONTINUATION, Buffer.from([0x90, 0x80, 0x80])),
    ]),
  ],
  [
    "a text whose last sign is cut off",
    1007,
    Buffer.concat([frame(TEXT, Buffer.from([0xf0, 0x9f]), { final: false }), frame(CONTINUATION, "")]),
  ],
  ["a message that is too long", 1009, frame(BINARY, Buffer.alloc(262_145))],
  [
    "fragments that are too long together",
    1009,
    Buffer.concat([
      frame(BINARY, Buffer.alloc(262_144), { final: false }),
      frame(CONTINUATION, Buffer.alloc(1)),
    ]),
  ],
  ["a length of 2^53", 1009, Buffer.from([0x82, 0xff, 0, 0x20, 0, 0, 0, 0, 0, 0])],
])(
  "GIVEN %s WHEN a client sends it THEN %d for that client, one line in the log, and nothing for anybody else",
  async (_name, code, bytes) => {
    const { test, bystander, client } = await start();
    client.socket.write(bytes);
    await client.until(closeFrame(code));
    client.socket.end();
    await test.invoker.until("cleanup", 1);
    expect(test.invoker.begun.transmit).toHaveLength(0);
    expect(test.logLines.filter((line) => line.includes("client_error"))).toHaveLength(1);

    await push(test, message(bystander.id, "still here"));
    expect(await bystander.client.until(1)).toEqual(["still here"]);
    bystander.socket.send("so am I");
    const [transmit] = await test.invoker.until("transmit", 1);
    expect(transmit?.event.websocket.data).toBe("so am I");
  },
);

const longestReason = "ü".repeat(61);

test.each<[string, Buffer]>([
  ["no code", Buffer.alloc(0)],
  ...[1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 3000, 3999, 4000, 4999].map(
    (code): [string, Buffer] => [String(code), closeBody(code, "bye")],
  ),
  ["the longest reason", closeBody(1000, longestReason)],
])(
  "GIVEN a client WHEN it closes with %s THEN the same comes back, nothing after it, and what it sends after is void",
  async (_name, body) => {
    const { test, client } = await start();
    const before = client.received.length;
    client.socket.write(Buffer.concat([frame(CLOSE, body), frame(PING, "p"), frame(TEXT, "too late")]));
    client.socket.end();
    await client.closed;
    expect(client.received.subarray(before)).toEqual(Buffer.concat([Buffer.from([0x88, body.length]), body]));
    await test.invoker.until("cleanup", 1);
    expect(test.invoker.begun.transmit).toHaveLength(0);
  },
);
