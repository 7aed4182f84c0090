import postgres from "postgres";
import * as v from "valibot";
import { seededRandom } from "../support/random";
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
});

afterAll(() => system.stop());

/** Lets all rooms grow older, with what was said in them. */
async function age(hours: number): Promise<void> {
  await system.sql`update rooms set used_at = used_at - make_interval(hours => ${hours})`;
  await system.sql`update messages set at = at - make_interval(hours => ${hours})`;
}

const rooms = async () => {
  const rows = await system.sql<{ name: string }[]>`select name from rooms order by name`;
  return rows.map(({ name }) => name);
};

const join = (connectionId: string, room: string, after?: number) =>
  system.say(connectionId, { type: "join", room, after, id: "j" });

const leave = (connectionId: string, room: string) => system.say(connectionId, { type: "leave", room });

const say = (connectionId: string, room: string, data = "x") =>
  system.say(connectionId, { type: "message", room, data, id: "m" });

const seqs = (frames: unknown[]) =>
  frames.flatMap((frame) =>
    v.is(v.looseObject({ type: v.literal("message"), seq: v.number() }), frame) ? [frame.seq] : [],
  );

/** A room that alice and bob were in, of which bob saw the last of five messages; they left it days ago. */
async function abandon(room: string): Promise<void> {
  await join("alice", room);
  await join("bob", room);
  for (let count = 0; count < 5; count += 1) await say("alice", room);
  for (const id of ["alice", "bob"]) await leave(id, room);
  await age(30);
}

it.each([
  ["was joined with `after`, and left", async () => void (await join("alice", "den", 0))],
  ["was joined, and left", async () => void (await join("alice", "den"))],
  [
    "was spoken in, and left",
    async () => {
      await join("alice", "den");
      await say("alice", "den");
    },
  ],
])("a room that %s is removed when nothing of it is kept any more", async (_, use) => {
  await use();
  await leave("alice", "den");
  await system.cleanup(timerEvent);
  expect(await rooms()).toEqual(["den"]);
  await age(27);

  await system.cleanup(timerEvent);

  expect(await rooms()).toEqual([]);
  expect(system.logs.lines()).toContainEqual(expect.objectContaining({ event: "history_pruned", rooms: 1 }));
});

it("a room with a member stays, and so does one whose messages are kept, and the lobby", async () => {
  const environment = { ...system.environment, CHAT_HISTORY_HOURS: "48" };
  await join("alice", "with-alice");
  await join("bob", "den");
  await say("bob", "den");
  await leave("bob", "den");
  await say("bob", "lobby");
  await system.sql`delete from members where room = 'lobby'`;
  await age(30);
  await startInstance("cleanup", environment)(timerEvent);
  expect(await rooms()).toEqual(["den", "lobby", "with-alice"]);

  await age(30);
  await startInstance("cleanup", environment)(timerEvent);

  expect(await rooms()).toEqual(["lobby", "with-alice"]);
});

it("what was said in a room an hour ago keeps it, however long ago it was joined", async () => {
  await join("alice", "den");
  await age(40);
  await say("alice", "den");
  await leave("alice", "den");

  await system.cleanup(timerEvent);

  expect(await rooms()).toEqual(["den"]);
  expect(seqs(await join("bob", "den", 0))).toEqual([1]);
});

it("who comes back with a number from before misses nothing of what was said since", async () => {
  await abandon("den");
  await system.cleanup(timerEvent);
  expect(await rooms()).toEqual([]);

  await join("alice", "den");
  for (const data of ["one", "two"]) await say("alice", "den", data);
  const replayed = await join("bob", "den", 5);

  expect(replayed).toEqual([
    expect.objectContaining({ type: "message", seq: 6, data: "one" }),
    expect.objectContaining({ type: "message", seq: 7, data: "two" }),
    expect.objectContaining({ type: "ack", seq: 7 }),
  ]);
});

it("in a room that is made later the join tells where its numbers begin, and they go on without a gap", async () => {
  await abandon("den");
  await system.cleanup(timerEvent);

  expect(await join("alice", "another")).toMatchObject([{ type: "ack", seq: 5 }]);
  expect(await join("bob", "another", 0)).toMatchObject([{ type: "ack", seq: 5 }]);
  for (const data of ["one", "two"]) await say("alice", "another", data);

  expect(seqs(system.push.received("bob"))).toEqual([6, 7]);
});

it("one sweep removes rooms in batches, also behind as many that have members", async () => {
  await system.sql`
    insert into connections (id, user_name, lease_ends_at) values ('hermit', 'hermit', 'infinity')`;
  await system.sql`
    insert into rooms (name, last_seq, used_at)
    select 'room-' || number, 1, now() - interval '40 hours' - number * interval '1 second'
    from generate_series(1, 3500) number`;
  await system.sql`
    insert into members (connection_id, room) select 'hermit', 'room-' || number from generate_series(1001, 3500) number`;

  await system.cleanup(timerEvent);

  expect(await rooms()).toHaveLength(2_500);
  expect(system.logs.lines()).toContainEqual(
    expect.objectContaining({ event: "history_pruned", rooms: 1_000 }),
  );
});

it("who makes a room while the sweep is at it begins above what the sweep has taken", async () => {
  await abandon("den");
  const other = postgres(system.environment.DATABASE_URL ?? "", { max: 1, fetch_types: false });
  const waiting = () => system.sql`
    select 1 from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' and query like '%pruned_rooms%'`;
  let answered: Promise<unknown[]> | undefined;
  // As the sweep does it, but with a pause before its end.
  await other.begin(async (sweep) => {
    await sweep`select 1 from pruned_rooms for update`;
    await sweep`delete from rooms where name = 'den'`;
    answered = join("alice", "fresh");
    await until(async () => (await waiting()).length > 0);
    await sweep`update pruned_rooms set highest_seq = 5`;
  });
  await other.end();

  expect(await answered).toMatchObject([{ type: "ack", seq: 5 }]);
});

it("however rooms are used while they are swept, no number of a room is given twice and no member is without its room", async () => {
  const ROUNDS = 40;
  const random = seededRandom();
  const ids = ["alice", "bob", "carol", "dave"];
  const names = ["den", "tea", "hall"];
  await system.connect(...ids);
  const three = (role: "transmit" | "cleanup"): Instance[] =>
    Array.from({ length: 3 }, () => startInstance(role, system.environment));
  const instances = { transmit: three("transmit"), cleanup: three("cleanup") };
  const given = new Map<string, number[]>(names.map((name) => [name, []]));
  const acked = v.looseObject({
    type: v.literal("ack"),
    id: v.literal("m"),
    room: v.string(),
    seq: v.number(),
  });

  for (let round = 0; round < ROUNDS; round += 1) {
    await age(27);
    const visits = ids.map(async (id, index) => {
      const transmit = instances.transmit[index % instances.transmit.length];
      const room = names[random.below(names.length)];
      const after = random.below(2) === 0 ? random.below(200) : undefined;
      for (const frame of [
        { type: "join", room, after },
        { type: "message", room, data: 1, id: "m" },
        { type: "leave", room },
      ]) {
        await transmit?.(textEvent(id, JSON.stringify(frame)));
      }
    });
    await Promise.all([...visits, ...instances.cleanup.map((cleanup) => cleanup(timerEvent))]);
    for (const id of ids) {
      for (const frame of system.push.received(id)) {
        if (v.is(acked, frame)) given.get(frame.room)?.push(frame.seq);
      }
    }
    const homeless =
      await system.sql`select room from members where room <> 'lobby' and room not in (select name from rooms)`;
    expect([...homeless]).toEqual([]);
  }

  const numbers = [...given.values()];
  expect(numbers.flat()).toHaveLength(ROUNDS * ids.length);
  for (const ofRoom of numbers) expect(new Set(ofRoom).size).toBe(ofRoom.length);
  expect(system.logs.lines().filter(({ level }) => level === "error")).toEqual([]);
});
