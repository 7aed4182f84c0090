import { binaryEvent, textEvent } from "./support/events";
import { type Instance, startInstance } from "./support/instance";
import { type System, startSystem } from "./support/system";

const variables = { CHAT_FRAMES_PER_SECOND: "1", CHAT_FRAMES_BURST: "100" };

let system: System;

beforeAll(async () => {
  system = await startSystem(variables);
});

beforeEach(async () => {
  await system.empty();
  await system.connect("alice", "bob");
});

afterAll(() => system.stop());

const ping = textEvent("alice", '{"type":"ping"}');
const pong = { type: "pong" };

/** Empties alice's bucket for an hour. */
const exhaust = () =>
  system.sql`
    insert into frame_rates (connection_id, full_at) values ('alice', now() + interval '1 hour')
    on conflict (connection_id) do update set full_at = excluded.full_at, told_at = '-infinity'`;

/** Whether the second has passed within which a client is told once. */
const toldLongAgo = (passed: boolean) =>
  system.sql`update frame_rates set told_at = now() - make_interval(secs => ${passed ? 2 : -3600})`;

const tooFast = {
  type: "error",
  code: "too_fast",
  message: expect.stringContaining("1 frames a second, 100 at once"),
};

it("as many as the burst are served at once, however many instances serve them; then it is refused", async () => {
  const instances = Array.from({ length: 4 }, () => startInstance("transmit", system.environment));
  const frames = Array.from({ length: 200 }, (_, index) => instances[index % 4] ?? system.transmit);

  const began = performance.now();
  await Promise.all(frames.map((transmit) => transmit(ping)));
  const seconds = Math.ceil((performance.now() - began) / 1_000);

  const served = system.push.received("alice").filter((frame) => (frame as { type: string }).type === "pong");
  expect(served.length).toBeGreaterThanOrEqual(100);
  expect(served.length).toBeLessThanOrEqual(100 + seconds);
});

it("a refused client is told once a second, by the id of the frame, and not for each frame", async () => {
  await exhaust();
  const frame = (id: number) => textEvent("alice", JSON.stringify({ type: "ping", id }));

  await system.transmit(frame(1));
  await toldLongAgo(false);
  for (const id of [2, 3]) await system.transmit(frame(id));
  const first = system.push.received("alice");
  await toldLongAgo(true);
  await system.transmit(frame(4));

  expect(first).toEqual([{ ...tooFast, id: 1 }]);
  expect(system.push.received("alice")).toEqual([{ ...tooFast, id: 4 }]);
  expect(system.logs.lines().filter(({ event }) => event === "frames_too_fast")).toHaveLength(2);
});

it.each([
  ["a message", textEvent("alice", '{"type":"message","room":"lobby","data":1}')],
  ["plain text", textEvent("alice", "hello")],
  ["bytes", binaryEvent("alice", Buffer.from("x"))],
  ["a wrong frame", textEvent("alice", '{"type":"nonsense"}')],
])("a refused frame does nothing: %s", async (_, event) => {
  await exhaust();

  await system.transmit(event);

  expect(system.push.received("alice")).toEqual([tooFast]);
  expect(system.push.received("bob")).toEqual([]);
  expect(await system.sql`select 1 from messages`).toHaveLength(0);
});

it("a client is served again when it has waited for a token", async () => {
  await exhaust();
  await system.transmit(ping);
  system.push.received("alice");

  await system.sql`update frame_rates set full_at = now() + interval '99 seconds'`;
  await system.transmit(ping);

  expect(system.push.received("alice")).toEqual([pong]);
});

it("one connection's haste is no other's", async () => {
  await exhaust();

  expect(await system.say("bob", { type: "ping" })).toEqual([pong]);
});

it("a refused frame renews the lease: it is a sign of life", async () => {
  await exhaust();
  await system.sql`update connections set lease_ends_at = now()`;

  await system.transmit(ping);

  expect(
    await system.sql`select 1 from connections where id = 'alice' and lease_ends_at > now()`,
  ).toHaveLength(1);
});

it("the count goes with the connection", async () => {
  await system.transmit(ping);

  await system.disconnect("alice");

  expect(await system.sql`select 1 from frame_rates`).toHaveLength(0);
});

it.each(Object.keys(variables))("%s=0 lets everybody send as fast as they like", async (name) => {
  await exhaust();
  const transmit: Instance = startInstance("transmit", { ...system.environment, [name]: "0" });

  for (let count = 0; count < 5; count += 1) await transmit(ping);

  expect(system.push.received("alice")).toEqual(Array.from({ length: 5 }, () => pong));
});
