import { once } from "node:events";
import type { Socket } from "node:net";
import * as fc from "fast-check";
import { WebSocket } from "ws";
import { parseRegisterEvent, type RegisterEvent } from "../../functions/shared/wire/events";
import {
  accept,
  api,
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

type Answer = (event: RegisterEvent) => unknown;

/** Register's answer for a client, changed by the test. */
const acceptWith = (choice: object) => (event: RegisterEvent) => {
  const answer = accept(event);
  return { ...answer, websocket: { ...answer.websocket, ...choice } };
};

test("GIVEN a client WHEN it connects THEN register gets the contract's event before the handshake is answered", async () => {
  const answered = gate();
  const test = await startGateway({
    register: async (event) => {
      await answered.opened;
      return accept(event);
    },
  });
  const socket = new WebSocket(`ws://127.0.0.1:${test.port}${api.path}`, ["chat.v1", "bearer.abc"]);
  const [registered] = await test.invoker.until("register", 1);
  expect(socket.readyState).toBe(WebSocket.CONNECTING);

  expect(registered?.event).toEqual({
    requestContext: {
      serviceName: api.serviceName,
      path: api.path,
      httpMethod: "GET",
      requestId: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      identity: {},
      sourceIp: "127.0.0.1",
      stage: api.stage,
      websocketEnable: true,
    },
    websocket: {
      action: "connecting",
      secConnectionID: expect.stringMatching(/^[A-Za-z0-9+/]{22}==$/),
      secWebSocketProtocol: "chat.v1,bearer.abc",
      secWebSocketExtensions: "permessage-deflate; client_max_window_bits",
    },
  });
  expect(parseRegisterEvent(registered?.event).ok).toBe(true);
  expect(registered?.requestId).toBe(registered?.event.requestContext.requestId);

  socket.on("error", () => {});
  socket.terminate();
  answered.open();
});

test("GIVEN a client that offers nothing WHEN register is asked THEN its event has no such fields", async () => {
  const test = await startGateway();
  const client = await RawClient.connect(test.port);
  await client.open();
  expect(Object.keys(test.invoker.begun.register[0]?.event.websocket ?? {})).toEqual([
    "action",
    "secConnectionID",
  ]);
  client.socket.destroy();
});

test("GIVEN a list of subprotocols with the longest token WHEN register is asked THEN it gets all of it", async () => {
  const test = await startGateway();
  const offered = `chat.v1, bearer.${"x".repeat(8_192)}`;
  const client = await RawClient.connect(test.port);
  client.upgrade({ "Sec-WebSocket-Protocol": offered });
  await client.until("\r\n\r\n");
  expect(test.invoker.begun.register[0]?.event.websocket.secWebSocketProtocol).toBe(offered);
  client.socket.destroy();
});

test("GIVEN headers longer than 16 KB WHEN a client asks for a WebSocket THEN 431, and register is not asked", async () => {
  const test = await startGateway();
  const client = await RawClient.connect(test.port);
  client.upgrade({ "Sec-WebSocket-Protocol": `chat.v1, bearer.${"x".repeat(17_000)}` });
  expect((await client.until("\r\n\r\n")).toString()).toContain("HTTP/1.1 431 ");
  expect(test.invoker.begun.register).toEqual([]);
});

test("GIVEN two clients WHEN they connect THEN each has an id of its own", async () => {
  const test = await startGateway();
  expect((await connect(test)).id).not.toBe((await connect(test)).id);
});

test("GIVEN register chooses a subprotocol WHEN the client is in THEN it speaks that one", async () => {
  const test = await startGateway({ register: acceptWith({ secWebSocketProtocol: "chat.v1" }) });
  const { socket } = await connect(test, ["other", "chat.v1"]);
  expect(socket.protocol).toBe("chat.v1");
});

test("GIVEN register chooses no subprotocol WHEN the handshake is answered THEN it names none", async () => {
  const test = await startGateway();
  const client = await RawClient.connect(test.port);
  client.upgrade({ "Sec-WebSocket-Protocol": "chat.v1" });
  expect((await client.until("\r\n\r\n")).toString()).not.toMatch(/sec-websocket-protocol/i);
  client.socket.destroy();
});

test("GIVEN register agrees to compression WHEN the handshake is answered THEN that alone is left out, and logged", async () => {
  const choice = { secWebSocketExtensions: "permessage-deflate; client_max_window_bits, x-trace; level=1" };
  const test = await startGateway({ register: acceptWith(choice) });
  const client = await RawClient.connect(test.port);
  client.upgrade({ "Sec-WebSocket-Extensions": "permessage-deflate, x-trace" });
  const answer = (await client.until("\r\n\r\n")).toString();
  expect(answer).toContain("\r\nSec-WebSocket-Extensions: x-trace; level=1\r\n");
  expect(answer).not.toContain("deflate");
  expect(test.logLines.filter((line) => line.includes("compression_left_out"))).toHaveLength(1);
  client.socket.destroy();
});

test("GIVEN register echoes the offered compression WHEN a client of ws connects THEN it talks uncompressed", async () => {
  const test = await startGateway({
    register: (event) => {
      const extensions = event.websocket.secWebSocketExtensions;
      return acceptWith({ secWebSocketExtensions: extensions })(event);
    },
  });
  const { socket } = await connect(test);
  expect(socket.extensions).toBe("");
  socket.send("plain");
  const [transmit] = await test.invoker.until("transmit", 1);
  expect(transmit?.event.websocket.data).toBe("plain");
});

test("GIVEN register refuses WHEN a client connects THEN 403 with the function's number and text", async () => {
  const test = await startGateway({ register: () => ({ errNo: 104, errMsg: "only chat.v1 is spoken" }) });
  const answer = await refusedHandshake(test);
  expect(answer.status).toBe(403);
  expect(JSON.parse(answer.body)).toEqual({ errNo: 104, errMsg: "only chat.v1 is spoken" });
  expect(test.invoker.begun.cleanup).toHaveLength(0);
});

test("GIVEN register throws WHEN a client connects THEN 502 with the request to look for, not the error", async () => {
  const test = await startGateway({
    register: () => {
      throw new Error("the password is wrong");
    },
  });
  const answer = await refusedHandshake(test);
  const requestId = test.invoker.begun.register[0]?.requestId;
  expect(answer.status).toBe(502);
  expect(JSON.parse(answer.body)).toEqual({
    errNo: 502,
    errMsg: `the register function failed: see its log for request ${requestId}`,
  });
});

test.each([
  ["nothing", undefined, "it is missing"],
  ["no errNo", {}, "errNo is missing"],
  ["an errNo that is a text", { errNo: "0" }, "errNo must be a number, not a string"],
  ["no websocket", { errNo: 0 }, "websocket is missing"],
  [
    "another connection's id",
    { errNo: 0, websocket: { action: "connecting", secConnectionID: "another" } },
    "websocket.secConnectionID must be the id that register was asked about",
  ],
])(
  "GIVEN register answers with %s WHEN a client connects THEN 502 says what is wrong",
  async (_name, answer, problem) => {
    const test = await startGateway({ register: () => answer });
    const refused = await refusedHandshake(test);
    expect(refused.status).toBe(502);
    expect(JSON.parse(refused.body)).toEqual({
      errNo: 502,
      errMsg: `the register function's answer cannot be used: ${problem}`,
    });
  },
);

test.each([
  ["a subprotocol that was not offered", { secWebSocketProtocol: "other" }, "secWebSocketProtocol"],
  ["several subprotocols", { secWebSocketProtocol: "chat.v1, other" }, "secWebSocketProtocol"],
  [
    "a line break in the extensions",
    { secWebSocketExtensions: "x\r\nSet-Cookie: a=b" },
    "secWebSocketExtensions",
  ],
])(
  "GIVEN register chooses %s WHEN a client connects THEN 502, and no header is forged",
  async (_name, choice, field) => {
    const test = await startGateway({ register: acceptWith(choice) });
    const refused = await refusedHandshake(test, api.path, ["chat.v1"]);
    expect(refused.status).toBe(502);
    expect(JSON.parse(refused.body).errMsg).toContain(`websocket.${field} must be`);
    expect(refused.headers["set-cookie"]).toBeUndefined();
  },
);

test("GIVEN any answer at all but its own id WHEN a client connects THEN it is refused, never left waiting", async () => {
  let answer: unknown;
  const test = await startGateway({ register: () => answer });
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.jsonValue(), almostAnAnswer), async (value) => {
      answer = value;
      const socket = new WebSocket(`ws://127.0.0.1:${test.port}${api.path}`, ["chat.v1"]);
      socket.on("error", () => {});
      const [, response] = await once(socket, "unexpected-response");
      expect([403, 502]).toContain(response.statusCode);
      response.resume();
    }),
    { numRuns: 60 },
  );
});

const almostAnAnswer = fc.record(
  {
    errNo: fc.oneof(fc.integer(), fc.constant(0), fc.string()),
    errMsg: fc.oneof(fc.string(), fc.integer()),
    websocket: fc.record(
      {
        action: fc.constantFrom("connecting", "closing"),
        secConnectionID: fc.string(),
        secWebSocketProtocol: fc.string(),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

const reset = (client: Socket) => client.resetAndDestroy();

const leaving: [string, (client: Socket) => unknown, string][] = [
  ["ends its side", (client) => client.end(), "end"],
  ["resets the connection", reset, "close"],
];

/** A client that has left, and is known to have, while register runs; `answered` lets register answer. */
async function leaveDuringRegister(
  answer: Answer,
  leave: (client: Socket) => unknown,
  seenAs: string,
  cleanup: () => unknown = () => "ok",
) {
  const answered = gate();
  const test = await startGateway({
    register: async (event) => {
      await answered.opened;
      return answer(event);
    },
    cleanup,
  });
  const accepted = once(test.server, "connection");
  const client = await RawClient.connect(test.port);
  client.upgrade();
  const [serverSide] = await accepted;
  const [registered] = await test.invoker.until("register", 1);
  const left = once(serverSide, seenAs);
  leave(client.socket);
  await left.catch(() => {});
  return { test, client, answered, id: registered?.event.websocket.secConnectionID };
}

test.each(leaving)(
  "GIVEN a client that %s while register runs WHEN register lets it in THEN cleanup is told once",
  async (_name, leave, seenAs) => {
    const { test, client, answered, id } = await leaveDuringRegister(accept, leave, seenAs);
    answered.open();
    const [cleanup] = await test.invoker.until("cleanup", 1);
    expect(cleanup?.event.websocket).toEqual({ action: "closing", secConnectionID: id });
    await test.gateway.close();
    expect(test.invoker.begun.cleanup).toHaveLength(1);
    client.socket.destroy();
  },
);

test.each(leaving)(
  "GIVEN a client that %s while register runs WHEN register refuses it THEN cleanup is not told",
  async (_name, leave, seenAs) => {
    const refuse = () => ({ errNo: 105, errMsg: "no" });
    const { test, client, answered } = await leaveDuringRegister(refuse, leave, seenAs);
    answered.open();
    await test.gateway.close();
    expect(test.invoker.begun.cleanup).toHaveLength(0);
    client.socket.destroy();
  },
);

test("GIVEN a client that left while register ran WHEN its cleanup takes its time THEN pushes hear at once that it is not held, and the gateway's end waits", async () => {
  const cleaned = gate();
  const cleanup = () => cleaned.opened;
  const { test, client, answered, id } = await leaveDuringRegister(accept, reset, "close", cleanup);
  answered.open();
  await test.invoker.until("cleanup", 1);

  expect(JSON.parse((await push(test, message(id ?? "", "x"))).body).errNo).toBe(201);

  let hasEnded = false;
  const closed = test.gateway.close().then(() => {
    hasEnded = true;
  });
  await push(test, message("nobody", "x"));
  expect(hasEnded).toBe(false);
  cleaned.open();
  await closed;
  client.socket.destroy();
});

test("GIVEN a push to a client whose register still runs WHEN it is let in THEN the push reaches it", async () => {
  const answered = gate();
  const test = await startGateway({
    register: async (event) => {
      await answered.opened;
      return accept(event);
    },
  });
  const connecting = connect(test);
  const [registered] = await test.invoker.until("register", 1);
  const pushed = push(test, message(registered?.event.websocket.secConnectionID ?? "", "welcome"));
  const nobody = await push(test, message("nobody", "x"));
  expect(JSON.parse(nobody.body).errNo).toBe(201);

  answered.open();
  expect(JSON.parse((await pushed).body)).toEqual({ errNo: 0, errMsg: "ok" });
  expect(await (await connecting).client.until(1)).toEqual(["welcome"]);
});
