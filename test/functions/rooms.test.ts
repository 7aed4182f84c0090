import { textEvent } from "./support/events";
import { startInstance } from "./support/instance";
import { type System, startSystem } from "./support/system";

let system: System;
let alice: string | undefined;

beforeAll(async () => {
  system = await startSystem({ CHAT_ROOMS_PER_CONNECTION: "3" });
  [alice] = await system.connect("alice", "bob", "carol");
});

afterAll(() => system.stop());

describe("join", () => {
  it("makes a member and tells the others once", async () => {
    await system.say("bob", { type: "join", room: "tea" });

    const answered = await system.say("alice", { type: "join", room: "tea" });
    await system.say("alice", { type: "join", room: "tea" });

    expect(answered).toEqual([]);
    expect(await system.members("tea")).toEqual(["alice", "bob"]);
    expect(system.push.received("bob")).toEqual([{ type: "joined", room: "tea", user: alice }]);
    expect(system.push.received("carol")).toEqual([]);
  });

  it("is answered when it carries an id, also where nothing had to be done", async () => {
    const first = await system.say("carol", { type: "join", room: "tea", id: "j1" });
    const second = await system.say("carol", { type: "join", room: "tea", id: 2 });

    expect(first).toEqual([{ type: "ack", id: "j1", room: "tea", seq: 0, sent: 2, gone: 0, failed: 0 }]);
    expect(second).toEqual([{ type: "ack", id: 2, room: "tea", seq: 0, sent: 0, gone: 0, failed: 0 }]);
  });

  it("is refused a number of the last message that is none", async () => {
    for (const after of [-1, 1.5, 2 ** 53, "12", null]) {
      const [answer] = await system.say("bob", { type: "join", room: "tea", after });
      expect(answer).toMatchObject({
        type: "error",
        code: "bad_request",
        message: expect.stringMatching(/^after /),
      });
    }
  });

  it("is refused beyond the limit of rooms, which counts the lobby, also for joins at once", async () => {
    await system.connect("dave");
    const joins = ["r1", "r2", "r3", "r4"].map((room) => {
      const transmit = startInstance("transmit", system.environment);
      return transmit(textEvent("dave", JSON.stringify({ type: "join", room })));
    });

    await Promise.all(joins);

    const rooms = await system.sql`select room from members where connection_id = 'dave'`;
    expect(rooms).toHaveLength(3);
    const [refused] = await system.say("dave", { type: "join", room: "r5", id: "r5" });
    expect(refused).toMatchObject({
      code: "forbidden",
      id: "r5",
      message: expect.stringContaining("3 rooms"),
    });
  });

  it("finds a place again after a leave", async () => {
    await system.connect("erin");
    for (const room of ["r1", "r2"]) await system.say("erin", { type: "join", room });
    await system.say("erin", { type: "leave", room: "lobby" });

    expect(await system.say("erin", { type: "join", room: "r3" })).toEqual([]);
    expect(await system.members("r3")).toContain("erin");
  });
});

describe("leave", () => {
  it("ends the membership and tells the others once", async () => {
    const [frank] = await system.connect("frank", "grace");
    await system.say("frank", { type: "join", room: "exit" });
    await system.say("grace", { type: "join", room: "exit" });

    const answered = await system.say("frank", { type: "leave", room: "exit", id: "l" });
    await system.say("frank", { type: "leave", room: "exit" });

    expect(answered).toContainEqual({ type: "ack", id: "l", room: "exit", sent: 1, gone: 0, failed: 0 });
    expect(await system.members("exit")).toEqual(["grace"]);
    expect(system.push.received("grace")).toEqual([{ type: "left", room: "exit", user: frank }]);
  });
});

describe("who", () => {
  it("lists the users of a room, each once, also to one who is not in it", async () => {
    const users = await system.connect("w1", "w2");
    await system.say("w1", { type: "join", room: "listed" });
    await system.say("w2", { type: "join", room: "listed" });
    await system.sql`update connections set user_name = 'same' where id in ('w1', 'w2')`;
    await system.say("carol", { type: "join", room: "listed" });
    const [carol] = await system.connect("carol");

    const [answer] = await system.say("bob", { type: "who", room: "listed", id: "w" });

    expect(users).toHaveLength(2);
    expect(answer).toEqual({ type: "who", room: "listed", users: [carol, "same"].sort(), id: "w" });
  });

  it("lists nobody in a room that nobody made", async () => {
    expect(await system.say("bob", { type: "who", room: "nowhere" })).toEqual([
      { type: "who", room: "nowhere", users: [] },
    ]);
  });
});

it.each(["x".repeat(64), "a", "Az09._:-"])("a room may be named %j", async (room) => {
  const [joined] = await system.say("bob", { type: "join", room, after: 2 ** 53 - 1, id: "j" });
  const [said] = await system.say("bob", { type: "message", room, data: "x", id: "m" });
  await system.say("bob", { type: "leave", room });

  expect([joined, said]).toMatchObject([
    { type: "ack", room },
    { type: "ack", room, seq: 1 },
  ]);
});

it.each(["", "a b", "x".repeat(65), "rooms'; drop table members; --", "<b>", "é", "a\u0000", "tea\n"])(
  "a room named %j is refused by every frame that names one",
  async (room) => {
    for (const type of ["join", "leave", "message", "who"]) {
      const [answer] = await system.say("bob", { type, room, data: "", id: 7 });
      expect(answer).toMatchObject({ type: "error", code: "bad_request", id: 7 });
      expect(answer).toHaveProperty("message", expect.stringMatching(/^room must have 1 to 64 characters/));
    }
    expect(
      await system.sql`select 1 from members where room = ${room.replaceAll("\u0000", "")}`,
    ).toHaveLength(0);
  },
);
