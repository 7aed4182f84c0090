import { setImmediate as turn } from "node:timers/promises";
import {
  accept,
  connect,
  gate,
  message,
  push,
  refusedHandshake,
  startGateway,
  stopGateways,
} from "./harness";
import { RawClient } from "./raw-client";

afterEach(async () => {
  jest.useRealTimers();
  await stopGateways();
});

test("GIVEN clients WHEN the gateway closes THEN each gets 1001 and its cleanup before it has closed", async () => {
  let cleaned = 0;
  const test = await startGateway({
    cleanup: async () => {
      await turn();
      cleaned += 1;
    },
  });
  const clients = [await connect(test), await connect(test), await connect(test)];
  expect(test.gateway.connectionCount).toBe(3);
  await test.gateway.close();
  expect(cleaned).toBe(3);
  expect(test.gateway.connectionCount).toBe(0);
  for (const { client } of clients) expect((await client.closed).code).toBe(1001);
});

test("GIVEN a gateway that closes WHEN a client connects or a push comes THEN 503, and an unknown connection", async () => {
  const cleaned = gate();
  const test = await startGateway({ cleanup: () => cleaned.opened });
  const { id } = await connect(test);
  const closed = test.gateway.close();
  expect((await refusedHandshake(test)).status).toBe(503);
  expect(test.invoker.begun.register).toHaveLength(1);
  expect(JSON.parse((await push(test, message(id, "x"))).body).errNo).toBe(201);
  cleaned.open();
  await closed;
});

test("GIVEN a client that does not answer the close WHEN its grace is over THEN it is cut off and cleaned up", async () => {
  const test = await startGateway();
  const silent = await RawClient.connect(test.port);
  await silent.open();
  jest.useFakeTimers({ doNotFake: ["setImmediate", "nextTick", "queueMicrotask", "performance"] });
  const closed = test.gateway.close();
  await silent.until(Buffer.from([0x88]));
  expect(test.invoker.begun.cleanup).toHaveLength(0);
  jest.advanceTimersByTime(3_000);
  await closed;
  expect(test.invoker.begun.cleanup).toHaveLength(1);
  silent.socket.destroy();
});

test("GIVEN a client that waits for register WHEN the gateway closes THEN 503, and its cleanup is waited for", async () => {
  const answered = gate();
  let cleaned = 0;
  const test = await startGateway({
    cleanup: async () => {
      for (let turns = 0; turns < 10; turns++) await turn();
      cleaned += 1;
    },
    register: async (event) => {
      await answered.opened;
      return accept(event);
    },
  });
  const refused = refusedHandshake(test);
  await test.invoker.until("register", 1);
  const closed = test.gateway.close();
  answered.open();
  await closed;
  expect(cleaned).toBe(1);
  expect((await refused).status).toBe(503);
});

test("GIVEN messages that wait WHEN the gateway closes THEN they go to transmit before cleanup", async () => {
  const order: string[] = [];
  const first = gate();
  const test = await startGateway({
    transmit: async ({ websocket }) => {
      await first.opened;
      order.push(websocket.data);
    },
    cleanup: () => order.push("cleanup"),
  });
  const { socket } = await connect(test);
  for (const text of ["a", "b", "c"]) socket.send(text);
  await new Promise((resolve) => {
    socket.on("pong", resolve);
    socket.ping();
  });
  const closed = test.gateway.close();
  first.open();
  await closed;
  expect(order).toEqual(["a", "b", "c", "cleanup"]);
});

test("GIVEN a gateway that closed WHEN it is closed again THEN nothing happens twice", async () => {
  const test = await startGateway();
  await connect(test);
  await Promise.all([test.gateway.close(), test.gateway.close()]);
  await test.gateway.close();
  expect(test.invoker.begun.cleanup).toHaveLength(1);
});
