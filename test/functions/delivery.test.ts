import { textEvent } from "./support/events";
import { contextOf, startInstance } from "./support/instance";
import { crowdIds, type System, startSystem } from "./support/system";

let system: System;

beforeAll(async () => {
  system = await startSystem();
});

beforeEach(() => system.empty());

afterAll(() => system.stop());

const ids = (count: number) => Array.from({ length: count }, (_, index) => `member-${index}`);

it("two dead recipients among many fail nobody, are counted and removed, and their rooms are told once", async () => {
  const members = ids(100);
  await system.connect("alice", ...members);
  const [dead1, dead2] = await system.connect("member-17", "member-99");
  system.push.gone.add("member-17").add("member-99");

  const [ack] = await system.say("alice", { type: "message", room: "lobby", data: "x", id: "m" });

  expect(ack).toEqual({ type: "left", room: "lobby", user: expect.any(String) });
  const heard = system.push.received("member-0");
  expect(heard).toHaveLength(3);
  expect(heard[0]).toMatchObject({ type: "message", data: "x" });
  expect(heard).toContainEqual({ type: "left", room: "lobby", user: dead1 });
  expect(heard).toContainEqual({ type: "left", room: "lobby", user: dead2 });
  for (const id of members) {
    if (!system.push.gone.has(id) && id !== "member-0") expect(system.push.received(id)).toHaveLength(3);
  }
  const left = await system.sql`select id from connections where id in ('member-17', 'member-99')`;
  expect(left).toHaveLength(0);
  expect(await system.members("lobby")).toHaveLength(99);

  system.push.received("alice");
  const [second] = await system.say("alice", { type: "message", room: "lobby", data: "y", id: "m2" });
  expect(second).toMatchObject({ type: "ack", sent: 98, gone: 0, failed: 0 });
});

it("the sender's ack counts each fate", async () => {
  await system.connect("alice", ...ids(10));
  system.push.gone.add("member-1").add("member-2");
  system.push.broken.add("member-3");

  const message = { type: "message", room: "lobby", data: "x", id: "m" };
  const answers = await system.say("alice", message, system.shortLived());

  expect(answers).toContainEqual({
    type: "ack",
    id: "m",
    room: "lobby",
    seq: 1,
    sent: 7,
    gone: 2,
    failed: 1,
  });
});

it("a push that fails for another reason deletes nobody, holds up the sender for a while only, and the log says why", async () => {
  await system.connect("alice", "bob");
  system.push.broken.add("bob");
  // The longest timeout that SCF has, which nobody waits for here.
  const patient = startInstance("transmit", system.environment, contextOf(900_000));

  const answers = await system.say("alice", { type: "message", room: "lobby", data: "x", id: "m" }, patient);

  expect(answers).toMatchObject([{ type: "ack", sent: 0, gone: 0, failed: 1 }]);
  expect(await system.members("lobby")).toEqual(["alice", "bob"]);
  expect(system.logs.lines()).toContainEqual(
    expect.objectContaining({ level: "warn", event: "pushes_failed", failed: 1, reasons: "status 503" }),
  );
});

it("a room whose members are all gone is emptied in the end", async () => {
  await system.connect("alice", ...ids(40));
  for (const id of ids(40)) system.push.gone.add(id);

  const answers = await system.say("alice", { type: "message", room: "lobby", data: "x", id: "m" });

  expect(answers).toContainEqual(expect.objectContaining({ type: "ack", sent: 0, gone: 40 }));
  expect(await system.members("lobby")).toEqual(["alice"]);
});

it("those who are found gone while a departure is told leave too, and are told of", async () => {
  const [, bob, carol] = await system.connect("alice", "bob", "carol", "dave");
  for (const id of ["alice", "carol"]) await system.say(id, { type: "join", room: "tea" });
  for (const id of ["alice", "dave"]) system.push.received(id);
  system.push.gone.add("carol");

  await system.disconnect("bob");

  const left = system.push.received("alice");
  expect(left).toContainEqual({ type: "left", room: "lobby", user: bob });
  expect(left).toContainEqual({ type: "left", room: "lobby", user: carol });
  expect(left).toContainEqual({ type: "left", room: "tea", user: carol });
  expect(left).toHaveLength(3);
  expect(await system.members("lobby")).toEqual(["alice", "dave"]);
});

it("a push that fails for a while is tried again, and the recipient gets the frame once", async () => {
  await system.connect("alice", ...ids(40));
  for (const [index, id] of ids(40).entries()) system.push.failing.set(id, index % 4);

  const answers = await system.say("alice", { type: "message", room: "lobby", data: "x", id: "m" });

  expect(answers).toMatchObject([{ type: "ack", sent: 40, gone: 0, failed: 0 }]);
  for (const id of ids(40)) expect(system.push.received(id)).toMatchObject([{ type: "message", data: "x" }]);
});

it("an endpoint that is away for a while, as one that starts anew, keeps nobody from getting the frame", async () => {
  await system.connect("alice", ...ids(40));
  // Refused at once, seven tries take a second and a half by the mean.
  for (const id of [...ids(40), "alice"]) system.push.failing.set(id, 6);

  const answers = await system.say("alice", { type: "message", room: "lobby", data: "x", id: "m" });

  expect(answers).toMatchObject([{ type: "ack", sent: 40, gone: 0, failed: 0 }]);
  for (const id of ids(40)) expect(system.push.received(id)).toMatchObject([{ type: "message", data: "x" }]);
});

it("who turns out to be gone at a later try is counted and removed as gone", async () => {
  await system.connect("alice", "bob");
  system.push.failing.set("bob", 1);
  system.push.gone.add("bob");

  const answers = await system.say("alice", { type: "direct", to: await userOf("bob"), data: "x", id: "m" });

  expect(answers).toContainEqual({ type: "ack", id: "m", sent: 0, gone: 1, failed: 0 });
  expect(await system.members("lobby")).toEqual(["alice"]);
});

it("the answer to the sender is tried again as well", async () => {
  await system.connect("alice");
  system.push.failing.set("alice", 2);

  expect(await system.say("alice", { type: "ping", id: 1 })).toEqual([{ type: "pong", id: 1 }]);
});

it("the gone are removed in one statement", async () => {
  await system.connect("alice", ...ids(50));
  await system.sql`create table deletions (removed bigint)`;
  await system.sql`
    create function count_deletion() returns trigger language plpgsql as
    'begin insert into deletions select count(*) from removed; return null; end'`;
  await system.sql`
    create trigger counts after delete on connections referencing old table as removed
    for each statement execute function count_deletion()`;
  for (const id of ids(30)) system.push.gone.add(id);

  await system.say("alice", { type: "message", room: "lobby", data: "x" });
  await system.sql`drop trigger counts on connections`;

  expect([...(await system.sql`select removed from deletions where removed > 0`)]).toEqual([
    { removed: "30" },
  ]);
});

it("work ends before the function's time does: who was not reached counts as failed, and the ack still comes", async () => {
  await system.connect("alice");
  await system.crowd("lobby", 3_000);
  const transmit = startInstance("transmit", system.environment, contextOf(3_500));
  const frame = { type: "message", room: "lobby", data: "x", id: "m" };
  // All sockets of the fan-out are taken by recipients that never answer.
  for (const id of crowdIds(32)) system.push.silent.add(id);

  await transmit(textEvent("alice", JSON.stringify(frame)));

  const [ack] = system.push.received("alice");
  expect(ack).toMatchObject({ type: "ack", id: "m", sent: 0, gone: 0, failed: 3_000 });
  expect(await system.members("lobby")).toHaveLength(3_001);
  expect(system.logs.lines()).toContainEqual(
    expect.objectContaining({ event: "recipients_not_reached", unreached: expect.any(Number) }),
  );
});

it("a room of several pages is reached whole, each member once and the sender never", async () => {
  await system.connect("alice");
  await system.crowd("lobby", 2_500);

  const answers = await system.say("alice", { type: "message", room: "lobby", data: "x", id: "m" });

  expect(answers).toMatchObject([{ type: "ack", sent: 2_500, gone: 0, failed: 0 }]);
  for (const id of crowdIds(2_500)) expect(system.push.received(id)).toHaveLength(1);
});

it("PUSH_GONE says which answers mean that a connection is gone", async () => {
  await system.connect("alice", "bob", "carol");
  system.push.broken.add("bob");
  system.push.gone.add("carol");
  const transmit = system.shortLived({ PUSH_GONE: "503" });

  await transmit(textEvent("alice", JSON.stringify({ type: "message", room: "lobby", data: "x", id: "m" })));

  expect(system.push.received("alice")).toContainEqual(
    expect.objectContaining({ type: "ack", sent: 0, gone: 1, failed: 1 }),
  );
  expect(await system.members("lobby")).toEqual(["alice", "carol"]);
});

it("a push endpoint that is down fails every recipient and no invocation", async () => {
  await system.connect("alice", "bob");
  await system.push.stop();

  const message = { type: "message", room: "lobby", data: "x", id: "m" };
  expect(await system.say("alice", message, system.shortLived())).toEqual([]);

  expect(await system.members("lobby")).toEqual(["alice", "bob"]);
  expect(system.logs.lines()).toContainEqual(
    expect.objectContaining({ event: "pushes_failed", reasons: "ECONNREFUSED" }),
  );
});

async function userOf(id: string): Promise<string> {
  const [row] = await system.sql<
    { user: string }[]
  >`select user_name as user from connections where id = ${id}`;
  return row?.user ?? `${id} is not stored`;
}
