import { once } from "node:events";
import { connect } from "node:net";
import { WebSocket } from "ws";
import { until } from "../../support/until";
import { message } from "../harness";
import { RawClient } from "../raw-client";
import { invoked, refused, stopStandIns } from "../scf/stand-in";
import { letIn, RelayProcess, relayEnvironment, removeBundle, StandInScf, stopRelays } from "./start-relay";

afterEach(async () => {
  await stopRelays();
  await stopStandIns();
});
afterAll(removeBundle);

/** What a socket got until the other side closed it. */
async function untilClosed(port: number, written: string): Promise<string> {
  const socket = connect({ port, host: "127.0.0.1" });
  let received = "";
  socket.on("data", (data) => {
    received += data.toString();
  });
  socket.on("error", () => {});
  socket.write(written);
  await new Promise((resolve) => socket.on("close", resolve));
  return received;
}

test("GIVEN sockets that say nothing, or not enough WHEN their time is over THEN they are closed, and others are served meanwhile", async () => {
  const scf = await StandInScf.start();
  const relay = await RelayProcess.start(relayEnvironment(scf.url));
  const port = await relay.clientPort();
  const slow = Promise.all([
    untilClosed(port, ""),
    untilClosed(port, "GET /chat HT"),
    untilClosed(port, "GET /chat HTTP/1.1\r\nHost: localhost\r\nX-Endless: "),
    untilClosed(relay.pushPort, ""),
    untilClosed(relay.pushPort, "POST /push HTTP/1.1\r\nHost: localhost\r\n"),
  ]);
  const { client } = await relay.connect();
  const id = (await scf.until("fn-register", 1))[0]?.event.websocket.secConnectionID ?? "";
  await relay.ask("/push", message(id, "served"));
  expect(await client.until(1)).toEqual(["served"]);
  for (const received of await slow) expect(received).toMatch(/^(HTTP\/1\.1 408 |$)/);
  expect(client.socket.readyState).toBe(WebSocket.OPEN);
  // Those of one moment are one line, with their number.
  const told = (asked: string) =>
    relay.lines
      .filter(({ event, listener }) => event === "socket_refused" && listener === asked)
      .reduce((sum, { repeated }) => sum + Number(repeated ?? 1), 0);
  await until(() => told("client") === 3 && told("private") === 2);
  const { body } = await relay.ask("/metrics");
  expect(body).toContain(
    'relay_sockets_refused_total{listener="client",reason="ERR_HTTP_REQUEST_TIMEOUT"} 3\n',
  );
});

test.each([
  ["headers without an end", `GET /chat HTTP/1.1\r\nHost: localhost\r\nX-Long: ${"x".repeat(16_400)}`, 431],
  ["no HTTP", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 hello, TLS\r\n\r\n", 400],
  ["two lengths", "POST /chat HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400],
  [
    "a length and chunks",
    "POST /chat HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
    400,
  ],
])(
  "GIVEN %s WHEN it comes to either port THEN it is refused, and the relay goes on",
  async (_name, written, status) => {
    const scf = await StandInScf.start();
    const relay = await RelayProcess.start(relayEnvironment(scf.url));
    for (const port of [await relay.clientPort(), relay.pushPort])
      expect(await untilClosed(port, written)).toContain(`HTTP/1.1 ${status} `);
    await relay.connect();
  },
);

test.each([
  ["nonsense", "<html>", "SCF_ANSWER_UNUSABLE"],
  ["a refusal", refused("ResourceNotFound.Function"), "ResourceNotFound.Function"],
  ["a function's failure", invoked("", { ErrMsg: "boom" }), "FUNCTION_FAILED"],
  ["an answer that lets nobody in", invoked('{"errNo":0}'), "ok"],
  ["a text", invoked("welcome"), "ok"],
])(
  "GIVEN an API that answers %s WHEN a client connects THEN 502, one line says why, it is counted, and others stay",
  async (_name, nonsense, result) => {
    let sane = true;
    const scf = await StandInScf.start((call) => (sane ? letIn(call) : nonsense));
    const relay = await RelayProcess.start(relayEnvironment(scf.url));
    const { client } = await relay.connect();
    sane = false;
    const socket = new WebSocket(`ws://127.0.0.1:${await relay.clientPort()}/chat`);
    const [, response] = await once(socket, "unexpected-response");
    expect(response.statusCode).toBe(502);

    const { body } = await relay.ask("/metrics");
    expect(body).toContain('relay_handshakes_total{status="502"} 1\n');
    expect(body).toMatch(new RegExp(`relay_invocations_total{role="register",result="${result}"} [12]\\n`));
    expect(
      await relay.until(result === "ok" ? "register_answer_unusable" : "register_failed", 1),
    ).toHaveLength(1);
    const id = (await scf.until("fn-register", 1))[0]?.event.websocket.secConnectionID ?? "";
    await relay.ask("/push", message(id, "still here"));
    expect(await client.until(1)).toEqual(["still here"]);
  },
);

test("GIVEN as many sockets as there may be WHEN more come THEN they are closed unread, and clients stay", async () => {
  const scf = await StandInScf.start();
  const relay = await RelayProcess.start({
    ...relayEnvironment(scf.url),
    RELAY_MAX_CONNECTIONS: "1",
    RELAY_MAX_PENDING_HANDSHAKES: "20",
  });
  const { client } = await relay.connect();
  const port = await relay.clientPort();
  const sockets = await Promise.all(Array.from({ length: 20 }, () => RawClient.connect(port)));
  expect(await untilClosed(port, "GET /readyz HTTP/1.1\r\nHost: a\r\n\r\n")).toBe("");
  expect(await relay.line("socket_refused")).toMatchObject({ reason: "TOO_MANY_SOCKETS" });
  expect(client.socket.readyState).toBe(WebSocket.OPEN);
  for (const { socket } of sockets) socket.destroy();
});
