import { binaryEvent, textEvent } from "./support/events";
import { type System, startSystem } from "./support/system";

let system: System;

beforeAll(async () => {
  system = await startSystem({ CHAT_FRAME_BYTES: "100" });
  await system.connect("alice", "bob", "carol", "dave");
  for (const id of ["alice", "bob", "dave"]) await system.say(id, { type: "join", room: "tea" });
  for (const id of ["carol", "dave"]) await system.say(id, { type: "leave", room: "lobby" });
  for (const id of ["alice", "bob", "carol", "dave"]) system.push.received(id);
});

afterAll(() => system.stop());

it.each(["hello", "", "{not json", "[1,2]", "42", "null", '{"no":"type"}', '{ "type": 5 }', '"type"'])(
  "text that is not chat.v1 reaches everybody in the sender's rooms once, as it is: %j",
  async (text) => {
    await system.transmit(textEvent("alice", text));

    // bob shares both rooms with the sender, dave only the other one, carol none.
    expect(system.push.receivedAsSent("bob")).toEqual([text]);
    expect(system.push.receivedAsSent("dave")).toEqual([text]);
    expect(system.push.received("alice")).toEqual([]);
    expect(system.push.received("carol")).toEqual([]);
  },
);

it("bytes reach everybody in the sender's rooms once, as they are", async () => {
  const bytes = Uint8Array.from([0, 255, 128, 10, 123]);

  await system.transmit(binaryEvent("alice", bytes));

  expect(system.push.received("bob")).toEqual([Buffer.from(bytes)]);
  expect(system.push.received("alice")).toEqual([]);
});

it("bytes that would be chat.v1 as text are relayed", async () => {
  const bytes = Buffer.from('{"type":"ping"}');

  await system.transmit(binaryEvent("alice", bytes));

  expect(system.push.received("bob")).toEqual([bytes]);
  expect(system.push.received("alice")).toEqual([]);
});

it("the older action `data recv` is served the same", async () => {
  const event = textEvent("alice", "old");

  await system.transmit({ websocket: { ...event.websocket, action: "data recv" } });

  expect(system.push.received("bob")).toEqual(["old"]);
});

describe("a frame over the size limit", () => {
  it.each([
    ["text, counted in bytes", textEvent("alice", "é".repeat(51))],
    ["bytes, counted as they were sent", binaryEvent("alice", new Uint8Array(101))],
    ["chat.v1", textEvent("alice", JSON.stringify({ type: "message", room: "tea", data: "x".repeat(100) }))],
  ])("is refused and reaches nobody: %s", async (_, event) => {
    await system.transmit(event);

    expect(system.push.received("alice")).toEqual([
      { type: "error", code: "too_large", message: expect.stringContaining("100 bytes") },
    ]);
    expect(system.push.received("bob")).toEqual([]);
  });

  it.each([
    ["text", textEvent("alice", "é".repeat(50))],
    ["bytes", binaryEvent("alice", new Uint8Array(100))],
  ])("begins one byte later: %s", async (_, event) => {
    await system.transmit(event);

    expect(system.push.received("bob")).toHaveLength(1);
  });
});
