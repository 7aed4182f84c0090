import { api, connect, gate, refusedHandshake, startGateway, stopGateways } from "./harness";
import { RawClient } from "./raw-client";

afterEach(stopGateways);

test("GIVEN a path that is not the API's WHEN a client connects THEN 404 names the path that is served", async () => {
  const test = await startGateway();
  const answer = await refusedHandshake(test, "/elsewhere");
  expect(answer.status).toBe(404);
  expect(answer.headers["content-type"]).toBe("application/json");
  expect(JSON.parse(answer.body)).toEqual({ errNo: 404, errMsg: expect.stringContaining(api.path) });
  expect(test.invoker.begun.register).toHaveLength(0);
});

test("GIVEN a query string WHEN a client connects to the API's path THEN it is in", async () => {
  const test = await startGateway();
  const client = await RawClient.connect(test.port);
  client.upgrade({}, "GET /chat?room=lobby HTTP/1.1");
  await client.until("101 Switching Protocols");
  client.socket.destroy();
});

test.each<[string, Record<string, string | undefined>, string?]>([
  ["another protocol", { Upgrade: "h2c" }],
  ["no key", { "Sec-WebSocket-Key": undefined }],
  ["a key that is too short", { "Sec-WebSocket-Key": "c2hvcnQ=" }],
  ["no version", { "Sec-WebSocket-Version": undefined }],
  ["an unknown version", { "Sec-WebSocket-Version": "7" }],
  ["a subprotocol list that is none", { "Sec-WebSocket-Protocol": "a,,b" }],
  ["a subprotocol offered twice", { "Sec-WebSocket-Protocol": "a, a" }],
  ["another method", {}, "PUT /chat HTTP/1.1"],
])(
  "GIVEN an upgrade request with %s WHEN it comes THEN 400 or 405, and register is not asked",
  async (...given) => {
    const [, changes, requestLine] = given;
    const test = await startGateway();
    const client = await RawClient.connect(test.port);
    client.upgrade(changes, requestLine);
    const answer = await client.until("\r\n\r\n");
    expect(answer.toString()).toMatch(requestLine === undefined ? /^HTTP\/1.1 400 / : /^HTTP\/1.1 405 /);
    client.socket.end();
    await client.closed;
    expect(test.invoker.begun.register).toHaveLength(0);
  },
);

test("GIVEN as many connections as allowed WHEN one more comes THEN 503, and a place that gets free is used", async () => {
  const test = await startGateway({}, { maxConnections: 2 });
  const first = await connect(test);
  await connect(test);
  expect((await refusedHandshake(test)).status).toBe(503);
  expect(test.invoker.begun.register).toHaveLength(2);

  first.socket.close();
  await test.invoker.until("cleanup", 1);
  await new Promise(setImmediate);
  expect(test.gateway.connectionCount).toBe(1);
  await connect(test);
});

test("GIVEN clients that wait for register WHEN they are as many as allowed THEN they count", async () => {
  const answered = gate();
  const test = await startGateway(
    { register: () => answered.opened.then(() => ({ errNo: 103, errMsg: "no" })) },
    { maxConnections: 1 },
  );
  const waiting = refusedHandshake(test);
  await test.invoker.until("register", 1);
  expect((await refusedHandshake(test)).status).toBe(503);
  answered.open();
  expect((await waiting).status).toBe(403);
});

test("GIVEN a message sent with the handshake itself WHEN the client is let in THEN transmit gets it", async () => {
  const test = await startGateway();
  const client = await RawClient.connect(test.port);
  client.upgrade();
  client.socket.write(Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0x68, 0x69]));
  const [transmit] = await test.invoker.until("transmit", 1);
  expect(transmit?.event.websocket.data).toBe("hi");
  client.socket.destroy();
});

describe("GIVEN the origins whose pages may connect", () => {
  const allowedOrigins = ["https://chat.example.com", "http://localhost:3000"];

  async function answerTo(origin: string | undefined) {
    const test = await startGateway({}, {}, () => ({ allowedOrigins }));
    const client = await RawClient.connect(test.port);
    client.upgrade({ Origin: origin });
    const answer = (await client.until("\r\n\r\n")).toString();
    client.socket.destroy();
    return { answer, registered: test.invoker.begun.register.length };
  }

  test.each([...allowedOrigins, undefined])("WHEN %s comes THEN register is asked", async (origin) => {
    const { answer, registered } = await answerTo(origin);
    expect(answer).toMatch(/^HTTP\/1.1 101 /);
    expect(registered).toBe(1);
  });

  test.each([
    "https://evil.example",
    "http://chat.example.com",
    "https://chat.example.com:8443",
    "https://chat.example.com.evil.example",
    "null",
    "",
  ])("WHEN %p comes THEN 403, and register is not asked", async (origin) => {
    const { answer, registered } = await answerTo(origin);
    expect(answer).toMatch(/^HTTP\/1.1 403 /);
    expect(registered).toBe(0);
  });
});
