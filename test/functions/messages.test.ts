import { type System, startSystem } from "./support/system";

let system: System;
let alice: string | undefined;
let bob: string | undefined;

beforeAll(async () => {
  system = await startSystem();
  [alice, bob] = await system.connect("alice", "bob", "carol");
  for (const id of ["alice", "bob", "carol"]) await system.say(id, { type: "join", room: "tea" });
  for (const id of ["alice", "bob", "carol"]) system.push.received(id);
});

afterAll(() => system.stop());

describe("message", () => {
  it("reaches every other member, with its number and its time", async () => {
    const answered = await system.say("alice", { type: "message", room: "tea", data: "hello 你好 🙂" });

    const expected = {
      type: "message",
      room: "tea",
      seq: 1,
      from: alice,
      data: "hello 你好 🙂",
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    };
    expect(system.push.received("bob")).toEqual([expected]);
    expect(system.push.received("carol")).toEqual([expected]);
    expect(answered).toEqual([]);
  });

  it.each([
    null,
    0,
    "",
    false,
    [1, [2]],
    { text: "x", __proto__: null },
    JSON.parse('{"__proto__":{"a":1}}'),
  ])("carries any JSON as its data: %j", async (data) => {
    await system.say("alice", { type: "message", room: "tea", data });

    expect(system.push.received("bob")).toMatchObject([{ data }]);
  });

  it("is acknowledged to a sender that gave an id", async () => {
    const [answer] = await system.say("alice", { type: "message", room: "tea", data: 1, id: "m-1" });

    expect(answer).toEqual({
      type: "ack",
      id: "m-1",
      room: "tea",
      seq: expect.any(Number),
      sent: 2,
      gone: 0,
      failed: 0,
    });
  });

  it("gets a number of its own, also from many senders at once", async () => {
    const senders = ["alice", "bob", "carol"];
    await system.connect("listener");
    await system.say("listener", { type: "join", room: "busy" });
    for (const id of senders) await system.say(id, { type: "join", room: "busy" });
    system.push.received("listener");

    const sent = Array.from({ length: 30 }, (_, index) =>
      system.say(senders[index % 3] ?? "alice", { type: "message", room: "busy", data: index }),
    );
    await Promise.all(sent);

    const heard = system.push.received("listener");
    const numbers = heard.map((frame) => (frame as { seq: number }).seq).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });

  it("to a room that the sender is not in reaches nobody and takes no number", async () => {
    await system.say("bob", { type: "join", room: "closed" });

    const answer = await system.say("alice", { type: "message", room: "closed", data: "x", id: "n" });

    expect(answer).toEqual([
      { type: "error", code: "not_a_member", message: expect.stringContaining("closed"), id: "n" },
    ]);
    expect(system.push.received("bob")).toEqual([]);
    expect(await system.sql`select 1 from rooms where name = 'closed' and last_seq > 0`).toHaveLength(0);
  });
});

describe("direct", () => {
  it("reaches every connection of the user and nobody else", async () => {
    await system.connect("bob-phone");
    await system.sql`update connections set user_name = ${bob ?? ""} where id = 'bob-phone'`;
    for (const id of ["bob", "bob-phone", "carol"]) system.push.received(id);

    const answer = await system.say("alice", { type: "direct", to: bob, data: { secret: true }, id: "d" });

    const expected = { type: "direct", from: alice, data: { secret: true }, at: expect.any(String) };
    expect(answer).toEqual([{ type: "ack", id: "d", sent: 2, gone: 0, failed: 0 }]);
    expect(system.push.received("bob")).toEqual([expected]);
    expect(system.push.received("bob-phone")).toEqual([expected]);
    expect(system.push.received("carol")).toEqual([]);
  });

  it("reaches a user whose name is as long as it may be, in characters and not in bytes", async () => {
    const to = "\u{1f600}".repeat(128);
    await system.sql`update connections set user_name = ${to} where id = 'bob'`;
    system.push.received("bob");

    await system.say("alice", { type: "direct", to, data: "long" });

    expect(system.push.received("bob")).toMatchObject([{ type: "direct", data: "long" }]);
  });

  it("to a user who is not here reaches nobody", async () => {
    const answer = await system.say("alice", {
      type: "direct",
      to: "'; drop table members; --",
      data: "",
      id: "d",
    });

    expect(answer).toEqual([{ type: "ack", id: "d", sent: 0, gone: 0, failed: 0 }]);
  });
});

describe("ping", () => {
  it.each(["x".repeat(64), "", "\u0000 \ud83d\ude00", 2 ** 53 - 1, -(2 ** 53) + 1])(
    "is answered with the longest and the oddest id that may be: %j",
    async (id) => {
      expect(await system.say("alice", { type: "ping", id })).toEqual([{ type: "pong", id }]);
    },
  );

  it("is answered with pong", async () => {
    expect(await system.say("alice", { type: "ping" })).toEqual([{ type: "pong" }]);
    expect(await system.say("alice", { type: "ping", id: "p" })).toEqual([{ type: "pong", id: "p" }]);
  });
});

describe("a frame that is wrong", () => {
  it.each<[unknown, string, RegExp]>([
    [{ type: "shout", id: 1 }, "unknown_type", /"shout".*join, leave, message, direct, who, ping, kick/],
    [{ type: "constructor", id: 1 }, "unknown_type", /"constructor"/],
    [{ type: "message", data: "x", id: 1 }, "bad_request", /^room is missing/],
    [{ type: "message", room: "tea", id: 1 }, "bad_request", /^data is missing/],
    [{ type: "message", room: 7, data: "x", id: 1 }, "bad_request", /^room must be a string/],
    [{ type: "direct", to: "", data: "x", id: 1 }, "bad_request", /^to must have 1 to 128 characters/],
    [{ type: "direct", to: "x".repeat(129), data: "x", id: 1 }, "bad_request", /^to must have 1 to 128/],
    [{ type: "direct", to: "a\u0000b", data: "x", id: 1 }, "bad_request", /^to .* no control characters/],
  ])("is answered with what is wrong, and the connection stays: %j", async (frame, code, message) => {
    expect(await system.say("alice", frame)).toEqual([
      { type: "error", code, message: expect.stringMatching(message), id: 1 },
    ]);
    expect(system.push.closed).toEqual([]);
    expect(await system.say("alice", { type: "ping" })).toEqual([{ type: "pong" }]);
  });

  it.each([{ id: "x".repeat(65) }, { id: 1.5 }, { id: 2 ** 53 }, { id: {} }, { id: null }])(
    "is not echoed an id that is not one: %j",
    async (marked) => {
      const [answer] = await system.say("alice", { type: "ping", ...marked });
      expect(answer).toEqual({ type: "error", code: "bad_request", message: expect.stringMatching(/^id /) });
    },
  );

  it("nests too deep: refused, where writing it again would take the whole stack", async () => {
    const data = JSON.parse("[".repeat(65) + "]".repeat(65));
    const deeper = `${"[".repeat(30_000)}${"]".repeat(30_000)}`;

    expect(await system.say("alice", { type: "message", room: "tea", data })).toMatchObject([
      { code: "bad_request", message: expect.stringMatching(/^data must not nest deeper than 64/) },
    ]);
    const { transmit } = system;
    const text = `{"type":"message","room":"tea","data":${deeper}}`;
    const websocket = { action: "data send", secConnectionID: "alice", dataType: "text", data: text };
    await transmit({ websocket });
    expect(system.push.received("alice")).toMatchObject([{ code: "bad_request" }]);
  });
});
