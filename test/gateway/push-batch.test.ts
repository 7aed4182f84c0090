import { once } from "node:events";
import { parsePushBatchAnswer } from "../../functions/shared/wire/push";
import {
  accept,
  batch,
  connect,
  disconnect,
  gate,
  message,
  push,
  startGateway,
  stopGateways,
  type TestGateway,
} from "./harness";

afterEach(stopGateways);

const startWithBatch = (functions?: Parameters<typeof startGateway>[0]) =>
  startGateway(functions, {}, () => ({ push: { batch: true } }));

async function pushBatch(test: TestGateway, ...given: Parameters<typeof batch>) {
  const answer = await push(test, batch(...given));
  const parsed = parsePushBatchAnswer(JSON.parse(answer.body));
  if (!parsed.ok) throw new Error(`${parsed.field} ${parsed.problem}`);
  return parsed.value.results;
}

const delivered = { status: 200, errNo: 0 };
const notHeld = { status: 200, errNo: 201 };

test.each<["text" | "binary", string, string | Buffer]>([
  ["text", "grüß dich 👋", "grüß dich 👋"],
  ["text", "", ""],
  ["text", "x".repeat(125), "x".repeat(125)],
  ["text", "x".repeat(126), "x".repeat(126)],
  ["text", "x".repeat(65_535), "x".repeat(65_535)],
  ["text", "x".repeat(65_536), "x".repeat(65_536)],
  ["binary", "AP8B", Buffer.from([0, 255, 1])],
])(
  "GIVEN connections WHEN one %s is pushed to all THEN each gets it, whole",
  async (dataType, data, expected) => {
    const test = await startWithBatch();
    const connected = [await connect(test), await connect(test), await connect(test)];
    const ids = connected.map(({ id }) => id);
    expect(await pushBatch(test, ids, data, dataType)).toEqual([delivered, delivered, delivered]);
    for (const { client } of connected) expect(await client.until(1)).toEqual([expected]);
  },
);

test("GIVEN some connections that are gone WHEN a batch names them THEN each has its own fate, in order", async () => {
  const test = await startWithBatch();
  const [first, left, last] = [await connect(test), await connect(test), await connect(test)];
  await push(test, disconnect(left.id));
  await left.client.closed;
  const results = await pushBatch(test, ["bm9ib2R5", first.id, left.id, last.id], "to whom is there");
  expect(results).toEqual([notHeld, delivered, notHeld, delivered]);
  expect(await first.client.until(1)).toEqual(["to whom is there"]);
  expect(await last.client.until(1)).toEqual(["to whom is there"]);
  const told = test.logLines.filter((line) => line.includes("push_unknown_connection"));
  expect(told.map((line) => JSON.parse(line))).toEqual([expect.objectContaining({ batch: 4, unknown: 2 })]);
});

test("GIVEN batches and single pushes one after the other WHEN they come THEN every client gets them in order", async () => {
  const test = await startWithBatch();
  const connected = [await connect(test), await connect(test)];
  const ids = connected.map(({ id }) => id);
  for (let number = 0; number < 20; number += 2) {
    await pushBatch(test, ids, String(number));
    for (const id of ids) await push(test, message(id, String(number + 1)));
  }
  for (const { client } of connected)
    expect((await client.until(20)).map(Number)).toEqual([...Array(20).keys()]);
});

/** A client that is connected, and another one whose register waits; `answered` lets it answer. */
async function startWithOneWaiting() {
  const answered = gate();
  let asked = 0;
  const test = await startWithBatch({
    register: async (event) => {
      asked += 1;
      if (asked === 2) await answered.opened;
      return accept(event);
    },
  });
  const { client, id } = await connect(test);
  // The id that connect() gives back is the first one's: registers overlap here.
  const arriving = connect(test);
  const [, second] = await test.invoker.until("register", 2);
  return { test, client, id, arriving, late: second?.event.websocket.secConnectionID ?? "", answered };
}

test("GIVEN a client that waits for register WHEN a batch names it too THEN the others get the message at once", async () => {
  const { test, client, id, arriving, late, answered } = await startWithOneWaiting();
  const results = pushBatch(test, [late, id], "hello");
  expect(await client.until(1)).toEqual(["hello"]);
  answered.open();
  expect(await results).toEqual([delivered, delivered]);
  expect(await (await arriving).client.until(1)).toEqual(["hello"]);
});

test("GIVEN a client whose register hangs WHEN a batch names it too THEN it is answered for that one alone, which gets nothing later", async () => {
  const { test, id, arriving, late, answered } = await startWithOneWaiting();

  expect(await pushBatch(test, [late, id], "hello")).toEqual([{ status: 502, errNo: 502 }, delivered]);

  answered.open();
  const { client } = await arriving;
  await pushBatch(test, [late], "again");
  expect(await client.until(1)).toEqual(["again"]);
});

test("GIVEN a thousand ids WHEN a batch names them THEN each is answered, and one more is refused as a whole", async () => {
  const test = await startWithBatch();
  const { client, socket, id } = await connect(test);
  const strangers = Array.from({ length: 999 }, (_, number) => `stranger-${number}`);
  const results = await pushBatch(test, [...strangers, id], "hello");
  expect(results).toHaveLength(1_000);
  expect(results.at(-1)).toEqual(delivered);
  expect(await client.until(1)).toEqual(["hello"]);

  const refused = await push(test, batch([...strangers, id, id], "too many"));
  expect(refused.status).toBe(400);
  expect(JSON.parse(refused.body).errMsg).toContain("at most 1000 connections");
  const answered = once(socket, "pong");
  socket.ping();
  await answered;
  expect(client.received).toEqual(["hello"]);
});

test.each([
  ["names nobody", batch([], "x"), "websocket.secConnectionIDs must name a connection"],
  ["holds an id that is none", batch(["a", ""], "x"), "websocket.secConnectionIDs.1 must be printable ASCII"],
  [
    "disconnects",
    { websocket: { ...batch(["a"], "").websocket, action: "closing" } },
    "websocket.action must be",
  ],
  ["has base64 that is none", batch(["a"], "#", "binary"), "websocket.data must be base64"],
])(
  "GIVEN a batch that %s WHEN it is pushed THEN 400 says which field and why",
  async (_name, body, problem) => {
    const test = await startWithBatch();
    const answer = await push(test, body);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body).errMsg).toContain(problem);
  },
);

test("GIVEN a gateway without batches WHEN one is pushed THEN 400 as ever, and single pushes go on", async () => {
  const test = await startGateway();
  const { client, id } = await connect(test);
  const answer = await push(test, batch([id], "to all"));
  expect(answer.status).toBe(400);
  expect(JSON.parse(answer.body).errMsg).toBe("websocket.secConnectionID is missing");
  await push(test, message(id, "to one"));
  expect(await client.until(1)).toEqual(["to one"]);
});
