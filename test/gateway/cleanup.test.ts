import { setImmediate as turn } from "node:timers/promises";
import { connect, disconnect, gate, push, startGateway, stopGateways, type TestGateway } from "./harness";
import { frame, RawClient } from "./raw-client";

afterEach(stopGateways);

type Connected = Awaited<ReturnType<typeof connect>>;

const endings: Record<string, (connected: Connected, test: TestGateway) => unknown> = {
  "the client closes": ({ socket }) => socket.close(),
  "the client's TCP connection goes": ({ socket }) => socket.terminate(),
  "the client sends too long a message": ({ socket }) => socket.send("x".repeat(1_001)),
  "a push disconnects it": ({ id }, test) => push(test, disconnect(id)),
  "its transmit fails": ({ socket }) => socket.send("fail"),
  "it is idle": () => {},
  "the gateway closes": (_connected, test) => test.gateway.close(),
};

test.each(Object.keys(endings))(
  "GIVEN a connection WHEN %s THEN cleanup is told once, and the connection is not held any more",
  async (ending) => {
    const test = await startGateway(
      {
        transmit: () => {
          throw new Error("failed");
        },
      },
      { maxFrameBytes: 1_000, idleTimeoutMs: ending === "it is idle" ? 20 : 900_000 },
    );
    const connected = await connect(test);
    await endings[ending]?.(connected, test);

    const [cleanup] = await test.invoker.until("cleanup", 1);
    expect(cleanup?.event).toEqual({ websocket: { action: "closing", secConnectionID: connected.id } });
    await connected.client.closed;
    await test.gateway.close();
    expect(test.invoker.begun.cleanup).toHaveLength(1);
    expect(test.gateway.connectionCount).toBe(0);
  },
);

test("GIVEN a client that breaks the protocol WHEN its frame comes THEN 1002, and cleanup is told once", async () => {
  const test = await startGateway();
  const client = await RawClient.connect(test.port);
  await client.open();
  // A text frame without the mask that clients must use.
  client.socket.write(Buffer.from([0x81, 0x02, 0x68, 0x69]));
  await client.until(Buffer.from([0x88, 0x02, 0x03, 0xea]));
  client.socket.end();
  await test.invoker.until("cleanup", 1);
  await test.gateway.close();
  expect(test.invoker.begun.cleanup).toHaveLength(1);
});

test("GIVEN messages that wait WHEN the client leaves THEN they go to transmit before cleanup is told", async () => {
  const order: string[] = [];
  const test = await startGateway({
    transmit: async ({ websocket }) => {
      await turn();
      order.push(websocket.data);
    },
    cleanup: () => order.push("cleanup"),
  });
  const client = await RawClient.connect(test.port);
  await client.open();
  client.socket.end(Buffer.concat([frame(1, "a"), frame(1, "b"), frame(1, "c")]));
  await test.invoker.until("cleanup", 1);
  expect(order).toEqual(["a", "b", "c", "cleanup"]);
});

test("GIVEN messages that wait behind a full queue WHEN the client closes THEN they go to transmit before cleanup", async () => {
  const test = await startGateway({ transmit: () => turn() }, { maxQueuedFrames: 1 });
  const { socket } = await connect(test);
  for (let number = 0; number < 300; number++) socket.send(String(number).padEnd(1_024));
  socket.close();
  await test.invoker.until("cleanup", 1);
  expect(test.invoker.begun.transmit.map(({ event }) => Number(event.websocket.data))).toEqual([
    ...Array(300).keys(),
  ]);
});

test("GIVEN a client that is being disconnected WHEN it goes on sending THEN nothing more goes to transmit", async () => {
  const test = await startGateway();
  const client = await RawClient.connect(test.port);
  await client.open();
  await push(test, disconnect(test.invoker.begun.register[0]?.event.websocket.secConnectionID ?? ""));
  await client.until(Buffer.from([0x88]));
  client.socket.end(Buffer.concat([frame(1, "too late"), frame(8, "")]));
  await test.invoker.until("cleanup", 1);
  expect(test.invoker.begun.transmit).toHaveLength(0);
});

test("GIVEN a client behind a full queue WHEN it is disconnected THEN its answer to the close is read at once", async () => {
  const release = gate();
  const test = await startGateway({ transmit: () => release.opened }, { maxQueuedFrames: 1 });
  const client = await RawClient.connect(test.port);
  await client.open();
  client.socket.write(Buffer.concat([frame(1, "in transmit"), frame(1, "waits")]));
  const [transmit] = await test.invoker.until("transmit", 1);
  await push(test, disconnect(transmit?.event.websocket.secConnectionID ?? ""));
  await client.until(Buffer.from([0x88]));
  client.socket.end(frame(8, ""));
  await client.closed;
  release.open();
  await test.gateway.close();
  const closed = test.logLines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === "closed");
  // 1005: a close frame without a code; cut off unread it would be 1006.
  expect(closed).toEqual([expect.objectContaining({ code: 1005 })]);
});

test("GIVEN a client that is being disconnected WHEN the gateway closes too THEN it is closed once", async () => {
  const test = await startGateway();
  const { id } = await connect(test);
  await push(test, disconnect(id));
  await test.gateway.close();
  expect(test.logLines.filter((line) => line.includes('"closing"'))).toHaveLength(1);
});

test("GIVEN a cleanup that fails WHEN a client leaves THEN it is logged and the gateway goes on", async () => {
  const test = await startGateway({
    cleanup: () => {
      throw Object.assign(new Error("no database"), { code: "DATABASE_GONE" });
    },
  });
  const { socket, id } = await connect(test);
  socket.close();
  await test.invoker.until("cleanup", 1);
  await connect(test);
  const line = test.logLines.find((logged) => logged.includes("cleanup_failed")) ?? "{}";
  expect(JSON.parse(line)).toMatchObject({
    connectionId: id,
    error: "DATABASE_GONE",
    requestId: test.invoker.begun.cleanup[0]?.requestId,
  });
});
