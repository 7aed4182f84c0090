import { readFileSync } from "node:fs";
import http from "node:http";
import { text } from "node:stream/consumers";
import postgres from "postgres";
import * as v from "valibot";
import { ChatClient } from "../../support/chat-client";
import { FaultSwitches } from "../../support/fault-switches";
import { descendants } from "../../support/processes";
import { type RunningEmulator, startEmulator } from "../../support/start-emulator";
import { until } from "../../support/until";

let emulator: RunningEmulator;
let switches: FaultSwitches;
let alice: ChatClient;
let bob: ChatClient;
let room: string;
let rooms = 0;

beforeAll(async () => {
  emulator = await startEmulator({ faultSeed: 7 });
  switches = new FaultSwitches(emulator);
});

beforeEach(async () => {
  await switches.set({});
  rooms += 1;
  room = `room${rooms}`;
  [alice, bob] = await Promise.all([member(), member()]);
});

afterEach(async () => {
  await switches.set({});
  await Promise.all([alice.close(), bob.close()]);
});

afterAll(() => emulator?.stop());

const connect = () => ChatClient.connect(emulator.ready.websocketUrl);

async function member(): Promise<ChatClient> {
  const client = await connect();
  client.send({ type: "join", room, id: "join" });
  await client.next({ type: "ack", id: "join" });
  return client;
}

const said = v.looseObject({ data: v.string() });

const say = (data: string, more: object = {}) => alice.send({ type: "message", room, data, ...more });

/** What Bob hears next, and next but one. */
const heardTwice = async () => [await bob.next({ type: "message" }), await bob.next({ type: "message" })];

/** The processes of the database or of a function, by what their command line or environment holds. */
function processes(file: "cmdline" | "environ", pattern: RegExp): number[] {
  return descendants(emulator.pid).filter((pid) => {
    try {
      return pattern.test(readFileSync(`/proc/${pid}/${file}`, "utf8"));
    } catch {
      return false;
    }
  });
}

const transmits = () => processes("environ", /SCF_FUNCTIONNAME=[\w-]*transmit/);

const stateOf = (pid: number) => /^State:\s+(\w)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];

it("a frame that is dropped never comes, and the next one does", async () => {
  const { "frame-drop": before = 0 } = await switches.set({ "frame-drop": "1" });
  say("lost", { id: "lost" });
  // Bob's frame and Alice's ack.
  await switches.done("frame-drop", before + 2);
  await switches.set({});
  say("heard");

  expect(await bob.next({ type: "message" })).toMatchObject({ data: "heard", seq: 2 });
});

it("a frame that is duplicated comes twice", async () => {
  await switches.set({ "frame-duplicate": "1" });
  say("echo");

  expect(await heardTwice()).toMatchObject([{ data: "echo" }, { data: "echo" }]);
});

it("a message that was hit is named in the log, by connection, room and number, and never by what it says", async () => {
  await switches.set({ "frame-duplicate": "1" });
  say("secret words");
  await heardTwice();
  const name = `"connectionId":"[^"]+","room":"${room}","seq":1`;
  const line = new RegExp(`"fault":"frame-duplicate",${name},"event":"fault_done"`);
  await until(() => line.test(emulator.stderr()));

  expect(emulator.stderr()).not.toContain("secret words");
});

it("a frame that is reordered comes after the one behind it", async () => {
  await switches.set({ "frame-reorder": "1" });

  // A frame that none follows within a second comes all the same: on a slow machine it may take more than one pair.
  let order: string[];
  do {
    say("first");
    say("second");
    order = (await heardTwice()).map((frame) => v.parse(said, frame).data);
    expect([...order].sort()).toEqual(["first", "second"]);
  } while (order[0] === "first");
});

it("frames that are delayed come in their order", async () => {
  const { "frame-delay": before = 0 } = await switches.set({ "frame-delay": "500@1" });
  say("first");
  await switches.done("frame-delay", before + 1);
  await switches.set({});
  say("second");

  expect(await heardTwice()).toMatchObject([{ data: "first" }, { data: "second" }]);
});

it("a push that is refused with an error is tried again, and given up at last", async () => {
  const { "push-error": before = 0 } = await switches.set({ "push-error": "503@0.5,429:7@0.5" });
  say("unheard");
  // Frames of a connection are served one after the other: this one when the one before is given up.
  alice.send({ type: "who", room });
  await until(() => emulator.stderr().includes('"event":"frame_received","type":"who"'));
  const { "push-error": after = 0 } = await switches.set({});
  expect(after).toBeGreaterThan(before + 1);
  say("heard");

  expect(await bob.next({ type: "message" })).toMatchObject({ data: "heard", seq: 2 });
  expect(emulator.stderr()).toMatch(/"event":"pushes_failed".*"reasons":"status (503|429)"/);
});

it("a function that crashes ends the connection whose frame it had", async () => {
  await switches.set({ "function-crash": "1" });
  for (let count = 0; count < 40; count += 1) alice.send({ type: "ping" });

  expect(await alice.end()).toMatchObject({ code: 1011 });
});

it("a function that hangs is ended by its timeout", async () => {
  await switches.set({ "function-hang": "1" });
  alice.send({ type: "ping" });

  expect(await alice.end()).toMatchObject({ code: 1011 });
  expect(emulator.stderr()).toContain("FUNCTION_TIMED_OUT");
});

it("a cold start serves the frame in a new process", async () => {
  const before = transmits();
  await switches.set({ "cold-start": "1" });
  alice.send({ type: "ping" });
  await alice.next({ type: "pong" });

  expect(before.length).toBeGreaterThan(0);
  expect(transmits().filter((pid) => before.includes(pid))).toEqual([]);
});

it("cleanup that is lost leaves the member to its lease", async () => {
  const sql = postgres(emulator.ready.databaseUrl, { max: 1 });
  const { "cleanup-lost": before = 0 } = await switches.set({ "cleanup-lost": "1" });
  await bob.close();
  await switches.done("cleanup-lost", before + 1);
  const members = await sql`select 1 from members where room = ${room}`;
  await sql.end();

  expect(members).toHaveLength(2);
});

it("a database that stalls answers nobody, and goes on as soon as it may", async () => {
  const { "database-stall": before = 0 } = await switches.set({ "database-stall": "60000@1" });
  await switches.done("database-stall", before + 1);
  const stopped = processes("cmdline", /postgres/).map(stateOf);
  say("late", { id: "late" });
  await switches.set({});

  expect(new Set(stopped)).toEqual(new Set(["T"]));
  expect(stopped.length).toBeGreaterThan(3);
  expect(await bob.next({ type: "message" })).toMatchObject({ data: "late" });
});

it("a database that restarts serves again at the same address", async () => {
  const { "database-restart": before = 0 } = await switches.set({ "database-restart": "1" });
  await switches.done("database-restart", before + 1);
  await switches.set({});
  await emulator.logged("database_restarted");
  const url = emulator.ready.databaseUrl;

  for (;;) {
    alice.send({ type: "ping", id: "ping" });
    const answer = await alice.next({ id: "ping" });
    // The first may meet the end of the old connection.
    if (JSON.stringify(answer).includes("pong")) break;
  }
  const sql = postgres(url, { max: 1 });
  expect(await sql`select 1 as one`).toMatchObject([{ one: 1 }]);
  await sql.end();
});

it("what is on and what was done can be asked", async () => {
  await switches.set({ "frame-duplicate": "1" });
  say("counted");
  await heardTwice();

  const { seed, faults, done } = await switches.report();
  expect(seed).toBe(7);
  expect(faults).toEqual({ "frame-duplicate": "1" });
  expect(done["frame-duplicate"]).toBeGreaterThan(0);
  expect(emulator.stderr()).toContain('"seed":7');
});

it("a fault of the command line happens from the start", async () => {
  const other = await startEmulator({ faults: { "frame-duplicate": "1", "cleanup-lost": "0.0" } });
  const client = await ChatClient.connect(other.ready.websocketUrl);
  client.send({ type: "ping", id: "ping" });

  expect(await client.next({ type: "pong" })).toEqual(await client.next({ type: "pong" }));
  expect((await new FaultSwitches(other).report()).faults).toEqual({
    "frame-duplicate": "1",
    "cleanup-lost": "0.0",
  });
  await client.close();
  await other.stop();
});

describe("what is refused", () => {
  const put = (body: string) =>
    fetch(`${emulator.ready.pageUrl}faults`, { method: "PUT", body }).then(async (response) => ({
      status: response.status,
      body: await response.text(),
    }));

  it("an unknown fault, with the names there are; what was on stays on", async () => {
    await switches.set({ "frame-drop": "0.5" });
    const answer = await put('{"frame-lost":"1"}');

    expect(answer).toMatchObject({ status: 400, body: expect.stringContaining("FAULT_UNKNOWN") });
    expect(answer.body).toContain("frame-drop, frame-delay");
    expect((await switches.report()).faults).toEqual({ "frame-drop": "0.5" });
  });

  it.each([
    ['{"frame-drop":"2"}', "a share from 0 to 1"],
    ['{"frame-drop":0.1}', "a share from 0 to 1"],
    ['{"push-error":"503@0.6,500@0.6"}', "together at most 1"],
    ["[1]", "FAULTS_MALFORMED"],
    ["frame-drop", "FAULTS_MALFORMED"],
  ])("%s", async (body, problem) => {
    expect(await put(body)).toMatchObject({ status: 400, body: expect.stringContaining(problem) });
  });

  it("another method", async () => {
    expect((await fetch(`${emulator.ready.pageUrl}faults`, { method: "POST" })).status).toBe(405);
  });

  it("a page of another site, whose name leads to this machine", async () => {
    const request = http.get(`${emulator.ready.pageUrl}faults`, { headers: { host: "elsewhere.example" } });
    const response = await new Promise<http.IncomingMessage>((resolve) => request.on("response", resolve));

    expect(response.statusCode).toBe(403);
    expect(await text(response)).toContain("FAULTS_NOT_LOCAL");
  });

  it("an unknown fault on the command line, before anything starts", async () => {
    await expect(startEmulator({ faults: { "frame-lost": "1" } })).rejects.toThrow(
      /ended with 1[\s\S]*FAULT_UNKNOWN: There is no fault "frame-lost"[\s\S]*database-restart/,
    );
  });
});
