import { once } from "node:events";
import { connect, gate, message, push, startGateway, stopGateways, stopTimers } from "./harness";
import { frame, RawClient } from "./raw-client";

beforeEach(() => stopTimers("intervals"));
afterEach(async () => {
  jest.useRealTimers();
  await stopGateways();
});

const limits = { pingIntervalMs: 30_000, idleTimeoutMs: 900_000 };

test("GIVEN a client that answers pings WHEN many are due THEN it stays", async () => {
  const test = await startGateway({}, limits);
  const { client, socket, id } = await connect(test);
  for (let pings = 0; pings < 5; pings++) {
    const pinged = once(socket, "ping");
    jest.advanceTimersByTime(30_000);
    await pinged;
    // The pong is behind the ping's arrival and before this message.
    socket.send("after the pong");
    await test.invoker.until("transmit", pings + 1);
  }
  await push(test, message(id, "still here"));
  expect(await client.until(1)).toEqual(["still here"]);
});

test("GIVEN a client that does not answer a ping WHEN the next is due THEN it is cut off and cleaned up, once", async () => {
  const test = await startGateway({}, limits);
  const dead = await RawClient.connect(test.port);
  await dead.open();
  const { socket } = await connect(test);

  const pinged = once(socket, "ping");
  jest.advanceTimersByTime(30_000);
  await pinged;
  socket.send("after the pong");
  await test.invoker.until("transmit", 1);
  await dead.until(Buffer.from([0x89, 0x00]));
  expect(dead.socket.readableEnded).toBe(false);

  const ended = once(dead.socket, "end");
  jest.advanceTimersByTime(30_000);
  await ended;
  dead.socket.destroy();
  const [cleanup] = await test.invoker.until("cleanup", 1);
  expect(cleanup?.event.websocket.secConnectionID).toBe(
    test.invoker.begun.register[0]?.event.websocket.secConnectionID,
  );
  expect(socket.readyState).toBe(socket.OPEN);
  expect(test.logLines.filter((line) => line.includes("ping_unanswered"))).toHaveLength(1);
  await test.gateway.close();
  expect(test.invoker.begun.cleanup).toHaveLength(2);
});

test("GIVEN a client's own ping WHEN it comes THEN it is answered with the same bytes", async () => {
  const test = await startGateway();
  const { socket } = await connect(test);
  socket.ping("are you there");
  const [data] = await once(socket, "pong");
  expect(data.toString()).toBe("are you there");
});

test("GIVEN no message in either direction WHEN the idle time is over THEN 1000 idle, pings notwithstanding", async () => {
  const test = await startGateway({}, limits);
  const { client, socket } = await connect(test);
  for (let passed = 0; passed < 870_000; passed += 30_000) {
    const ponged = once(socket, "pong");
    jest.advanceTimersByTime(30_000);
    socket.ping();
    await ponged;
  }
  expect(socket.readyState).toBe(socket.OPEN);
  jest.advanceTimersByTime(30_000);
  expect(await client.closed).toEqual({ code: 1000, reason: "idle" });
});

test.each(["the client", "a function"])(
  "GIVEN a message from %s WHEN the idle time since the connect is over THEN the connection stays",
  async (sender) => {
    const test = await startGateway({}, { idleTimeoutMs: 20_000 });
    const { client, socket, id } = await connect(test);
    const silent = await connect(test);
    jest.advanceTimersByTime(12_000);
    if (sender === "the client") {
      socket.send("alive");
      await test.invoker.until("transmit", 1);
    } else {
      await push(test, message(id, "alive"));
      await client.until(1);
    }
    jest.advanceTimersByTime(12_000);
    expect((await silent.client.closed).reason).toBe("idle");
    await push(test, message(id, "still here"));
    expect((await client.until(sender === "the client" ? 1 : 2)).at(-1)).toBe("still here");
  },
);

test("GIVEN a client whose socket is not read WHEN pings and the idle time pass THEN it is not blamed", async () => {
  const release = gate();
  const test = await startGateway({ transmit: () => release.opened }, { ...limits, maxQueuedFrames: 1 });
  const client = await RawClient.connect(test.port);
  await client.open();
  jest.advanceTimersByTime(30_000);
  await client.until(Buffer.from([0x89, 0x00]));
  // The ping stays unanswered. One write, so that the second message waits by the time the first is in transmit.
  client.socket.write(Buffer.concat([frame(1, "in transmit"), frame(1, "waits")]));
  await test.invoker.until("transmit", 1);
  jest.advanceTimersByTime(1_800_000);
  release.open();
  const [transmit] = await test.invoker.until("transmit", 2);
  jest.advanceTimersByTime(30_000);
  await push(test, message(transmit?.event.websocket.secConnectionID ?? "", "still here"));
  await client.until("still here");
  client.socket.destroy();
});

test("GIVEN a gateway WHEN it has closed THEN no timer of its own is left", async () => {
  const test = await startGateway({}, limits);
  expect(jest.getTimerCount()).toBeGreaterThan(0);
  await test.gateway.close();
  expect(jest.getTimerCount()).toBe(0);
});
