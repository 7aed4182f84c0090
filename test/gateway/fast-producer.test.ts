import { until } from "../support/until";
import { connect, gate, message, push, startGateway, stopGateways, type TestGateway } from "./harness";
import { frame, RawClient } from "./raw-client";

const releases: (() => void)[] = [];
afterEach(async () => {
  jest.useRealTimers();
  for (const release of releases.splice(0)) release();
  await stopGateways();
});

const KIB = 1024;
const MIB = 1024 * KIB;
/** The most that one read of a socket brings. */
const READ = 64 * KIB;

/** A gateway whose transmit hangs for what begins with "flood", until it is released. */
async function startHanging(limits: Parameters<typeof startGateway>[1]) {
  const release = gate();
  releases.push(release.open);
  const test = await startGateway(
    { transmit: ({ websocket }) => (websocket.data.startsWith("flood") ? release.opened : "ok") },
    { maxQueuedFrames: 100_000, ...limits },
  );
  return { test, release };
}

/** Messages that hang, told apart by their numbers. */
const flood = (number: number, length: number) => `flood ${number} `.padEnd(length);

/** Has a client that does not flood say and hear something, and gives the most that was held meanwhile. */
async function talk(test: TestGateway, { client, socket, id }: Awaited<ReturnType<typeof connect>>) {
  let most = 0;
  for (let times = 0; times < 50; times++) {
    const heard = client.received.length;
    const begun = test.invoker.begun.transmit.length;
    socket.send("not flooding");
    await test.invoker.until("transmit", begun + 1);
    await push(test, message(id, "heard"));
    await client.until(heard + 1);
    most = Math.max(most, test.gateway.incomingBytes);
  }
  return most;
}

test("GIVEN a client whose transmit hangs WHEN it sends without end THEN its socket is read until so many bytes wait, and on when they are less", async () => {
  const { test, release } = await startHanging({ maxClientIncomingBytes: 128 * KIB });
  const flooding = await connect(test);
  const other = await connect(test);
  for (let number = 0; number < 1_000; number++) flooding.socket.send(flood(number, 16 * KIB));
  await test.invoker.until("transmit", 1);
  const most = await talk(test, other);
  expect(most).toBeGreaterThanOrEqual(128 * KIB);
  expect(most).toBeLessThan(128 * KIB + 2 * READ + 17 * KIB);
  expect(flooding.socket.bufferedAmount).toBeGreaterThan(0);

  release.open();
  await test.invoker.until("transmit", 1_050);
  const sent = test.invoker.begun.transmit.map(({ event }) => event.websocket.data.trim());
  expect(sent.filter((data) => data.startsWith("flood"))).toEqual(
    Array.from({ length: 1_000 }, (_, number) => `flood ${number}`),
  );
  await test.gateway.close();
  expect(test.gateway.incomingBytes).toBe(0);
});

test("GIVEN many such clients WHEN together they send more than may wait of all THEN each is read no further, none is closed, and others are served", async () => {
  const { test, release } = await startHanging({ maxIncomingBytes: 16 * MIB });
  const floods = [];
  for (let client = 0; client < 40; client++) floods.push(await connect(test));
  const other = await connect(test);
  for (const { socket } of floods)
    for (let number = 0; number < 256; number++) socket.send(flood(number, 4 * KIB));
  await test.invoker.until("transmit", 40);
  const most = await talk(test, other);
  expect(most).toBeGreaterThan(8 * MIB);
  expect(most).toBeLessThan(16 * MIB);

  release.open();
  const begun = await test.invoker.until("transmit", 50 + 40 * 256);
  for (const { socket, id } of floods) {
    expect(socket.readyState).toBe(socket.OPEN);
    const own = begun.filter(({ event }) => event.websocket.secConnectionID === id);
    expect(own.map(({ event }) => Number(event.websocket.data.split(" ")[1]))).toEqual([
      ...Array(256).keys(),
    ]);
  }
});

test("GIVEN as much as may wait of all WHEN more comes THEN who has most waiting is closed with 1013, or else who sent it", async () => {
  const { test, release } = await startHanging({ maxIncomingBytes: 512 * KIB });
  const most = await connect(test);
  for (let number = 0; number < 3; number++) most.socket.send(flood(number, 80 * KIB));
  await until(() => test.gateway.incomingBytes > 240 * KIB && test.gateway.incomingBytes < 241 * KIB);
  const clients = [];
  for (let number = 0; number < 5; number++) {
    const client = await connect(test);
    clients.push(client);
    client.socket.send(flood(0, 75 * KIB));
    await test.invoker.until("transmit", 2 + number);
    expect(test.gateway.incomingBytes).toBeLessThanOrEqual(512 * KIB);
  }
  expect(await most.client.closed).toEqual({ code: 1013, reason: "too much waits" });

  // What hangs cannot be taken back: nothing but the next message can go.
  const next = await connect(test);
  next.socket.send(flood(0, 75 * KIB));
  await next.client.closed;
  expect(test.gateway.incomingBytes).toBeLessThanOrEqual(512 * KIB);
  const [first, second, ...more] = test.logLines.filter((line) => line.includes('"fast_producer"'));
  expect(JSON.parse(first ?? "")).toMatchObject({ connectionId: most.id, droppedFrames: 2 });
  expect(JSON.parse(second ?? "")).toMatchObject({ connectionId: next.id });
  expect(more).toEqual([]);

  const other = await connect(test);
  await talk(test, other);
  release.open();
  await test.invoker.until("cleanup", 2);
  for (const { socket } of [...clients, other]) expect(socket.readyState).toBe(socket.OPEN);
  other.socket.send("all is well");
  expect((await test.invoker.until("transmit", 57)).at(-1)?.event.websocket.data).toBe("all is well");
  expect(test.gateway.incomingBytes).toBeLessThan(KIB);
});

test.each([
  ["bytes", Buffer.alloc(48 * KIB), true, 64 * KIB],
  ["ASCII", "x".repeat(48 * KIB), false, 48 * KIB],
  ["a text that is held in two bytes a sign", `${"x".repeat(48 * KIB)}…`, false, 96 * KIB],
  ["nothing", "", false, 0],
])(
  "GIVEN a message of %s WHEN transmit is at it THEN what it takes in memory counts, and nothing when it ended",
  async (_name, data, binary, bytes) => {
    const release = gate();
    releases.push(release.open);
    const test = await startGateway({ transmit: () => release.opened });
    const { socket, client } = await connect(test);
    socket.send(data, { binary });
    await test.invoker.until("transmit", 1);
    expect(test.gateway.incomingBytes).toBeGreaterThan(bytes);
    expect(test.gateway.incomingBytes).toBeLessThan(bytes + KIB);
    release.open();
    socket.close();
    await client.closed;
    await test.invoker.until("cleanup", 1);
    expect(test.gateway.incomingBytes).toBe(0);
  },
);

test("GIVEN clients that never finish their messages WHEN their beginnings are more than may wait of all THEN who has most is cut off, and others are served", async () => {
  // The time that a client has to answer a close is never over: none of them is waited for.
  const keep = ["setInterval", "clearInterval", "setImmediate", "clearImmediate", "nextTick"] as const;
  jest.useFakeTimers({ doNotFake: [...keep, "queueMicrotask", "Date"] });
  const test = await startGateway({}, { maxIncomingBytes: MIB });
  const other = await connect(test);
  const clients = await Promise.all(Array.from({ length: 12 }, () => RawClient.connect(test.port)));
  for (const client of clients) {
    await client.open();
    client.socket.write(frame(2, Buffer.alloc(256 * KIB)).subarray(0, 190 * KIB));
  }
  // Five of 190 KiB are less than a MiB, with what their reads cost.
  await test.invoker.until("cleanup", 7);
  await talk(test, other);
  expect(test.invoker.begun.cleanup).toHaveLength(7);
  expect(test.gateway.incomingBytes).toBeLessThanOrEqual(MIB);
  const told = test.logLines.filter((line) => line.includes('"fast_producer"'));
  expect(told).toHaveLength(7);
  for (const line of told) expect(JSON.parse(line).waitingBytes).toBeGreaterThan(64 * KIB);
  for (const { socket } of clients) socket.destroy();
  await test.invoker.until("cleanup", 12);
  expect(test.gateway.incomingBytes).toBe(0);
});
