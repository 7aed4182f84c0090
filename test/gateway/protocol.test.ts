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

const closing = (code: number, reason: string | Buffer = "") =>
  frame(CLOSE, Buffer.concat([Buffer.from([code >> 8, code & 0xff]), Buffer.from(reason)]));
const each = <T>(values: T[], of: (value: T) => [string, number, Buffer]) => values.map(of);

test.each<[string, number, Buffer]>([
  ...each([1, 2, 4, 7], (bits) => [`reserved bits ${bits}`, 1002, frame(TEXT, "x", { reserved: bits })]),
  ...each([3, 7, 11, 15], (opcode) => [`opcode ${opcode}`, 1002, frame(opcode, "x")]),
  ["a ping of 126 bytes", 1002, frame(PING, "p".repeat(126))],
  ["a ping in fragments", 1002, frame(PING, "p", { final: false })],
  ["a close of one byte", 1002, frame(CLOSE, "c")],
  ["a continuation of nothing", 1002, frame(CONTINUATION, "x")],
  [
    "a new message within another",
    1002,
    Buffer.concat([frame(TEXT, "a", { final: false }), frame(TEXT, "b")]),
  ],
  ...each([0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65_535], (code) => [
    `close code ${code}`,
    1002,
    closing(code),
  ]),
  ["a close reason that is no UTF-8", 1007, closing(1000, Buffer.from([0xc3, 0x28]))],
  ["a text that is no UTF-8", 1007, frame(TEXT, Buffer.from([0x68, 0xff]))],
  ["a text with a lone surrogate", 1007, frame(TEXT, Buffer.from([0xed, 0xa0, 0x80]))],
  ["a text with an overlong slash", 1007, frame(TEXT, Buffer.from([0xc0, 0xaf]))],
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

test.each([1000, 1001, 1003, 1007, 1011, 3000, 4999])(
  "GIVEN a client WHEN it closes with %d THEN the same code comes back, and what it sends after is void",
  async (code) => {
    const { test, client } = await start();
    client.socket.write(Buffer.concat([closing(code, "bye"), frame(TEXT, "too late")]));
    await client.until(closeFrame(code).subarray(2));
    client.socket.end();
    await test.invoker.until("cleanup", 1);
    expect(test.invoker.begun.transmit).toHaveLength(0);
  },
);
