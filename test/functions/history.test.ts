import postgres from "postgres";
import { until } from "../support/until";
import { textEvent, timerEvent } from "./support/events";
import { type Instance, startInstance } from "./support/instance";
import { type System, startSystem } from "./support/system";

let system: System;

beforeAll(async () => {
  system = await startSystem();
});

beforeEach(async () => {
  await system.empty();
  await system.connect("alice", "bob");
  await system.say("alice", { type: "join", room: "tea" });
});

afterAll(() => system.stop());

/** Sends messages as alice; their data are the numbers that they get in an untouched room. */
async function speak(from: number, to: number, transmit: Instance = system.transmit): Promise<void> {
  for (let data = from; data <= to; data += 1) {
    await transmit(textEvent("alice", JSON.stringify({ type: "message", room: "tea", data })));
  }
}

/** Puts messages into an untouched room, as if they had been sent. */
async function spoken(count: number): Promise<void> {
  await system.sql`
    insert into messages select 'tea', seq, 'user', '1', now() from generate_series(1, ${count}::int) seq`;
  await system.sql`update rooms set last_seq = ${count} where name = 'tea'`;
}

/** Lets bob join with `after` and returns what he was sent meanwhile. */
const catchUp = (after: number, more: object = {}) =>
  system.say("bob", { type: "join", room: "tea", after, ...more });

const numbers = (frames: unknown[]) => frames.map((frame) => (frame as { seq: number }).seq);
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);

const kept = async () => {
  const rows = await system.sql<{ seq: number }[]>`select seq::int from messages order by seq`;
  return rows.map((row) => row.seq);
};

describe("join with after", () => {
  it("replays what was missed, oldest first, as it was sent the first time, and then goes live", async () => {
    await system.connect("carol");
    await system.say("carol", { type: "join", room: "tea" });
    await speak(1, 5);
    const live = system.push.received("carol");

    const answered = await catchUp(2, { id: "j" });
    await speak(6, 6);

    expect(answered).toEqual([
      ...live.slice(2),
      { type: "ack", id: "j", room: "tea", seq: 5, sent: 2, gone: 0, failed: 0 },
    ]);
    expect(numbers(live)).toEqual(range(1, 5));
    expect(numbers(system.push.received("bob"))).toEqual([6]);
  });

  it("replays the member's own messages too, so that the numbers have no holes", async () => {
    await system.say("bob", { type: "join", room: "tea" });
    await system.say("bob", { type: "message", room: "tea", data: "mine" });
    await speak(2, 2);

    expect(numbers(await catchUp(0))).toEqual([1, 2]);
  });

  it("goes live at once where nothing was missed", async () => {
    await speak(1, 3);

    const answered = await catchUp(3, { id: "j" });
    await speak(4, 4);

    expect(answered).toMatchObject([{ type: "ack", seq: 3 }]);
    expect(numbers(system.push.received("bob"))).toEqual([4]);
  });

  it("goes live in a room where nobody has spoken", async () => {
    const answered = await system.say("bob", { type: "join", room: "quiet", after: 0, id: "j" });
    await system.say("alice", { type: "join", room: "quiet" });
    system.push.received("bob");
    await system.say("alice", { type: "message", room: "quiet", data: "first" });

    expect(answered).toMatchObject([{ type: "ack", seq: 0 }]);
    expect(system.push.received("bob")).toMatchObject([{ type: "message", seq: 1 }]);
  });

  it("goes live at once at a number that the room has not reached, and tells where the room is", async () => {
    await speak(1, 3);

    const answered = await catchUp(Number.MAX_SAFE_INTEGER, { id: "j" });
    await speak(4, 4);

    expect(answered).toMatchObject([{ type: "ack", seq: 3 }]);
    expect(numbers(system.push.received("bob"))).toEqual([4]);
  });

  it("stops after 500 with `more`, and the member hears nothing until it asks for the rest", async () => {
    await spoken(620);

    const first = await catchUp(10, { id: "j1" });
    await speak(621, 621);
    const meanwhile = system.push.received("bob");
    const second = await catchUp(510, { id: "j2" });
    await speak(622, 622);

    expect(numbers(first.slice(0, -1))).toEqual(range(11, 510));
    expect(first.filter((frame) => Object.hasOwn(frame as object, "more"))).toEqual([
      expect.objectContaining({ type: "message", seq: 510, more: true }),
      expect.objectContaining({ type: "ack", id: "j1", seq: 510, more: true }),
    ]);
    expect(meanwhile).toEqual([]);
    expect(numbers(second)).toEqual([...range(511, 621), 621]);
    expect(second.at(-1)).toMatchObject({ type: "ack", seq: 621 });
    expect(second.at(-1)).not.toHaveProperty("more");
    expect(numbers(system.push.received("bob"))).toEqual([622]);
  });

  it("a plain join ends the wait for the rest: live from the room's last message on", async () => {
    await spoken(501);
    await catchUp(0);

    const answered = await system.say("bob", { type: "join", room: "tea", id: "j" });
    await speak(502, 502);

    expect(answered).toMatchObject([{ type: "ack", seq: 501 }]);
    expect(numbers(system.push.received("bob"))).toEqual([502]);
  });

  it("of a member that is live replays what it asks for, and leaves it live", async () => {
    await system.say("bob", { type: "join", room: "tea" });
    await speak(1, 4);
    system.push.received("bob");

    expect(numbers(await catchUp(1))).toEqual([2, 3, 4]);

    await speak(5, 5);
    expect(numbers(system.push.received("bob"))).toEqual([5]);
  });

  it("tells the room once, and shows the member as present while it waits for the rest", async () => {
    await spoken(501);
    const [bob] = await system.connect("bob");
    system.push.received("alice");

    await catchUp(0);
    await catchUp(500);

    expect(system.push.received("alice")).toEqual([{ type: "joined", room: "tea", user: bob }]);
  });

  it.each([
    ["what a lone surrogate is: \ud800"],
    ["NUL: \u0000"],
    [{ "\udfff\u0000": ["'; drop table messages; --"] }],
  ])("replays any data as it was: %j", async (data) => {
    await system.say("alice", { type: "message", room: "tea", data });

    expect(await catchUp(0)).toMatchObject([{ type: "message", seq: 1, data }]);
  });

  it("ends quietly for a member that leaves while it is replayed to", async () => {
    await speak(1, 1);
    const leave = startInstance("transmit", system.environment);
    const other = postgres(system.environment.DATABASE_URL ?? "", { max: 1, fetch_types: false });
    let answered: Promise<unknown[]> | undefined;
    await other.begin(async (transaction) => {
      await transaction`select 1 from rooms for update`;
      answered = catchUp(0);
      await untilWaiting("for share");
      await leave(textEvent("bob", '{"type":"leave","room":"tea"}'));
    });
    await other.end();

    expect(numbers((await answered) ?? [])).toEqual([1]);
    expect(await system.members("tea")).toEqual(["alice"]);
  });
});

/** Waits until a statement of a kind waits for a lock. */
async function untilWaiting(kind: string): Promise<void> {
  await until(async () => {
    const rows = await system.sql`
      select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like ${`%${kind}%`}`;
    return rows.length > 0;
  });
}

describe("a replay that does not come to its end", () => {
  beforeEach(() => {
    // It would be refused again, and is not tried.
    system.push.brokenStatus = 413;
  });

  it("is told as an error; the member stays paused, and gets all of it by asking again", async () => {
    await speak(1, 3);
    system.push.brokenTexts.push(/"seq":3,/);

    const answered = await catchUp(0, { id: "j" });
    await speak(4, 4);
    const meanwhile = system.push.received("bob");
    system.push.brokenTexts.length = 0;

    expect(numbers(answered.slice(0, 2))).toEqual([1, 2]);
    expect(answered.slice(2)).toEqual([
      { type: "error", code: "internal", message: expect.any(String), id: "j" },
    ]);
    expect(meanwhile).toEqual([]);
    expect(numbers(await catchUp(2))).toEqual([3, 4]);
  });

  it("keeps nobody from hearing who joined", async () => {
    await speak(1, 3);
    const [carol] = await system.connect("carol");
    system.push.received("alice");
    system.push.brokenTexts.push(/"seq":3,/);

    await system.say("carol", { type: "join", room: "tea", after: 0 });

    expect(system.push.received("alice")).toEqual([{ type: "joined", room: "tea", user: carol }]);
  });

  it("fails the invocation where the member cannot be told, so that the gateway ends its connection", async () => {
    await speak(1, 3);
    system.push.broken.add("bob");

    await expect(catchUp(0)).rejects.toMatchObject({ code: "REPLAY_INTERRUPTED" });
  });

  it("to a client that is gone removes the client", async () => {
    await speak(1, 3);
    system.push.gone.add("bob");

    await catchUp(0);

    expect(await system.members("tea")).toEqual(["alice"]);
  });
});

describe("what is kept", () => {
  it("is no more than CHAT_HISTORY_MESSAGES of a room in a replay, and little more in the database", async () => {
    const small = { ...system.environment, CHAT_HISTORY_MESSAGES: "10" };
    const transmit = startInstance("transmit", small);
    await speak(1, 200, transmit);

    await transmit(textEvent("bob", '{"type":"join","room":"tea","after":5}'));

    expect(numbers(system.push.received("bob"))).toEqual(range(191, 200));
    expect((await kept()).length).toBeLessThanOrEqual(10 + 64);
  });

  it("comes down to a limit that was lowered, a bounded number at a time", async () => {
    await spoken(1000);
    const transmit = startInstance("transmit", { ...system.environment, CHAT_HISTORY_MESSAGES: "10" });

    await speak(1001, 1001 + 64, transmit);
    expect((await kept()).length).toBeGreaterThan(500);
    await speak(1066, 1064 + 64 * 5, transmit);

    expect((await kept()).length).toBeLessThanOrEqual(10 + 64);
  });

  it("is nothing older than CHAT_HISTORY_HOURS: not replayed, and removed by the timer", async () => {
    await speak(1, 4);
    await system.sql`update messages set at = now() - interval '25 hours' where seq <= 2`;

    expect(numbers(await catchUp(0))).toEqual([3, 4]);
    await system.cleanup(timerEvent);

    expect(await kept()).toEqual([3, 4]);
    expect(system.logs.lines()).toContainEqual(
      expect.objectContaining({ event: "history_pruned", pruned: 2, rooms: 0 }),
    );
  });

  it("is removed by the timer in batches", async () => {
    await system.sql`
      insert into messages select 'tea', seq, 'user', '1', now() - interval '2 days' from generate_series(1, 2500) seq`;

    await system.cleanup(timerEvent);

    expect(await kept()).toEqual([]);
  });

  it.each(["CHAT_HISTORY_MESSAGES", "CHAT_HISTORY_HOURS"])(
    "is nothing with %s=0: numbers go on, `after` replays nothing, and the timer removes what there was",
    async (name) => {
      await speak(1, 2);
      const environment = { ...system.environment, [name]: "0" };
      const transmit = startInstance("transmit", environment);

      await speak(3, 3, transmit);
      await transmit(textEvent("bob", '{"type":"join","room":"tea","after":0,"id":"j"}'));
      await speak(4, 4, transmit);
      await startInstance("cleanup", environment)(timerEvent);

      expect(numbers(system.push.received("bob"))).toEqual([3, 4]);
      expect(await kept()).toEqual([]);
    },
  );

  it("may be kept for as long as the variable can say", async () => {
    const environment = { ...system.environment, CHAT_HISTORY_HOURS: "999999999" };
    const transmit = startInstance("transmit", environment);
    await speak(1, 1, transmit);

    await transmit(textEvent("bob", '{"type":"join","room":"tea","after":0}'));
    await startInstance("cleanup", environment)(timerEvent);

    expect(numbers(system.push.received("bob"))).toEqual([1]);
    expect(await kept()).toEqual([1]);
  });

  it("shows its hole by a jump in the numbers, and a history that is all gone by the ack's number", async () => {
    await speak(1, 6);
    await system.sql`delete from messages where seq <= 4`;
    expect(numbers(await catchUp(1))).toEqual([5, 6]);

    await system.sql`delete from messages`;
    expect(await catchUp(1, { id: "j" })).toMatchObject([{ type: "ack", seq: 6 }]);
  });
});

it("messages sent by other instances while a replay goes on come in their turn, each once", async () => {
  await speak(1, 150);
  const instances = range(1, 3).map(() => startInstance("transmit", system.environment));
  const join = textEvent("bob", '{"type":"join","room":"tea","after":0,"id":"j"}');

  await Promise.all([
    system.transmit(join),
    ...instances.map((transmit, index) => speak(151 + index * 40, 190 + index * 40, transmit)),
  ]);

  const heard = system.push.received("bob");
  const live = (heard.find((frame) => (frame as { type: string }).type === "ack") as { seq: number }).seq;
  const messages = numbers(heard.filter((frame) => (frame as { type: string }).type === "message"));
  expect(messages.filter((seq) => seq <= live)).toEqual(range(1, live));
  expect(messages.sort((a, b) => a - b)).toEqual(range(1, 270));
});
