import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import postgres from "postgres";
import * as v from "valibot";
import { ChatClient } from "../support/chat-client";
import { descriptorsOf } from "../support/descriptors";
import { FaultSwitches } from "../support/fault-switches";
import { descendants, isRunning } from "../support/processes";
import { type Random, seededRandom } from "../support/random";
import { type RunningEmulator, startEmulator } from "../support/start-emulator";

/** How long faults happen, in seconds. */
const SECONDS = Number(process.env.FAULT_SECONDS ?? 20);
const LEASE_SECONDS = 20;
/** How long a client waits for anything before it connects again, in ms. */
const PATIENCE_MS = 3_000;

const ROOM = "weather";
const SENDERS = 2;
const FOLLOWERS = 4;
/** What a process of a function costs the emulator: its output, its errors, and the channel. */
const DESCRIPTORS_OF_INSTANCE = 3;

/** Each as it is switched on; errors are such as may pass, so that nobody is taken for gone who is there. */
const FAULTS: Readonly<Record<string, string>> = {
  "frame-drop": "0.05",
  "frame-delay": "800@0.2",
  "frame-duplicate": "0.1",
  "frame-reorder": "0.1",
  "push-error": "503@0.2,429@0.05",
  "function-crash": "0.05",
  "function-hang": "0.02",
  "cold-start": "0.1",
  "cleanup-lost": "0.5",
  "database-stall": "700@1",
  "database-restart": "1",
};

const message = v.object({ type: v.literal("message"), seq: v.number(), data: v.string() });
const ack = v.object({
  type: v.literal("ack"),
  id: v.string(),
  seq: v.number(),
  more: v.optional(v.boolean()),
});
const pushesFailed = v.object({
  event: v.literal("pushes_failed"),
  failed: v.number(),
  reasons: v.string(),
});

let emulator: RunningEmulator;
let switches: FaultSwitches;
let sql: postgres.Sql;
let random: Random;

beforeAll(async () => {
  random = seededRandom();
  emulator = await startEmulator({
    set: {
      CHAT_FRAMES_PER_SECOND: "0",
      CHAT_HISTORY_MESSAGES: "100000",
      LEASE_SECONDS: String(LEASE_SECONDS),
    },
  });
  switches = new FaultSwitches(emulator);
  sql = postgres(emulator.ready.databaseUrl, { max: 1, idle_timeout: 1 });
});

afterAll(async () => {
  await sql?.end();
  await emulator?.stop();
});

const connect = () => ChatClient.connect(emulator.ready.websocketUrl);

/** A client that is told nothing for so long does not wait any longer. */
async function patiently<T>(waiting: Promise<T>): Promise<T> {
  const stopTimer = new AbortController();
  const late = delay(PATIENCE_MS, undefined, { signal: stopTimer.signal }).then(() => {
    throw new Error("nothing came");
  });
  late.catch(() => undefined);
  waiting.catch(() => undefined);
  return Promise.race([waiting, late]).finally(() => stopTimer.abort());
}

/** Someone who follows the room over connections that end at any moment. */
class Follower {
  /** What came over each connection: the numbers of its messages. */
  readonly sessions: number[][] = [];
  /** Everything that came, by its number. */
  readonly heard = new Map<number, string>();
  /** The number below which nothing is missed. */
  #cursor = 0;

  /** Follows over one connection until `enough`, or until it has caught up where that comes first. */
  async follow(enough: (heard: number) => boolean, { untilCaughtUp = false } = {}): Promise<void> {
    const client = await connect();
    const session: number[] = [];
    this.sessions.push(session);
    const join = () => client.send({ type: "join", room: ROOM, after: this.#cursor, id: "join" });
    join();
    try {
      for (let isCaughtUp = false; !isCaughtUp && !enough(session.length); ) {
        const next = await patiently(client.next({ type: "message" }, { type: "ack" }));
        const frame = v.parse(v.union([message, ack]), next);
        if (frame.type === "message") this.#take(frame, session);
        else if (frame.more === true) join();
        else isCaughtUp = untilCaughtUp;
      }
    } finally {
      await client.close();
    }
  }

  #take({ seq, data }: v.InferOutput<typeof message>, session: number[]): void {
    session.push(seq);
    expect(this.heard.get(seq) ?? data).toBe(data);
    this.heard.set(seq, data);
    while (this.heard.has(this.#cursor + 1)) this.#cursor += 1;
  }
}

/** Sends one message after another while `goesOn`, and returns those that were acknowledged, by their number. */
async function send(name: string, goesOn: () => boolean): Promise<Map<number, string>> {
  const acknowledged = new Map<number, string>();
  for (let count = 0; goesOn(); ) {
    let client: ChatClient | undefined;
    try {
      client = await connect();
      client.send({ type: "join", room: ROOM, id: "join" });
      await patiently(client.next({ type: "ack", id: "join" }));
      while (goesOn()) {
        count += 1;
        const data = `${name}-${count}`;
        client.send({ type: "message", room: ROOM, data, id: data });
        const { seq } = v.parse(ack, await patiently(client.next({ type: "ack", id: data })));
        acknowledged.set(seq, data);
      }
    } catch {
      // Refused, disconnected or left alone: that is what faults do. What was not acknowledged may be there or not.
    } finally {
      await client?.close();
    }
  }
  return acknowledged;
}

/** Lets faults happen, a few at a time and each in its turn, until the time is over and each has happened. */
async function disturb(): Promise<void> {
  const names = Object.keys(FAULTS);
  const end = performance.now() + SECONDS * 1_000;
  for (let turn = 0; turn < names.length || performance.now() < end; turn += 1) {
    const leader = names[turn % names.length] ?? "";
    const others = names.filter(() => random.happens(0.2));
    const chosen = [leader, ...others].map((name) => [name, FAULTS[name] ?? ""]);
    const { [leader]: before = 0 } = await switches.set(Object.fromEntries(chosen));
    await Promise.all([switches.done(leader, before + 1), delay(500 + random.below(1_500))]);
  }
}

/** How many pushes were tried again for another reason than a fault that keeps a push from its connection. */
function pushesInDoubt(): number {
  return emulator
    .stderr()
    .split("\n")
    .filter((line) => line.includes('"pushes_failed"'))
    .map((line) => v.parse(pushesFailed, JSON.parse(line)))
    .filter(({ reasons }) => !/^status (503|429)(, status (503|429))?$/.test(reasons))
    .reduce((sum, { failed }) => sum + failed, 0);
}

/** The processes of the functions, by the function's name. */
function instances(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const pid of descendants(emulator.pid)) {
    const name = functionOf(pid);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function functionOf(pid: number): string | undefined {
  try {
    return /SCF_FUNCTIONNAME=([\w-]+)/.exec(readFileSync(`/proc/${pid}/environ`, "utf8"))?.[1];
  } catch {
    return undefined;
  }
}

/** What the emulator has open beside what its functions cost. */
function ownDescriptors(): number {
  const count = [...instances().values()].reduce((sum, of) => sum + of, 0);
  return descriptorsOf(emulator.pid) - count * DESCRIPTORS_OF_INSTANCE;
}

const range = (to: number) => Array.from({ length: to }, (_, n) => n + 1);

const inOrder = (messages: Iterable<readonly [number, string]>) => [...messages].sort(([a], [b]) => a - b);

test(
  "whatever goes wrong, what was acknowledged reaches everybody, nothing comes twice unasked, and nothing is left",
  async () => {
    await (await connect()).close();
    const descriptorsBefore = ownDescriptors();
    let isOver = false;
    const followers = range(FOLLOWERS).map(() => new Follower());
    const following = followers.map(async (follower) => {
      while (!isOver) {
        const end = 1 + random.below(60);
        await follower.follow((heard) => isOver || heard >= end).catch(() => undefined);
      }
    });
    const sending = range(SENDERS).map((n) => send(`sender${n}`, () => !isOver));

    await disturb();

    const done = await switches.set({});
    isOver = true;
    const acknowledged = (await Promise.all(sending)).flatMap((one) => [...one]);
    await Promise.all(following);

    followers.push(new Follower());
    for (const follower of followers) await follower.follow(() => false, { untilCaughtUp: true });
    const rows = await sql<{ seq: number; data: string }[]>`
      select seq::int, data from messages where room = ${ROOM} order by seq`;
    const kept = new Map(rows.map(({ seq, data }) => [seq, String(JSON.parse(data))]));
    expect(Object.keys(done).sort()).toEqual(Object.keys(FAULTS).sort());
    expect(acknowledged.length).toBeGreaterThan(SENDERS);
    for (const [seq, data] of acknowledged) expect(kept.get(seq)).toBe(data);
    for (const { heard } of followers) expect(inOrder(heard)).toEqual(inOrder(kept));

    const sessions = followers.flatMap((follower) => follower.sessions);
    const twice = sessions.reduce((sum, seqs) => sum + seqs.length - new Set(seqs).size, 0);
    expect(twice).toBeLessThanOrEqual((done["frame-duplicate"] ?? 0) + pushesInDoubt());

    // Those whom nobody cleaned up end with their lease, and the sweep of every minute.
    const remaining = async () => {
      const [counted] = await sql<{ count: number }[]>`
        select (select count(*) from connections)::int + (select count(*) from members)::int as count`;
      return counted?.count;
    };
    while ((await remaining()) !== 0) await delay(500);
    while (ownDescriptors() > descriptorsBefore) await delay(500);
    for (const count of instances().values()) expect(count).toBeLessThanOrEqual(5);
    const processes = descendants(emulator.pid);
    expect(await emulator.stop()).toBe(0);
    expect(processes.filter(isRunning)).toEqual([]);
  },
  SECONDS * 1_000 + 240_000,
);
