import { once } from "node:events";
import { batch, gate, message } from "../harness";
import { RawClient } from "../raw-client";
import { invoked, startStandIn, stopStandIns } from "../scf/stand-in";
import {
  ask,
  letIn,
  PUSH_TOKEN,
  RelayProcess,
  relayEnvironment,
  removeBundle,
  StandInScf,
  stopRelays,
} from "./start-relay";

afterEach(async () => {
  await stopRelays();
  await stopStandIns();
});
afterAll(removeBundle);

async function start(answer?: Parameters<typeof StandInScf.start>[0], changes: Record<string, string> = {}) {
  const scf = await StandInScf.start(answer);
  const relay = await RelayProcess.start({ ...relayEnvironment(scf.url), ...changes });
  return { scf, relay };
}

const isListening = (port: number) =>
  ask(port, "/healthz").then(
    () => true,
    () => false,
  );

/** The id under which register was asked about a client. */
const idOf = async (scf: StandInScf, client: number) =>
  (await scf.until("fn-register", client))[client - 1]?.event.websocket.secConnectionID ?? "";

test("GIVEN a relay WHEN a client comes, talks, is pushed to and goes THEN register, transmit and cleanup are invoked", async () => {
  const { scf, relay } = await start();
  const { client, socket } = await relay.connect();
  const id = await idOf(scf, 1);
  socket.send("hello");
  const [transmit] = await scf.until("fn-transmit", 1);
  expect(transmit?.event.websocket).toMatchObject({ secConnectionID: id, data: "hello", dataType: "text" });
  expect((await relay.ask("/push", message(id, "hello too"))).body).toBe('{"errNo":0,"errMsg":"ok"}');
  expect(await client.until(1)).toEqual(["hello too"]);
  socket.close();
  const [cleanup] = await scf.until("fn-cleanup", 1);
  expect(cleanup?.event.websocket).toEqual({ action: "closing", secConnectionID: id });
});

test("GIVEN two relays WHEN one batch for the clients of both comes to one THEN both get it", async () => {
  const scf = await StandInScf.start();
  const environment = relayEnvironment(scf.url);
  const [one, two] = [await RelayProcess.start(environment), await RelayProcess.start(environment)];
  const [first, second] = [await one.connect(), await two.connect()];
  const ids = [await idOf(scf, 1), await idOf(scf, 2)];
  const answer = await one.ask("/push", batch(ids, "to both"));
  expect(JSON.parse(answer.body).results).toEqual([
    { status: 200, errNo: 0 },
    { status: 200, errNo: 0 },
  ]);
  expect(await first.client.until(1)).toEqual(["to both"]);
  expect(await second.client.until(1)).toEqual(["to both"]);

  const countedBy = async (relay: RelayProcess) =>
    (await relay.ask("/metrics")).body.match(/(?<=\nrelay_pushes_total).*/g) ?? [];
  expect(await countedBy(one)).toEqual(['{status="200",errno="0"} 2']);
  expect(await countedBy(two)).toEqual([]);

  two.signal("SIGKILL");
  await two.ended;
  const after = await one.ask("/push", batch(ids, "to who is left"));
  expect(JSON.parse(after.body).results).toEqual([
    { status: 200, errNo: 0 },
    { status: 200, errNo: 201 },
  ]);
});

test("GIVEN clients WHEN the relay is told to end THEN it is not ready, sends each away with 1012, cleans up, and ends with 0", async () => {
  const cleaning = gate();
  const { scf, relay } = await start(
    async (call) => {
      if (call.functionName === "fn-cleanup") await cleaning.opened;
      return letIn(call);
    },
    { RELAY_DRAIN_SECONDS: "1" },
  );
  const clients = [await relay.connect(), await relay.connect(), await relay.connect()];
  const port = await relay.clientPort();
  expect((await relay.ask("/readyz")).status).toBe(200);
  expect((await ask(port, "/readyz")).status).toBe(200);

  relay.signal("SIGTERM");
  await relay.line("draining");
  for (const { client } of clients)
    expect(await client.closed).toEqual({ code: 1012, reason: "service restart" });
  expect((await relay.ask("/readyz")).status).toBe(503);
  expect((await relay.ask("/healthz")).status).toBe(200);
  await expect(ask(port, "/readyz")).rejects.toMatchObject({ code: "ECONNREFUSED" });
  await scf.until("fn-cleanup", 3);
  cleaning.open();
  expect(await relay.ended).toBe(0);
  expect(relay.lines.at(-1)).toMatchObject({ event: "ended" });
});

test("GIVEN pushes under way and one that never ends WHEN the relay is told to end THEN each is answered as its socket's last, and the relay ends", async () => {
  const { relay } = await start();
  await relay.line("ready");
  const head = `POST /push HTTP/1.1\r\nHost: relay\r\nAuthorization: Bearer ${PUSH_TOKEN}\r\nContent-Length: 2\r\n\r\n`;
  const connectPusher = () => RawClient.connect(relay.pushPort);
  const [first, second, endless] = [await connectPusher(), await connectPusher(), await connectPusher()];
  for (const { socket } of [first, second, endless]) socket.write(`${head}{`);
  await relay.ask("/healthz");
  relay.signal("SIGTERM");
  while (await isListening(relay.pushPort));
  const firstEnded = once(first.socket, "end");
  first.socket.write("}");
  await first.until("HTTP/1.1 400 ");
  await firstEnded;
  // Nothing was cut off so far.
  second.socket.write("}");
  await second.until("HTTP/1.1 400 ");
  expect(await relay.ended).toBe(0);
  for (const { socket } of [first, second, endless]) socket.destroy();
});

test("GIVEN functions of which few may run at once WHEN all clients leave at once THEN each is cleaned up all the same", async () => {
  const CLIENTS = 24;
  let running = 0;
  const cleaned: (string | undefined)[] = [];
  const { scf, relay } = await start(async (call) => {
    if (call.functionName !== "fn-cleanup") return letIn(call);
    if (running === 3) return invoked("", { InvokeResult: 432, ErrMsg: "ResourceLimitReached" });
    running += 1;
    await new Promise((resolve) => setTimeout(resolve, 5));
    running -= 1;
    cleaned.push(call.event.websocket.secConnectionID);
    return invoked('"ok"');
  });
  for (let client = 0; client < CLIENTS; client += 1) await relay.connect();
  const ids = (await scf.until("fn-register", CLIENTS)).map(({ event }) => event.websocket.secConnectionID);
  relay.signal("SIGTERM");
  expect(await relay.ended).toBe(0);
  expect(cleaned.toSorted()).toEqual(ids.toSorted());
  expect((await scf.until("fn-cleanup", CLIENTS)).length).toBeGreaterThan(CLIENTS);
  expect(relay.lines.filter(({ event }) => event === "cleanup_failed")).toEqual([]);
});

test("GIVEN a drain that takes its time WHEN a second signal comes THEN the relay ends at once, with 1", async () => {
  const { relay } = await start(undefined, { RELAY_DRAIN_SECONDS: "3600" });
  await relay.connect();
  relay.signal("SIGTERM");
  await relay.line("draining");
  relay.signal("SIGTERM");
  expect(await relay.ended).toBe(1);
  expect(relay.lines.at(-1)).toMatchObject({ event: "ended_at_once" });
});

test("GIVEN what happened WHEN the metrics are asked for THEN they count it, in Prometheus' format", async () => {
  const { scf, relay } = await start((call) =>
    call.functionName === "fn-transmit" ? invoked("", { ErrMsg: "boom" }) : letIn(call),
  );
  const { client, socket } = await relay.connect();
  const id = await idOf(scf, 1);
  await relay.ask("/push", message(id, "12345"));
  await relay.ask("/push", batch([id, "bm9ib2R5"], "12345"));
  await relay.ask("/push", message(id, "x"), "a-wrong-token-of-some-length");
  await client.until(2);
  await relay.connect();
  socket.send("fails");
  await client.closed;
  await scf.until("fn-cleanup", 1);

  const { body } = await relay.ask("/metrics");
  for (const line of [
    'relay_handshakes_total{status="101"} 2',
    "relay_messages_received_total 1",
    "relay_received_bytes_total 5",
    "relay_frames_sent_total 2",
    "relay_sent_bytes_total 14",
    'relay_pushes_total{status="200",errno="0"} 2',
    'relay_pushes_total{status="200",errno="201"} 1',
    'relay_pushes_total{status="401",errno="401"} 1',
    'relay_invocations_total{role="register",result="ok"} 2',
    'relay_invocations_total{role="transmit",result="FUNCTION_FAILED"} 1',
    'relay_invocation_seconds_count{role="register"} 2',
    'relay_invocation_seconds_bucket{role="transmit",le="+Inf"} 1',
    "relay_queued_bytes 0",
    "relay_slow_consumers_total 0",
    "relay_incoming_bytes 0",
    "relay_fast_producers_total 0",
  ])
    expect(body).toContain(`\n${line}\n`);
  for (const line of body.trimEnd().split("\n"))
    expect(line).toMatch(
      /^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? [\d.e+-]+)$/,
    );
});

test("GIVEN close codes that clients choose freely WHEN they are counted THEN they are few series, and the protocol's are one each", async () => {
  const { scf, relay } = await start();
  for (const code of [1000, 3000, 3999, 4000, 4001, 4999]) (await relay.connect()).socket.close(code);
  await scf.until("fn-cleanup", 6);
  const { body } = await relay.ask("/metrics");
  expect(body.match(/(?<=\nrelay_connections_closed_total).*/g)?.toSorted()).toEqual([
    '{code="1000"} 1',
    '{code="3xxx"} 2',
    '{code="4xxx"} 3',
  ]);
});

test("GIVEN a relay behind a load balancer WHEN a client comes through it THEN register is told the address it appended", async () => {
  const { scf, relay } = await start(undefined, { RELAY_CLIENT_ADDRESS: "x-forwarded-for" });
  const client = await RawClient.connect(await relay.clientPort());
  client.upgrade({ "X-Forwarded-For": "203.0.113.9, 198.51.100.7" });
  await client.until("101 Switching Protocols");
  const [register] = await scf.until("fn-register", 1);
  expect(register?.event).toMatchObject({ requestContext: { sourceIp: "198.51.100.7" } });
  client.socket.destroy();
});

test("GIVEN a role WHEN the metadata service has no credentials for it THEN the relay does not start, and says why", async () => {
  const metadata = await startStandIn((_request, response) => response.writeHead(404).end());
  const relay = await RelayProcess.start({
    ...relayEnvironment(metadata),
    RELAY_CAM_ROLE: "relay-role",
    RELAY_METADATA_URL: metadata.origin,
  });
  expect(await relay.ended).toBe(1);
  expect(relay.lines).toContainEqual(
    expect.objectContaining({ event: "not_started", code: "CREDENTIALS_UNAVAILABLE" }),
  );
});

test("GIVEN a port that is taken WHEN a relay starts THEN CANNOT_LISTEN names the variable", async () => {
  const { scf, relay } = await start();
  await relay.line("ready");
  const other = await RelayProcess.start({
    ...relayEnvironment(scf.url),
    RELAY_PUSH_PORT: String(relay.pushPort),
  });
  expect(await other.ended).toBe(1);
  expect(other.lines.at(-1)).toMatchObject({
    code: "CANNOT_LISTEN",
    problem: expect.stringContaining("RELAY_PUSH_PORT"),
  });
});

test("GIVEN nothing but a request WHEN it comes to the wrong place THEN 404 and 426, and no secret is in any line", async () => {
  const { relay } = await start();
  expect((await relay.ask("/elsewhere")).status).toBe(404);
  expect((await relay.ask("/metrics", {})).status).toBe(404);
  expect((await ask(await relay.clientPort(), "/chat")).status).toBe(426);
  relay.signal("SIGTERM");
  expect(await relay.ended).toBe(0);
  const lines = JSON.stringify(relay.lines);
  for (const secret of Object.values(relayEnvironment(new URL("http://127.0.0.1"))).filter(
    (value) => value.length > 20,
  ))
    expect(lines).not.toContain(secret);
});
