import { once } from "node:events";
import * as fc from "fast-check";
import { parsePushAnswer, parsePushRequest } from "../../functions/shared/wire/push";
import {
  answerOf,
  connect,
  disconnect,
  message,
  openPush,
  push,
  startGateway,
  stopGateways,
} from "./harness";
import { frame, RawClient } from "./raw-client";

afterEach(stopGateways);

const everyByte = Buffer.from(Array.from({ length: 256 }, (_, value) => value));

test("GIVEN a held connection WHEN a text is pushed THEN its client alone gets it, and the answer is ok", async () => {
  const test = await startGateway();
  const { client, id } = await connect(test);
  const other = await connect(test);
  const answer = await push(test, message(id, "grüß dich 👋"));
  expect(answer.status).toBe(200);
  expect(answer.headers["content-type"]).toBe("application/json");
  expect(answer.body).toBe('{"errNo":0,"errMsg":"ok"}');
  expect(await client.until(1)).toEqual(["grüß dich 👋"]);
  expect(other.client.received).toEqual([]);
});

test.each([
  ["all 256 byte values", everyByte],
  ["no bytes", Buffer.alloc(0)],
])(
  "GIVEN a held connection WHEN a binary message of %s is pushed THEN its client gets every bit",
  async (_name, bytes) => {
    const test = await startGateway();
    const { client, id } = await connect(test);
    await push(test, message(id, bytes.toString("base64"), "binary"));
    expect(await client.until(1)).toEqual([bytes]);
  },
);

test("GIVEN many pushes one after the other WHEN they are sent THEN the client gets them in order", async () => {
  const test = await startGateway();
  const { client, id } = await connect(test);
  for (let number = 0; number < 100; number++) await push(test, message(id, String(number)));
  expect((await client.until(100)).map(Number)).toEqual([...Array(100).keys()]);
});

test("GIVEN a held connection WHEN closing is pushed THEN its client is closed with 1000, and it is unknown after", async () => {
  const test = await startGateway();
  const { client, id } = await connect(test);
  expect((await push(test, disconnect(id))).body).toBe('{"errNo":0,"errMsg":"ok"}');
  const late = await push(test, message(id, "too late"));
  expect(late.status).toBe(200);
  expect(JSON.parse(late.body)).toEqual({ errNo: 201, errMsg: "the connection is not held" });
  expect((await client.closed).code).toBe(1000);
  expect(client.received).toEqual([]);
});

test.each([message("bm9ib2R5bm9ib2R5bm9ibw==", "x"), disconnect("bm9ib2R5bm9ib2R5bm9ibw==")])(
  "GIVEN a connection that is not held WHEN $websocket.action is pushed THEN 200 with errNo 201",
  async (body) => {
    const test = await startGateway();
    const answer = await push(test, body);
    expect(answer.status).toBe(200);
    expect(parsePushAnswer(JSON.parse(answer.body))).toMatchObject({ ok: true, value: { errNo: 201 } });
  },
);

test.each([
  ["not JSON", "{", "the body must be JSON in UTF-8"],
  ["empty", "", "the body must be JSON in UTF-8"],
  ["not UTF-8", Buffer.from([0x22, 0xff, 0x22]), "the body must be JSON in UTF-8"],
  ["a list", "[]", "websocket is missing"],
  ["null", "null", "the body must be an object, not null"],
  ["without an id", { websocket: { action: "closing" } }, "websocket.secConnectionID is missing"],
  ["for an id of 129 characters", disconnect("x".repeat(129)), "must have at most 128 characters"],
  ["for an id with a space", disconnect("a b"), "must be printable ASCII without spaces"],
  ["of an unknown action", { websocket: { action: "open" } }, "websocket.action"],
  ["with data that is no text", message("a", 1 as unknown as string), "websocket.data must be a string"],
  ["with base64 that is none", message("a", "#", "binary"), "websocket.data must be base64"],
])(
  "GIVEN a body that is %s WHEN it is pushed THEN 400 says which field and why",
  async (_name, body, problem) => {
    const test = await startGateway();
    const answer = await push(test, body, { raw: typeof body === "string" || Buffer.isBuffer(body) });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toEqual({ errNo: 400, errMsg: expect.stringContaining(problem) });
  },
);

test.each(["GET", "PUT", "DELETE"])(
  "GIVEN the method %s WHEN it is sent THEN 405 allows POST",
  async (method) => {
    const test = await startGateway();
    const answer = await push(test, undefined, { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe("POST");
  },
);

test("GIVEN a body of the length allowed WHEN it is pushed THEN it is taken, and one byte more is 413", async () => {
  const test = await startGateway({}, { maxPushBodyBytes: 200 });
  const { client, id } = await connect(test);
  const room = 200 - JSON.stringify(message(id, "")).length;
  expect((await push(test, message(id, "x".repeat(room)))).status).toBe(200);
  const tooLong = await push(test, message(id, "x".repeat(room + 1)));
  expect(tooLong.status).toBe(413);
  expect(JSON.parse(tooLong.body).errMsg).toContain("200 bytes");
  expect(await client.until(1)).toEqual(["x".repeat(room)]);
});

test("GIVEN a body announced as too long WHEN its headers come THEN 413 without waiting for it", async () => {
  const test = await startGateway({}, { maxPushBodyBytes: 200 });
  const sent = openPush(test.port, "POST", { "Content-Length": "201" });
  sent.flushHeaders();
  const answer = await answerOf(sent);
  expect(answer.status).toBe(413);
  expect(answer.headers.connection).toBe("close");
  sent.destroy();
});

test("GIVEN a body of unknown length WHEN it passes the limit THEN 413 without waiting for its end", async () => {
  const test = await startGateway({}, { maxPushBodyBytes: 200 });
  const sent = openPush(test.port);
  sent.write("x".repeat(201));
  const answer = await answerOf(sent);
  expect(answer.status).toBe(413);
  sent.on("error", () => {});
  sent.destroy();
});

test("GIVEN a pusher that goes away in the middle of a body WHEN others push THEN they are served", async () => {
  const test = await startGateway();
  const { client, id } = await connect(test);
  const broken = openPush(test.port, "POST", { "Content-Length": "100" });
  broken.on("error", () => {});
  broken.write("{");
  await once(broken, "socket").then(([socket]) => once(socket, "connect"));
  broken.destroy();
  expect((await push(test, message(id, "served"))).status).toBe(200);
  expect(await client.until(1)).toEqual(["served"]);
});

test("GIVEN a connection that is closed for a bad frame WHEN a message is pushed THEN it is unknown already", async () => {
  const test = await startGateway({}, { maxFrameBytes: 10 });
  const client = await RawClient.connect(test.port);
  await client.open();
  client.socket.write(frame(1, "longer than ten bytes"));
  await client.until(Buffer.from([0x88, 0x02, 0x03, 0xf1]));
  const id = test.invoker.begun.register[0]?.event.websocket.secConnectionID ?? "";
  expect(JSON.parse((await push(test, message(id, "x"))).body).errNo).toBe(201);
  client.socket.destroy();
});

test("GIVEN any body at all WHEN it is pushed THEN 200 or 400 as the contract says, and no client is lost", async () => {
  const test = await startGateway();
  const { client, socket, id } = await connect(test);
  const expected: (string | Buffer)[] = [];
  await fc.assert(
    fc.asyncProperty(anyBody(id), async (body) => {
      const raw = typeof body === "string";
      const answer = await push(test, body, { raw });
      const parsed = parsePushRequest(raw ? jsonOrUndefined(body) : body);
      expect(answer.status).toBe(parsed.ok ? 200 : 400);
      if (!parsed.ok || parsed.value.websocket.action === "closing") return;
      const { secConnectionID, dataType, data } = parsed.value.websocket;
      expect(JSON.parse(answer.body).errNo).toBe(secConnectionID === id ? 0 : 201);
      if (secConnectionID === id) expected.push(dataType === "text" ? data : Buffer.from(data, "base64"));
    }),
    { numRuns: 100 },
  );
  expect(expected.length).toBeGreaterThan(0);
  expect(await client.until(expected.length)).toEqual(expected);
  expect(socket.readyState).toBe(socket.OPEN);
});

/** Any text, any JSON, and bodies that are nearly or wholly the contract's; none that closes the held connection. */
function anyBody(heldId: string) {
  const someId = fc.oneof(fc.constant(heldId), fc.string(), fc.base64String({ minLength: 4, maxLength: 24 }));
  const sending = fc.record(
    {
      action: fc.constantFrom("data send", "data recv", "connecting"),
      secConnectionID: someId,
      dataType: fc.constantFrom("text", "binary", "json"),
      data: fc.oneof(fc.string({ unit: "binary" }), fc.base64String(), fc.integer()),
    },
    { requiredKeys: ["action"] },
  );
  const closing = fc.record({
    action: fc.constant("closing"),
    secConnectionID: fc.oneof(fc.string(), fc.integer()),
  });
  const valid = fc.constant(heldId).chain((id) => fc.string().map((data) => message(id, data)));
  return fc.oneof(
    fc.string(),
    fc.jsonValue().filter((value) => typeof value !== "string"),
    fc.record({ websocket: fc.oneof(sending, closing, fc.jsonValue()) }),
    valid,
  );
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
