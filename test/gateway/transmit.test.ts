import { setImmediate as turn } from "node:timers/promises";
import * as fc from "fast-check";
import { parseTransmitEvent } from "../../functions/shared/wire/events";
import { connect, gate, startGateway, stopGateways } from "./harness";

afterEach(stopGateways);

const everyByte = Buffer.from(Array.from({ length: 256 }, (_, value) => value));

test("GIVEN a text message WHEN a client sends it THEN transmit gets the contract's event", async () => {
  const test = await startGateway();
  const { socket, id } = await connect(test);
  socket.send("grüß dich 👋");
  const [transmit] = await test.invoker.until("transmit", 1);
  expect(transmit?.event).toEqual({
    websocket: { action: "data send", secConnectionID: id, dataType: "text", data: "grüß dich 👋" },
  });
  expect(parseTransmitEvent(transmit?.event).ok).toBe(true);
});

test("GIVEN a message of all 256 byte values WHEN a client sends it THEN transmit gets every bit, in base64", async () => {
  const test = await startGateway();
  const { socket } = await connect(test);
  socket.send(everyByte);
  const [transmit] = await test.invoker.until("transmit", 1);
  expect(transmit?.event.websocket).toMatchObject({ dataType: "binary", data: everyByte.toString("base64") });
});

test("GIVEN any messages WHEN a client sends them THEN transmit gets them unchanged, in order", async () => {
  const test = await startGateway();
  const { socket } = await connect(test);
  let sent = 0;
  const anyMessage = fc.oneof(fc.string({ unit: "binary" }), fc.uint8Array());
  await fc.assert(
    fc.asyncProperty(fc.array(anyMessage, { maxLength: 8 }), async (messages) => {
      for (const message of messages) socket.send(message);
      const events = (await test.invoker.until("transmit", sent + messages.length)).slice(sent);
      sent += messages.length;
      const got = events.map(({ event: { websocket } }) =>
        websocket.dataType === "text"
          ? websocket.data
          : new Uint8Array(Buffer.from(websocket.data, "base64")),
      );
      expect(got).toEqual(messages);
    }),
    { numRuns: 50 },
  );
});

test("GIVEN slow functions WHEN clients send at once THEN each one's messages go one at a time, in order", async () => {
  const running = new Map<string, number>();
  let mostOfOne = 0;
  let mostOfAll = 0;
  const test = await startGateway({
    transmit: async ({ websocket: { secConnectionID: id, data } }) => {
      running.set(id, (running.get(id) ?? 0) + 1);
      mostOfOne = Math.max(mostOfOne, ...running.values());
      mostOfAll = Math.max(
        mostOfAll,
        [...running.values()].reduce((sum, count) => sum + count),
      );
      // The later, the faster: concurrent invocations would overtake each other.
      for (let turns = 5 - (Number(data) % 5); turns > 0; turns--) await turn();
      running.set(id, (running.get(id) ?? 0) - 1);
    },
  });
  const clients = await Promise.all(Array.from({ length: 5 }, () => connectAlone(test)));
  for (let number = 0; number < 200; number++) for (const { socket } of clients) socket.send(String(number));
  await test.invoker.until("transmit", 1_000);

  for (const { id } of clients) {
    const own = test.invoker.begun.transmit.filter(({ event }) => event.websocket.secConnectionID === id);
    expect(own.map(({ event }) => Number(event.websocket.data))).toEqual([...Array(200).keys()]);
  }
  expect(mostOfOne).toBe(1);
  expect(mostOfAll).toBeGreaterThan(1);
});

let previous: Promise<unknown> = Promise.resolve();
/** One after the other, so that each knows its own id. */
function connectAlone(test: Parameters<typeof connect>[0]): ReturnType<typeof connect> {
  const connected = previous.then(() => connect(test));
  previous = connected;
  return connected;
}

test("GIVEN a transmit that hangs WHEN others send THEN they are not held up", async () => {
  const hanging = gate();
  const test = await startGateway({
    transmit: ({ websocket }) => (websocket.data === "hang" ? hanging.opened : "ok"),
  });
  const slow = await connect(test);
  const quick = await connect(test);
  slow.socket.send("hang");
  slow.socket.send("behind");
  await test.invoker.until("transmit", 1);

  for (let number = 0; number < 100; number++) quick.socket.send(String(number));
  const begun = await test.invoker.until("transmit", 101);
  expect(begun.map(({ event }) => event.websocket.data)).not.toContain("behind");
  hanging.open();
  await test.invoker.until("transmit", 102);
});

test("GIVEN more messages than may wait WHEN transmit is slow THEN the socket is read no further until it catches up", async () => {
  const frames = 100;
  const test = await startGateway({}, { maxQueuedFrames: 2 });
  const control = await connect(test);
  const slowTest = await startGateway(
    {
      // A round trip on another connection gives the gateway ample turns to read all, if it would.
      transmit: async () => {
        const before = test.invoker.begun.transmit.length;
        control.socket.send("turn");
        await test.invoker.until("transmit", before + 1);
      },
    },
    { maxQueuedFrames: 2 },
  );
  const { socket } = await connect(slowTest);
  for (let number = 0; number < frames; number++) socket.send(String(number).padEnd(32 * 1024));
  const begunAtPong = new Promise<number>((resolve) => {
    socket.on("pong", () => resolve(slowTest.invoker.begun.transmit.length));
  });
  socket.ping();

  // Two wait, and one read brings at most 64 KiB more, which are two further messages and a part of a third.
  expect(await begunAtPong).toBeGreaterThanOrEqual(frames - 6);
  const begun = await slowTest.invoker.until("transmit", frames);
  expect(begun.map(({ event }) => Number(event.websocket.data))).toEqual([...Array(frames).keys()]);
  await test.invoker.until("transmit", frames);
});

test("GIVEN messages that wait WHEN the transmit before them fails THEN the client is closed and they are dropped", async () => {
  const failing = gate();
  const test = await startGateway({
    transmit: async () => {
      await failing.opened;
      throw new Error("out of memory");
    },
  });
  const { client, socket } = await connect(test);
  const other = await connect(test);
  socket.send("first");
  socket.send("second");
  socket.send("third");
  await test.invoker.until("transmit", 1);
  await new Promise((resolve) => {
    socket.on("pong", resolve);
    socket.ping();
  });

  failing.open();
  expect(await client.closed).toEqual({ code: 1011, reason: "transmit failed" });
  await test.invoker.until("cleanup", 1);
  expect(test.invoker.begun.transmit).toHaveLength(1);
  expect(test.logLines.find((line) => line.includes("transmit_failed"))).toContain('"droppedFrames":2');
  expect(other.socket.readyState).toBe(other.socket.OPEN);
});

test("GIVEN a message over the limit WHEN it comes THEN the connection is closed with 1009 and nothing transmitted", async () => {
  const test = await startGateway({}, { maxFrameBytes: 1_000 });
  const { client, socket } = await connect(test);
  socket.send("x".repeat(1_000));
  await test.invoker.until("transmit", 1);
  socket.send("x".repeat(1_001));
  expect((await client.closed).code).toBe(1009);
  expect(test.invoker.begun.transmit).toHaveLength(1);
});

test("GIVEN a text message that is not UTF-8 WHEN it comes THEN the connection is closed with 1007", async () => {
  const test = await startGateway();
  const { client, socket } = await connect(test);
  socket.send(Buffer.from([0xc3, 0x28]), { binary: false });
  expect((await client.closed).code).toBe(1007);
  expect(test.invoker.begun.transmit).toHaveLength(0);
});
