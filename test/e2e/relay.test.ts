import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import postgres from "postgres";
import { ChatClient } from "../support/chat-client";
import { FaultSwitches } from "../support/fault-switches";
import { descendants, isRunning } from "../support/processes";
import { checkOutWithRelay } from "../support/relay-checkout";
import { type RunningEmulator, startEmulator } from "../support/start-emulator";
import { until } from "../support/until";

// An environment with a relay is synthesized and started several times.
jest.setTimeout(180_000);

interface NodeLine {
  /** Where its private listener is. */
  readonly node: string;
  readonly pid: number;
}

/** The nodes that an emulator has started so far, as it told them. */
const nodesOf = (emulator: RunningEmulator): NodeLine[] =>
  emulator
    .stderr()
    .split("\n")
    .filter((line) => line.includes('"event":"node_started"'))
    .map((line) => JSON.parse(line));

/** The sum of a metric's samples at a node. */
async function metric({ node }: NodeLine, name: string): Promise<number> {
  const text = await (await fetch(`http://${node}/metrics`)).text();
  const samples = text
    .split("\n")
    .filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`));
  return samples.reduce((sum, line) => sum + Number(line.split(" ").at(-1)), 0);
}

const metrics = (emulator: RunningEmulator, name: string) =>
  Promise.all(nodesOf(emulator).map((node) => metric(node, name)));

const total = async (emulator: RunningEmulator, name: string) =>
  (await metrics(emulator, name)).reduce((sum, one) => sum + one, 0);

/** Resolves when no node holds a client: each has had its cleanup. */
async function empty(emulator: RunningEmulator): Promise<void> {
  await until(async () => (await total(emulator, "relay_connections")) === 0);
}

const connect = ({ ready }: RunningEmulator) => ChatClient.connect(ready.websocketUrl);

/** Resolves when all that was pushed to the client so far is there. */
async function settled(client: ChatClient): Promise<ChatClient> {
  client.send({ type: "ping" });
  await client.next({ type: "pong" });
  return client;
}

describe("an environment whose gateway is a relay, on two nodes", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "relay e2e "));
  const data = path.join(folder, "data");
  let emulator: RunningEmulator;

  beforeAll(async () => {
    const project = checkOutWithRelay(path.join(folder, "a checkout"));
    emulator = await startEmulator({ project, nodes: 2, data });
  });

  afterAll(async () => {
    await emulator?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(() => empty(emulator));

  test("a message to a room is one push, and reaches the members on both nodes", async () => {
    // GIVEN eight clients in the lobby, four on each node
    const clients: ChatClient[] = [];
    for (let n = 0; n < 8; n += 1) clients.push(await settled(await connect(emulator)));
    expect(await metrics(emulator, "relay_connections")).toEqual([4, 4]);
    const [ada, ...others] = clients;
    const before = await total(emulator, "relay_forwards_total");

    // WHEN one of them speaks
    ada?.send({ type: "message", room: "lobby", data: "to all" });

    // THEN the others hear it, by one request that the node which got it sent on to the other one
    for (const other of others) await other.next({ type: "message", data: "to all" });
    await until(async () => (await total(emulator, "relay_forwards_total")) !== before);
    expect(await total(emulator, "relay_forwards_total")).toBe(before + 1);
    await Promise.all(clients.map((client) => client.close()));
  });

  test("a direct message reaches a user on the other node", async () => {
    const [ada, bob] = [await settled(await connect(emulator)), await settled(await connect(emulator))];
    expect(await metrics(emulator, "relay_connections")).toEqual([1, 1]);
    bob.send({ type: "message", room: "lobby", data: "here I am" });
    const { from } = Object(await ada.next({ type: "message", data: "here I am" }));

    ada.send({ type: "direct", to: from, data: "psst", id: "d1" });

    await bob.next({ type: "direct", data: "psst" });
    expect(await ada.next({ type: "ack", id: "d1" })).toMatchObject({ sent: 1, gone: 0, failed: 0 });
    await Promise.all([ada.close(), bob.close()]);
  });

  test("what a client missed comes first when it is back, whichever node it is on", async () => {
    const [ada, bob] = [await settled(await connect(emulator)), await connect(emulator)];
    bob.send({ type: "join", room: "tea", id: "j1" });
    const { seq } = Object(await bob.next({ type: "ack", id: "j1" }));
    ada.send({ type: "join", room: "tea" });
    await bob.next({ type: "joined", room: "tea" });
    await bob.close();
    for (const data of ["one", "two"]) ada.send({ type: "message", room: "tea", data });
    await settled(ada);

    const again = await connect(emulator);
    again.send({ type: "join", room: "tea", after: seq });

    expect(await again.next({ type: "message" })).toMatchObject({ seq: seq + 1, data: "one" });
    expect(await again.next({ type: "message" })).toMatchObject({ seq: seq + 2, data: "two" });
    await Promise.all([ada.close(), again.close()]);
  });

  test("the page is at /, and says where the WebSocket is", async () => {
    const page = await fetch(emulator.ready.pageUrl);
    expect(page.headers.get("content-type")).toContain("text/html");
    const config = await (await fetch(new URL("/page.json", emulator.ready.pageUrl))).json();
    expect(config).toEqual({ websocketPath: "/chat" });
  });

  test("a push without the token of the stack is refused at the address that functions have", async () => {
    const response = await fetch(emulator.ready.reversePushUrl, { method: "POST", body: "{}" });

    expect(response.status).toBe(401);
  });

  test("no line of the log has what the stack has generated: token, nodes' key, the database's password", async () => {
    const generated: Record<string, string> = JSON.parse(readFileSync(path.join(data, "state.json"), "utf8"));
    const secrets = Object.values(generated).map((uuid) => uuid.replaceAll("-", "").slice(0, 26));
    expect(secrets).toHaveLength(3);

    for (const line of emulator.stderr().trim().split("\n")) {
      expect(Object.keys(JSON.parse(line))).toEqual(expect.arrayContaining(["time", "level", "event"]));
      for (const secret of secrets) expect(line).not.toContain(secret);
    }
  });

  test("Ctrl-C sends the clients away, runs cleanup for each, and leaves no process", async () => {
    const removed = () => emulator.stderr().split('"event":"connection_removed"').length;
    const clients = [await connect(emulator), await connect(emulator)];
    const before = removed();
    const children = descendants(emulator.pid);
    expect(children).toEqual(expect.arrayContaining(nodesOf(emulator).map(({ pid }) => pid)));

    expect(await emulator.stop()).toBe(0);

    for (const client of clients) expect(await client.end()).toMatchObject({ code: 1012 });
    expect(removed()).toBe(before + 2);
    expect(emulator.stderr()).not.toContain('"event":"node_ended"');
    expect(children.filter(isRunning)).toEqual([]);
  });
});

describe("a node of a relay that is killed", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "relay e2e "));
  let emulator: RunningEmulator;
  let switches: FaultSwitches;
  let sql: postgres.Sql;

  beforeAll(async () => {
    const project = checkOutWithRelay(path.join(folder, "project"));
    // Of so many seconds, none is over within the test.
    const faults = { "node-kill": "99999" };
    emulator = await startEmulator({ project, nodes: 2, set: { LEASE_SECONDS: "6" }, faults });
    switches = new FaultSwitches(emulator);
    sql = postgres(emulator.ready.databaseUrl, { max: 1 });
  });

  afterAll(async () => {
    await sql?.end();
    await emulator?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test("takes its own clients with it, whose leases end, and no others; they come back to what they missed", async () => {
    // GIVEN a client on each node
    const clients = [await settled(await connect(emulator)), await settled(await connect(emulator))] as const;
    expect(await metrics(emulator, "relay_connections")).toEqual([1, 1]);
    for (const client of clients) {
      client.send({ type: "join", room: "tea", id: "tea" });
      await client.next({ type: "ack", id: "tea" });
    }

    // WHEN one of the nodes is killed
    const ends = clients.map((client) => client.end().then((end) => ({ client, end })));
    await switches.set({ "node-kill": "2" });
    await switches.done("node-kill", 1);
    await switches.set({});

    // THEN its client is cut off, the other one stays, and nobody says so
    const { client: ada, end } = await Promise.race(ends);
    const bob = ada === clients[0] ? clients[1] : clients[0];
    expect(end).toMatchObject({ code: 1006 });
    await settled(bob);
    expect(await sql`select id from connections`).toHaveLength(2);

    // AND the sweep finds that the lease of the lost one is over, and tells bob
    for (let left = false; !left; ) {
      bob.send({ type: "ping" });
      const { type } = Object(await bob.next({ type: "pong" }, { type: "left", room: "tea" }));
      left = type === "left";
      if (!left) await setTimeout(200);
    }
    // bob is told before the sweep says how many it has removed.
    await until(() => emulator.stderr().includes('"event":"connections_swept","removed":1'));
    expect(await sql`select id from connections`).toHaveLength(1);

    // AND ada comes back to a node that is there, and gets what was said meanwhile
    for (const data of ["one", "two"]) bob.send({ type: "message", room: "tea", data });
    await settled(bob);
    const again = await connect(emulator);
    again.send({ type: "join", room: "tea", after: 0 });
    expect(await again.next({ type: "message", room: "tea" })).toMatchObject({ seq: 1, data: "one" });
    expect(await again.next({ type: "message", room: "tea" })).toMatchObject({ seq: 2, data: "two" });

    // AND one more node is there, whose client bob hears
    await emulator.logged("node_started", 3);
    expect(emulator.stderr().split('"event":"node_ended"')).toHaveLength(2);
    const third = nodesOf(emulator)[2];
    expect(third && (await metric(third, "relay_connections"))).toBe(1);
    again.send({ type: "message", room: "tea", data: "I am back" });
    await bob.next({ type: "message", data: "I am back" });
    await Promise.all([bob.close(), again.close()]);
  });

  test("is a fault of a relay alone; those of the gateway within npm start are refused, and say what to do", async () => {
    const asked = { method: "PUT", body: '{"frame-drop":"0.1"}' };
    const answer = await fetch(`${emulator.ready.pageUrl}faults`, asked);

    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      error: "FAULT_NOT_IN_RELAY",
      message: expect.stringContaining("frame-drop"),
      fix: expect.stringContaining("node-kill"),
    });
    await expect(startEmulator({ faults: { "node-kill": "5" } })).rejects.toThrow(
      /FAULT_WITHOUT_RELAY: The fault node-kill/,
    );
  });
});

describe("npm start of a relay", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "relay e2e "));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("swaps functions under clients that stay, and replaces the node only where its program has changed", async () => {
    const project = checkOutWithRelay(path.join(folder, "project"));
    const emulator = await startEmulator({ project });
    const ada = await connect(emulator);

    appendFileSync(path.join(project, "functions/transmit/index.ts"), '\nconsole.log("edited");\n');
    await emulator.logged("functions_swapped");
    await settled(ada);
    expect(nodesOf(emulator)).toHaveLength(1);

    // The wire contract is part of the relay's program too.
    const edit = '\nObject.defineProperty(globalThis, "edited", { value: 1 });\n';
    appendFileSync(path.join(project, "functions/shared/wire/push.ts"), edit);
    await emulator.logged("functions_swapped", 2);

    expect(nodesOf(emulator)).toHaveLength(2);
    expect(await ada.end()).toMatchObject({ code: 1012 });
    await (await settled(await connect(emulator))).close();
    expect(emulator.stderr()).not.toContain('"event":"node_ended"');
    expect(await emulator.stop()).toBe(0);
  });

  test("leaves no node behind where it is killed, and starts again on its data", async () => {
    const project = checkOutWithRelay(path.join(folder, "killed"));
    const data = path.join(folder, "data");
    const other = await startEmulator({ project, nodes: 2, data });
    const nodes = nodesOf(other);
    if (other.pid === undefined) throw new Error("no process");

    process.kill(other.pid, "SIGKILL");

    await until(() => !nodes.some(({ pid }) => isRunning(pid)));
    const again = await startEmulator({ project, data });
    await again.stop();
  });

  test("is refused with --nodes where the environment has no relay", async () => {
    await expect(startEmulator({ nodes: 2 })).rejects.toThrow(
      /NODES_WITHOUT_RELAY: The environment dev has no relay/,
    );
  });
});
