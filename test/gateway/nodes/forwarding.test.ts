import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import * as v from "valibot";
import {
  batchOutcomes,
  goneRules,
  PUSH_GONE_STANDARD,
  pushOutcome,
} from "../../../functions/shared/push-outcome";
import { ConnectionIds } from "../../../gateway/nodes/connection-ids";
import { FORWARDED_HEADER, forwardMark } from "../../../gateway/nodes/forward-mark";
import {
  batch,
  connect,
  disconnect,
  gate,
  message,
  push,
  startGateway,
  stopGateways,
  type TestGateway,
} from "../harness";

const KEY = "a key that all the nodes of a relay share";
const token = "a-token-of-some-length";
const authorized = { headers: { Authorization: `Bearer ${token}` } };

const others: Server[] = [];
afterEach(async () => {
  jest.useRealTimers();
  await stopGateways();
  for (const server of others.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A gateway that is one of several nodes. */
const startNode = () =>
  startGateway({}, {}, (port) => ({
    push: { token, batch: true },
    nodes: { key: KEY, address: { host: "127.0.0.1", port }, pushPath: "/push" },
  }));

/** What another program does with requests, at an address that an id with the right key names. */
async function startOther(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  others.push(server);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return new ConnectionIds(KEY, { host: "127.0.0.1", port: address.port }).create();
}

const answerOf = async (pushed: ReturnType<typeof push>) => {
  const { status, body } = await pushed;
  return { status, ...JSON.parse(body) };
};

test("GIVEN two nodes WHEN a push for a client of one lands on the other THEN the client gets it, and the answer is its node's", async () => {
  const [one, two] = [await startNode(), await startNode()];
  const { client, id } = await connect(two);
  expect(await answerOf(push(one, message(id, "from afar"), authorized))).toEqual({
    status: 200,
    errNo: 0,
    errMsg: "ok",
  });
  expect(await client.until(1)).toEqual(["from afar"]);
  await push(one, disconnect(id), authorized);
  expect(await client.closed).toEqual({ code: 1000, reason: "closed by push" });
  expect((await answerOf(push(one, message(id, "too late"), authorized))).errNo).toBe(201);
});

test("GIVEN clients on both nodes WHEN one batch names them all THEN all get it, with one request between the nodes", async () => {
  const [one, two] = [await startNode(), await startNode()];
  const connected = [await connect(one), await connect(two), await connect(one), await connect(two)];
  const ids = [...connected.map(({ id }) => id), new ConnectionIds("another key", nowhere).create()];
  const answer = await answerOf(push(one, batch(ids, "to all"), authorized));
  expect(answer.results.map(({ errNo }: { errNo: number }) => errNo)).toEqual([0, 0, 0, 0, 201]);
  for (const { client } of connected) expect(await client.until(1)).toEqual(["to all"]);
  expect(two.posts).toHaveLength(1);
});

/** An address where nobody is (RFC 5737). */
const nowhere = { host: "192.0.2.1", port: 8081 };

test("GIVEN pushes one after the other WHEN they are forwarded THEN they share a socket and stay in order", async () => {
  const [one, two] = [await startNode(), await startNode()];
  const { client, id } = await connect(two);
  let sockets = 0;
  two.server.on("connection", () => {
    sockets += 1;
  });
  for (let number = 0; number < 20; number++) await push(one, message(id, String(number)), authorized);
  expect((await client.until(20)).map(Number)).toEqual([...Array(20).keys()]);
  expect({ sockets, posts: two.posts.length }).toEqual({ sockets: 1, posts: 20 });
});

test("GIVEN a forged id that names a stranger WHEN it is pushed to THEN 201, and the stranger is not called", async () => {
  const one = await startNode();
  let called = 0;
  const strangers = await startOther((_request, response) => {
    called += 1;
    response.end();
  });
  const signed = Buffer.from(strangers, "base64");
  const forged = Buffer.concat([signed.subarray(0, 22), Buffer.alloc(8)]).toString("base64");
  expect((await answerOf(push(one, message(forged, "secret"), authorized))).errNo).toBe(201);
  expect(called).toBe(0);
});

/** How a node marks a push to another one. */
const marked = ({ port }: TestGateway, body: unknown, { key = KEY, host = "127.0.0.1", ageMs = 0 } = {}) => ({
  headers: {
    [FORWARDED_HEADER]: forwardMark(key, { host, port }, JSON.stringify(body), Date.now() - ageMs),
  },
});

/** Stops the clock that marks are made and read by, and no timer. */
const freezeDate = () =>
  jest.useFakeTimers({
    doNotFake: [
      ...(["setTimeout", "clearTimeout", "setInterval", "clearInterval"] as const),
      ...(["setImmediate", "clearImmediate", "nextTick", "queueMicrotask", "performance"] as const),
    ],
  });

/** A header that a push does not need: what brings it is read by Node's own server. */
const THE_LONG_WAY = { "X-Other": "1" };

test("GIVEN a push that was forwarded WHEN its connection is not there THEN it goes no further", async () => {
  const [one, two, three] = [await startNode(), await startNode(), await startNode()];
  const { id } = await connect(three);
  const body = message(id, "astray");
  expect((await answerOf(push(two, body, marked(two, body)))).errNo).toBe(201);
  expect([...one.posts, ...three.posts]).toHaveLength(0);
});

describe.each([
  ["as nodes send it", {}],
  ["in a form that Node's server reads", THE_LONG_WAY],
])("GIVEN a push that is marked as forwarded, %s", (_name, more) => {
  const withMore = ({ headers }: { headers: Record<string, string> }) => ({
    headers: { ...headers, ...more },
  });

  test("WHEN it comes again THEN 401, and its client got it once", async () => {
    const one = await startNode();
    const { client, id } = await connect(one);
    const body = message(id, "once");
    const forwarded = withMore(marked(one, body));
    expect((await answerOf(push(one, body, forwarded))).errNo).toBe(0);
    expect((await answerOf(push(one, body, forwarded))).status).toBe(401);
    const again = withMore({ headers: { ...forwarded.headers, ...authorized.headers } });
    expect((await answerOf(push(one, body, again))).status).toBe(401);
    const next = message(id, "next");
    await push(one, next, withMore(marked(one, next)));
    expect(await client.until(2)).toEqual(["once", "next"]);
  });

  test("WHEN another body is in its place THEN 401, and after that it is still good for its own", async () => {
    const one = await startNode();
    const { client, id } = await connect(one);
    const body = message(id, "right");
    const forwarded = withMore(marked(one, body));
    expect((await answerOf(push(one, message(id, "wrong"), forwarded))).status).toBe(401);
    expect((await answerOf(push(one, body, forwarded))).errNo).toBe(0);
    expect(await client.until(1)).toEqual(["right"]);
  });

  test.each([
    ["is older than clocks may be apart", { ageMs: 31_000 }, 401],
    ["is of a time that is to come", { ageMs: -31_000 }, 401],
    ["is of a clock that is late", { ageMs: 30_000 }, 200],
    ["is of a clock that is early", { ageMs: -30_000 }, 200],
    ["was for another node", { host: "127.0.0.2" }, 401],
    ["was made with another key", { key: "another key" }, 401],
  ])("WHEN its mark %s THEN it is answered so", async (_mark, changes, status) => {
    const one = await startNode();
    const { id } = await connect(one);
    const body = message(id, "x");
    freezeDate();
    expect((await answerOf(push(one, body, withMore(marked(one, body, changes))))).status).toBe(status);
  });

  test.each(["1", "", `${"9".repeat(10)}.${"a".repeat(22)}.${"a".repeat(43)}`, "1.2.3"])(
    "WHEN its mark is %p THEN 401, whatever token it brings",
    async (mark) => {
      const one = await startNode();
      const { id } = await connect(one);
      const headers = { ...authorized.headers, [FORWARDED_HEADER]: mark };
      expect((await answerOf(push(one, message(id, "x"), withMore({ headers })))).status).toBe(401);
    },
  );
});

test("GIVEN the same message twice WHEN both are forwarded THEN both arrive", async () => {
  const [one, two] = [await startNode(), await startNode()];
  const { client, id } = await connect(two);
  const pushed = [push(one, message(id, "same"), authorized), push(one, message(id, "same"), authorized)];
  for (const one of pushed) expect((await answerOf(one)).errNo).toBe(0);
  expect(await client.until(2)).toEqual(["same", "same"]);
});

test("GIVEN a node whose process has ended WHEN a push names it THEN its connection is gone, and others are not", async () => {
  const one = await startNode();
  const two = await startNode();
  const { id } = await connect(one);
  const { id: lost } = await connect(two);
  await stopListening(two);
  expect((await answerOf(push(one, message(lost, "x"), authorized))).errNo).toBe(201);
  const { results } = await answerOf(push(one, batch([lost, id], "x"), authorized));
  expect(results).toEqual([
    { status: 200, errNo: 201 },
    { status: 200, errNo: 0 },
  ]);
});

async function stopListening({ server }: TestGateway): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  // The sockets of its clients are not the HTTP server's any more; they do not count as listening.
  await Promise.race([closed, new Promise(setImmediate)]);
}

test.each<[string, RequestListener]>([
  ["answers what is no JSON", (_request, response) => response.end("<html>")],
  ["answers a batch's answer to a single push", (_request, response) => response.end('{"results":[]}')],
  ["answers 401", (_request, response) => response.writeHead(401).end('{"errNo":0}')],
  ["answers without an end", (_request, response) => response.end("x".repeat(1_000_000))],
  ["hangs up", (request) => request.socket.destroy()],
])(
  "GIVEN a node that %s WHEN a push is forwarded THEN 502: nothing is known of the connection",
  async (_name, listener) => {
    const one = await startNode();
    let called = 0;
    const id = await startOther((request, response) => {
      called += 1;
      listener(request, response);
    });
    expect(await answerOf(push(one, message(id, "x"), authorized))).toMatchObject({
      status: 502,
      errNo: 502,
    });
    expect(called).toBe(1);
    const { client, id: held } = await connect(one);
    const { results } = await answerOf(push(one, batch([id, held], "still here"), authorized));
    expect(results).toEqual([
      { status: 502, errNo: 502 },
      { status: 200, errNo: 0 },
    ]);
    expect(await client.until(1)).toEqual(["still here"]);
  },
);

test("GIVEN a node that does not answer WHEN the time is over THEN 502", async () => {
  const one = await startNode();
  const asked = gate();
  const id = await startOther(() => asked.open());
  jest.useFakeTimers({ doNotFake: ["setImmediate", "nextTick", "queueMicrotask", "performance"] });
  const pushed = answerOf(push(one, message(id, "x"), authorized));
  await asked.opened;
  jest.advanceTimersByTime(2_000);
  expect((await pushed).status).toBe(502);
  expect(one.logLines.filter((line) => line.includes("TIMED_OUT"))).toHaveLength(1);
});

describe("GIVEN a node whose machine is gone, which left two pushes unanswered", () => {
  async function startGone() {
    const one = await startNode();
    const held = await connect(one);
    const state = { asked: 0, answers: false };
    const gone = await startOther((_request, response) => {
      state.asked += 1;
      if (state.answers) response.end('{"errNo":0,"errMsg":"ok"}');
    });
    jest.useFakeTimers({ doNotFake: ["setImmediate", "nextTick", "queueMicrotask"] });
    const pushed = () => answerOf(push(one, message(gone, "x"), authorized));
    /** A push that reaches the node, and is not answered. */
    const unanswered = async () => {
      const before = state.asked;
      const pushing = pushed();
      while (state.asked === before) await new Promise(setImmediate);
      jest.advanceTimersByTime(2_000);
      expect((await pushing).status).toBe(502);
    };
    await unanswered();
    await unanswered();
    return { one, held, gone, state, pushed };
  }

  test("WHEN a push names it THEN it is answered at once, others get theirs, and the node is left alone", async () => {
    const { one, held, gone, state, pushed } = await startGone();
    expect(await pushed()).toMatchObject({ status: 424, errNo: 424 });
    const { results } = await answerOf(push(one, batch([gone, held.id, gone], "still here"), authorized));
    expect(results).toEqual([
      { status: 424, errNo: 424 },
      { status: 200, errNo: 0 },
      { status: 424, errNo: 424 },
    ]);
    expect(await held.client.until(1)).toEqual(["still here"]);
    expect(state.asked).toBe(2);
  });

  test("WHEN that is said to functions THEN they neither forget the connection nor push again at once", async () => {
    const { pushed } = await startGone();
    const { status, ...body } = await pushed();
    const gone = v.parse(goneRules, PUSH_GONE_STANDARD);
    expect(pushOutcome(status, JSON.stringify(body), gone)).toMatchObject({
      kind: "failed",
      retryable: false,
    });
    const results = [{ status, errNo: body.errNo }];
    const inBatch = batchOutcomes(200, JSON.stringify({ errNo: 0, errMsg: "ok", results }), 1, gone)(0);
    expect(inBatch).toMatchObject({ kind: "failed", retryable: false });
  });

  test("WHEN five seconds have passed THEN one push finds out, and the rest are answered at once", async () => {
    const { state, pushed } = await startGone();
    jest.advanceTimersByTime(5_000);
    const asking = pushed();
    while (state.asked === 2) await new Promise(setImmediate);
    expect((await pushed()).status).toBe(424);
    jest.advanceTimersByTime(2_000);
    expect((await asking).status).toBe(502);
    expect((await pushed()).status).toBe(424);
    expect(state.asked).toBe(3);
  });

  test("WHEN it answers again THEN all pushes reach it", async () => {
    const { state, pushed } = await startGone();
    jest.advanceTimersByTime(5_000);
    state.answers = true;
    expect((await pushed()).status).toBe(200);
    expect((await Promise.all([pushed(), pushed()])).map(({ status }) => status)).toEqual([200, 200]);
    expect(state.asked).toBe(5);
  });

  test("WHEN another node's connection is pushed to THEN that node is asked", async () => {
    const { one } = await startGone();
    jest.useRealTimers();
    const two = await startNode();
    const { client, id } = await connect(two);
    expect((await answerOf(push(one, message(id, "from afar"), authorized))).status).toBe(200);
    expect(await client.until(1)).toEqual(["from afar"]);
  });
});

test("GIVEN a node that hangs up WHEN it does so again and again THEN it is asked each time: nobody waits for it", async () => {
  const one = await startNode();
  let called = 0;
  const id = await startOther((request) => {
    called += 1;
    request.socket.destroy();
  });
  for (let pushes = 0; pushes < 5; pushes += 1)
    expect((await answerOf(push(one, message(id, "x"), authorized))).status).toBe(502);
  expect(called).toBe(5);
});
