import { type System, startSystem } from "./support/system";

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

  const answers = await system.say("alice", { type: "message", room: "lobby", data: "x", id: "m" });

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

it("a push that fails for another reason deletes nobody, and the log says why", async () => {
  await system.connect("alice", "bob");
  system.push.broken.add("bob");

  const answers = await system.say("alice", { type: "message", room: "lobby", data: "x", id: "m" });

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

it("a push endpoint that is down fails every recipient and no invocation", async () => {
  await system.connect("alice", "bob");
  await system.push.stop();

  await expect(system.say("alice", { type: "message", room: "lobby", data: "x", id: "m" })).resolves.toEqual(
    [],
  );

  expect(await system.members("lobby")).toEqual(["alice", "bob"]);
  expect(system.logs.lines()).toContainEqual(
    expect.objectContaining({ event: "pushes_failed", reasons: "ECONNREFUSED" }),
  );
});
