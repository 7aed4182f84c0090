import { Duplex } from "node:stream";
import { OutgoingQueue } from "../../gateway/outgoing-queue";
import { QueuedBytes } from "../../gateway/queued-bytes";
import { connect, message, push, startGateway, stopGateways, type TestGateway } from "./harness";
import { frame, RawClient } from "./raw-client";

afterEach(stopGateways);

const KIB = 1024;
const MIB = 1024 * KIB;
const CHUNK = "x".repeat(256 * 1024);
/** More chunks than the buffers of two sockets on this machine and the gateway's own bound take. */
const MANY = 400;

/** A client that reads nothing after its handshake. */
async function connectStalled(test: TestGateway) {
  const before = test.invoker.begun.register.length;
  const client = await RawClient.connect(test.port);
  await client.open();
  client.socket.pause();
  const id = test.invoker.begun.register[before]?.event.websocket.secConnectionID ?? "";
  return { client, id };
}

/** Pushes to it until a push has another fate than delivered. */
async function pushUntilRefused(test: TestGateway, id: string): Promise<number> {
  for (let pushes = 0; pushes < MANY; pushes++) {
    const { errNo } = JSON.parse((await push(test, message(id, CHUNK))).body);
    if (errNo !== 0) return errNo;
  }
  throw new Error("nothing bounds what waits for a client");
}

test("GIVEN a client that does not read WHEN more is pushed than may wait THEN 202, it is cut off, others feel nothing", async () => {
  const test = await startGateway({}, { maxClientQueueBytes: MIB });
  const { client, socket, id } = await connect(test);
  const stalled = await connectStalled(test);

  expect(await pushUntilRefused(test, stalled.id)).toBe(202);
  expect(test.gateway.queuedBytes).toBeLessThanOrEqual(MIB);
  expect(JSON.parse((await push(test, message(stalled.id, "too late"))).body).errNo).toBe(201);
  await push(test, message(id, "not stalled"));
  expect(await client.until(1)).toEqual(["not stalled"]);

  // Its close frame cannot be sent before the grace is over: then the socket goes, and all that waited.
  await test.invoker.until("cleanup", 1);
  expect(test.gateway.queuedBytes).toBe(0);
  expect(socket.readyState).toBe(socket.OPEN);
  expect(test.logLines.filter((line) => line.includes('"slow_consumer"'))).toHaveLength(1);
  stalled.client.socket.destroy();
});

test("GIVEN a client that was too slow WHEN it reads within the grace THEN it gets all that was delivered, and 1013", async () => {
  const test = await startGateway({}, { maxClientQueueBytes: MIB });
  const { client, socket, id } = await connect(test);
  socket.pause();
  await pushUntilRefused(test, id);
  socket.resume();
  expect(await client.closed).toEqual({ code: 1013, reason: "too slow" });
  expect(client.received.every((received) => received === CHUNK)).toBe(true);
});

test("GIVEN a client that stops reading for a while WHEN less is pushed than may wait THEN it gets all, in order", async () => {
  const test = await startGateway({}, { maxClientQueueBytes: 64 * MIB });
  const { client, socket, id } = await connect(test);
  socket.pause();
  for (let number = 0; number < 60; number++) await push(test, message(id, `${number} ${CHUNK}`));
  expect(test.gateway.queuedBytes).toBeGreaterThan(0);
  socket.resume();
  const received = await client.until(60);
  expect(received.map((text) => Number(text.toString().split(" ")[0]))).toEqual([...Array(60).keys()]);
});

test("GIVEN a client that reads nothing and for which much waits WHEN the answers to its pings are too much THEN it is cut off", async () => {
  const test = await startGateway({}, { maxClientQueueBytes: MIB });
  const { client, id } = await connectStalled(test);
  while (test.gateway.queuedBytes === 0) await push(test, message(id, CHUNK));
  while (test.gateway.queuedBytes < MIB - 20 * KIB) await push(test, message(id, "x".repeat(15 * KIB)));
  client.socket.write(Buffer.concat(Array.from({ length: 100 }, () => frame(9, "p".repeat(125)))));
  await test.invoker.until("cleanup", 1);
  expect(test.logLines.filter((line) => line.includes('"slow_consumer"'))).toHaveLength(1);
  client.socket.destroy();
});

test("GIVEN several clients that do not read WHEN too much waits for all THEN the one with most is cut off", async () => {
  const test = await startGateway({}, { maxClientQueueBytes: 40 * MIB, maxQueueBytes: 24 * MIB });
  const [greedy, modest] = [await connectStalled(test), await connectStalled(test)];
  const { client, id } = await connect(test);
  while (test.gateway.queuedBytes < 12 * MIB) await push(test, message(greedy.id, CHUNK));
  while (test.gateway.queuedBytes < 20 * MIB) await push(test, message(modest.id, CHUNK));
  expect(test.invoker.begun.cleanup).toHaveLength(0);
  while (test.invoker.begun.cleanup.length === 0) await push(test, message(modest.id, CHUNK));

  expect(test.invoker.begun.cleanup.map(({ event }) => event.websocket.secConnectionID)).toEqual([greedy.id]);
  expect(test.gateway.queuedBytes).toBeLessThanOrEqual(24 * MIB);
  await push(test, message(id, "not stalled"));
  expect(await client.until(1)).toEqual(["not stalled"]);
  for (const { client: stalled } of [greedy, modest]) stalled.socket.destroy();
});

test("GIVEN a socket that takes nothing WHEN tiny frames are written THEN their cost counts, not their bytes alone", () => {
  const stuck = new Duplex({ read() {}, write() {} });
  const queue = new OutgoingQueue(stuck, 100_000, new QueuedBytes(1_000_000, () => false));
  let frames = 0;
  while (queue.write(Buffer.from([0x81, 0]))) frames += 1;
  expect(frames).toBeGreaterThan(500);
  expect(frames).toBeLessThan(1_000);
});
