import { readFileSync } from "node:fs";
import postgres from "postgres";
import * as v from "valibot";
import { ChatClient } from "../support/chat-client";
import { descendants } from "../support/processes";
import { type Random, seededRandom } from "../support/random";
import { type RunningEmulator, startEmulator } from "../support/start-emulator";

const ROOM = "storm";
const SENDERS = 3;
/** What was sent before; with the rest it is more than one join replays. */
const SENT_BEFORE = 480;
const MESSAGES_OF_EACH = 80;
/** After how many messages of a sender an instance is killed. */
const KILL_EVERY = 20;
const FOLLOWERS = 5;

const message = v.object({
  type: v.literal("message"),
  seq: v.number(),
  data: v.string(),
  more: v.optional(v.boolean()),
});
const ack = v.object({
  type: v.literal("ack"),
  id: v.string(),
  seq: v.number(),
  more: v.optional(v.boolean()),
});

let emulator: RunningEmulator;
let sql: postgres.Sql;
let random: Random;

beforeAll(async () => {
  random = seededRandom();
  emulator = await startEmulator({ set: { CHAT_FRAMES_PER_SECOND: "0", CHAT_HISTORY_MESSAGES: "100000" } });
  sql = postgres(emulator.ready.databaseUrl, { max: 1 });
});

afterAll(async () => {
  await sql?.end();
  await emulator?.stop();
});

const connect = () => ChatClient.connect(emulator.ready.websocketUrl);

/** One connection's share of a follower's life. */
interface Session {
  /** What it asked for first. */
  readonly after: number;
  /** The numbers of the messages that came, in the order in which they came. */
  readonly seqs: number[];
  /** The number from which on messages came as they were sent; undefined where the connection ended before. */
  liveAfter?: number;
}

/** Someone who follows the room over connections that end at any moment. */
class Follower {
  readonly sessions: Session[] = [];
  /** Everything that came, by its number. */
  readonly heard = new Map<number, string>();
  /** The number up to which nothing is missed. */
  #cursor = 0;
  #client: ChatClient | undefined;

  /** Follows until `enough`, over one connection; true where it came to that, false where the connection ended. */
  async follow(enough: (session: Session) => boolean): Promise<boolean> {
    const session: Session = { after: this.#cursor, seqs: [] };
    this.sessions.push(session);
    const client = await connect();
    this.#client = client;
    const join = () => client.send({ type: "join", room: ROOM, after: this.#cursor, id: "join" });
    join();
    try {
      while (!enough(session)) {
        const frame = v.parse(
          v.union([message, ack]),
          await client.next({ type: "message" }, { type: "ack" }),
        );
        if (frame.type === "message") this.#take(frame, session);
        else if (frame.more === true) join();
        else session.liveAfter = frame.seq;
      }
    } catch (error) {
      if (!String(error).includes("closed with")) throw error;
      return false;
    }
    await client.close();
    return true;
  }

  /** Ends the connection, whatever it waits for. */
  async hangUp(): Promise<void> {
    await this.#client?.close();
  }

  #take({ seq, data }: v.InferOutput<typeof message>, session: Session): void {
    session.seqs.push(seq);
    this.heard.set(seq, data);
    while (this.heard.has(this.#cursor + 1)) this.#cursor += 1;
  }
}

/** Sends messages one after another, kills an instance now and then, and returns those that were acknowledged, by their number. */
async function send(name: string): Promise<Map<number, string>> {
  const acknowledged = new Map<number, string>();
  let client: ChatClient | undefined;
  for (let count = 0; count < MESSAGES_OF_EACH; count += 1) {
    const data = `${name}-${count}`;
    if (count % KILL_EVERY === KILL_EVERY - 1) killTransmit();
    try {
      if (client === undefined) {
        client = await connect();
        client.send({ type: "join", room: ROOM });
      }
      client.send({ type: "message", room: ROOM, data, id: data });
      const { seq } = v.parse(ack, await client.next({ type: "ack", id: data }));
      acknowledged.set(seq, data);
    } catch (error) {
      if (!String(error).includes("closed with")) throw error;
      client = undefined;
    }
  }
  await client?.close();
  return acknowledged;
}

/** Kills one of the instances of transmit, in the middle of what it does. */
function killTransmit(): void {
  const instances = descendants(emulator.pid).filter(isTransmit);
  const pid = instances[random.below(Math.max(instances.length, 1))];
  if (pid !== undefined) process.kill(pid, "SIGKILL");
}

function isTransmit(pid: number): boolean {
  try {
    return /SCF_FUNCTIONNAME=[\w-]*transmit/.test(readFileSync(`/proc/${pid}/environ`, "utf8"));
  } catch {
    return false;
  }
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);

const inOrder = (messages: ReadonlyMap<number, string>) => [...messages].sort(([a], [b]) => a - b);

test("whoever reconnects at random while others send, and instances die, gets every message in the end", async () => {
  await (await connect()).close();
  await sql`insert into rooms values (${ROOM}, ${SENT_BEFORE})`;
  await sql`
    insert into messages select ${ROOM}, seq, 'somebody', '"before"', now()
    from generate_series(1, ${SENT_BEFORE}::int) seq`;
  let isOver = false;
  const followers = range(1, FOLLOWERS).map(() => new Follower());
  const following = followers.map(async (follower) => {
    while (!isOver) {
      const end = 1 + random.below(60);
      await follower.follow(({ seqs }) => isOver || seqs.length >= end);
    }
  });

  const acknowledged = await Promise.all(range(1, SENDERS).map((n) => send(`sender${n}`)));

  isOver = true;
  for (const follower of followers) await follower.hangUp();
  await Promise.all(following);
  const rows = await sql<{ seq: number; data: string }[]>`
    select seq::int, data from messages where room = ${ROOM} order by seq`;
  const sent = new Map(rows.map(({ seq, data }) => [seq, String(JSON.parse(data))]));
  const last = sent.size;
  followers.push(new Follower());
  for (const follower of followers) {
    while (!(await follower.follow(({ liveAfter }) => liveAfter !== undefined)));
  }

  expect(emulator.stderr()).toContain('"event":"transmit_failed"');
  expect([...sent.keys()]).toEqual(range(1, last));
  expect(last).toBeGreaterThan(500);
  for (const [seq, data] of acknowledged.flatMap((one) => [...one])) expect(sent.get(seq)).toBe(data);
  const sessions = followers.flatMap((follower) => follower.sessions);
  for (const { heard } of followers) expect(inOrder(heard)).toEqual(inOrder(sent));
  for (const { after, seqs, liveAfter } of sessions) {
    expect(new Set(seqs).size).toBe(seqs.length);
    expect(seqs.filter((seq) => seq <= after)).toEqual([]);
    if (liveAfter === undefined) continue;
    expect(seqs.filter((seq) => seq <= liveAfter)).toEqual(range(after + 1, liveAfter));
  }
  expect(sessions.filter(({ liveAfter }) => liveAfter !== undefined).length).toBeGreaterThan(FOLLOWERS);
}, 180_000);
