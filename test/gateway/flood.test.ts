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

afterEach(stopGateways);

test("GIVEN a register that hangs WHEN handshakes pile up THEN more than may wait get 503, and who is in feels nothing", async () => {
  const hung: (() => void)[] = [];
  let hanging = false;
  const test = await startGateway(
    {
      register: async (event) => {
        if (hanging) await new Promise<void>((resolve) => hung.push(resolve));
        return accept(event);
      },
    },
    { maxPendingHandshakes: 3 },
  );
  const { client, socket, id } = await connect(test);
  hanging = true;
  const waiting = [connectRaw(test.port), connectRaw(test.port), connectRaw(test.port)];
  await test.invoker.until("register", 4);
  for (let more = 0; more < 20; more++) expect((await refusedHandshake(test)).status).toBe(503);
  expect(test.invoker.begun.register).toHaveLength(4);

  await push(test, message(id, "still here"));
  expect(await client.until(1)).toEqual(["still here"]);
  socket.send("so am I");
  await test.invoker.until("transmit", 1);
  hanging = false;
  for (const resolve of hung) resolve();
  for (const raw of await Promise.all(waiting)) {
    await raw.until("101 Switching Protocols");
    raw.socket.destroy();
  }
  await test.invoker.until("cleanup", 3);
  await connect(test);
});

async function connectRaw(port: number): Promise<RawClient> {
  const client = await RawClient.connect(port);
  client.upgrade();
  return client;
}

test("GIVEN a client whose transmit hangs WHEN it sends without end THEN its socket is not read, and others are served", async () => {
  const release = gate();
  const test = await startGateway(
    { transmit: ({ websocket }) => (websocket.data.startsWith("flood") ? release.opened : "ok") },
    { maxQueuedFrames: 2 },
  );
  const flooding = await connect(test);
  const other = await connect(test);
  for (let sent = 0; sent < 1_000; sent++) flooding.socket.send(`flood ${"x".repeat(16_384)}`);
  other.socket.send("mine");
  await test.invoker.until("transmit", 2);
  await push(test, message(flooding.id, "you can be told all the same"));
  expect(await flooding.client.until(1)).toEqual(["you can be told all the same"]);
  expect(flooding.socket.bufferedAmount).toBeGreaterThan(0);
  flooding.socket.terminate();
  release.open();
});

test("GIVEN clients that leave in the middle of their handshake WHEN register lets them in THEN each is cleaned up, once", async () => {
  const answers: (() => void)[] = [];
  const test = await startGateway({
    register: async (event) => {
      await new Promise<void>((resolve) => answers.push(resolve));
      return accept(event);
    },
  });
  const clients = await Promise.all(Array.from({ length: 20 }, () => connectRaw(test.port)));
  await test.invoker.until("register", 20);
  for (const { socket } of clients) socket.resetAndDestroy();
  await Promise.all(clients.map(({ closed }) => closed));
  for (const resolve of answers) resolve();
  await test.invoker.until("cleanup", 20);
  await test.gateway.close();
  expect(test.gateway.connectionCount).toBe(0);
  const asked = test.invoker.begun.register.map(({ event }) => event.websocket.secConnectionID);
  const cleaned = test.invoker.begun.cleanup.map(({ event }) => event.websocket.secConnectionID);
  expect(cleaned.toSorted()).toEqual(asked.toSorted());
});
