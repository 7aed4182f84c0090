import { binaryEvent, cleanupEvent, registerEvent, textEvent, timerEvent } from "./support/events";
import { startInstance } from "./support/instance";
import { type System, startSystem } from "./support/system";

let system: System;

beforeAll(async () => {
  system = await startSystem();
});

beforeEach(() => system.empty());

afterAll(() => system.stop());

const endLease = (sql: System["sql"], id: string) =>
  sql`update connections set lease_ends_at = now() - interval '1 second' where id = ${id}`;

const leaseIsOver = async (sql: System["sql"], id: string) => {
  const [row] = await sql<
    { over: boolean }[]
  >`select lease_ends_at < now() as over from connections where id = ${id}`;
  return row?.over;
};

describe("every frame renews the lease", () => {
  it.each([
    ["ping", textEvent("alice", '{"type":"ping"}')],
    ["a plain one", textEvent("alice", "hello")],
    ["bytes", binaryEvent("alice", Buffer.from("x"))],
    ["a wrong one", textEvent("alice", '{"type":"nonsense"}')],
  ])("%s", async (_, event) => {
    await system.connect("alice");
    await endLease(system.sql, "alice");

    await system.transmit(event);

    expect(await leaseIsOver(system.sql, "alice")).toBe(false);
  });
});

describe("a lease", () => {
  /** How often the connection's row was written: its version's place in the table. */
  const version = async () => {
    const [row] = await system.sql<{ ctid: string }[]>`select ctid::text from connections where id = 'alice'`;
    return row?.ctid;
  };
  const leaves = (seconds: number) =>
    system.sql`update connections set lease_ends_at = now() + make_interval(secs => ${seconds}) where id = 'alice'`;

  it("with more than half of it left is not written again", async () => {
    await system.connect("alice");
    await leaves(500);
    const before = await version();

    for (let count = 0; count < 3; count += 1) await system.say("alice", { type: "ping" });

    expect(await version()).toBe(before);
  });

  it("with less than half of it left is renewed in full, once", async () => {
    await system.connect("alice");
    await leaves(440);
    const before = await version();

    await system.say("alice", { type: "ping" });
    const renewed = await version();
    await system.say("alice", { type: "ping" });

    expect(renewed).not.toBe(before);
    expect(await version()).toBe(renewed);
    const rows = await system.sql`
      select 1 from connections where lease_ends_at > now() + interval '890 seconds'`;
    expect(rows).toHaveLength(1);
  });
});

it("LEASE_SECONDS is the length of a lease, and 0 a lease without an end", async () => {
  const lengths: Record<string, unknown> = {};
  for (const LEASE_SECONDS of ["60", "0"]) {
    const register = startInstance("register", { ...system.environment, LEASE_SECONDS });
    const id = `lease-${LEASE_SECONDS}`;
    await register(registerEvent(id));
    const [row] = await system.sql`
      select lease_ends_at = 'infinity' as endless, lease_ends_at < now() + interval '61 seconds' as short
      from connections where id = ${id}`;
    lengths[LEASE_SECONDS] = row;
  }
  expect(lengths).toEqual({ "60": { endless: false, short: true }, "0": { endless: true, short: false } });
});

describe("a frame of a connection that is not stored any more", () => {
  it("is answered with an error, and the client is disconnected so that it connects again", async () => {
    await system.connect("bob");

    const answer = await system.say("forgotten", { type: "message", room: "lobby", data: "x", id: "m" });

    expect(answer).toEqual([
      { type: "error", code: "internal", message: expect.stringContaining("connect again"), id: "m" },
    ]);
    expect(system.push.closed).toEqual(["forgotten"]);
    expect(system.push.received("bob")).toEqual([]);
    expect(await system.members("lobby")).toEqual(["bob"]);
  });
});

describe("cleanup of a client that has gone", () => {
  it("removes the connection with its memberships and tells each of its rooms", async () => {
    const [alice] = await system.connect("alice", "bob");
    for (const id of ["alice", "bob"]) await system.say(id, { type: "join", room: "tea" });
    system.push.received("bob");

    await system.disconnect("alice");

    const rows = await system.sql`
      select id from connections where id = 'alice' union all
      select connection_id from members where connection_id = 'alice'`;
    expect(rows).toHaveLength(0);
    const told = system.push.received("bob");
    expect(told).toHaveLength(2);
    expect(told).toContainEqual({ type: "left", room: "lobby", user: alice });
    expect(told).toContainEqual({ type: "left", room: "tea", user: alice });
  });

  it("tells once, however often and by however many instances it is cleaned", async () => {
    const [alice] = await system.connect("alice", "bob");
    const other = startInstance("cleanup", system.environment);

    await Promise.all(
      [system.cleanup, other, system.cleanup, other].map((clean) => clean(cleanupEvent("alice"))),
    );
    await system.disconnect("alice");

    expect(system.push.received("bob")).toEqual([{ type: "left", room: "lobby", user: alice }]);
  });

  it("of somebody unknown does nothing", async () => {
    await system.connect("bob");

    await system.disconnect("nobody");

    expect(system.push.received("bob")).toEqual([]);
    expect(await system.members("lobby")).toEqual(["bob"]);
  });
});

it("a connection that a closing event, a sweep and a push find gone at once is told of once", async () => {
  const [alice] = await system.connect("alice", "bob", "carol");
  const instances = [1, 2].map(() => ({
    cleanup: startInstance("cleanup", system.environment),
    transmit: startInstance("transmit", system.environment),
  }));
  await endLease(system.sql, "alice");
  system.push.gone.add("alice");

  await Promise.all(
    instances.flatMap(({ cleanup, transmit }) => [
      cleanup(cleanupEvent("alice")),
      cleanup(timerEvent),
      transmit(textEvent("carol", "to all")),
    ]),
  );

  const told = system.push.received("bob").filter((frame) => frame !== "to all");
  expect(told).toEqual([{ type: "left", room: "lobby", user: alice }]);
});

describe("the sweep by timer", () => {
  it("removes exactly the connections whose lease is over, and tells their rooms", async () => {
    const [alice, bob] = await system.connect("alice", "bob", "carol");
    await endLease(system.sql, "alice");
    await endLease(system.sql, "bob");

    await system.cleanup(timerEvent);

    expect(await system.members("lobby")).toEqual(["carol"]);
    const told = system.push.received("carol");
    expect(told).toHaveLength(2);
    expect(told).toContainEqual({ type: "left", room: "lobby", user: alice });
    expect(told).toContainEqual({ type: "left", room: "lobby", user: bob });
    expect(system.logs.lines()).toContainEqual(
      expect.objectContaining({ event: "connections_swept", removed: 2, function: "chat-function" }),
    );
  });

  it("goes on beyond one batch", async () => {
    await system.connect("carol");
    await system.sql`
      insert into connections (id, user_name, lease_ends_at)
      select 'old-' || number, 'user', now() - interval '1 hour' from generate_series(1, 250) number`;

    await system.cleanup(timerEvent);

    const rows = await system.sql`select id from connections`;
    expect([...rows]).toEqual([{ id: "carol" }]);
  });

  it("tells once where two sweeps meet", async () => {
    const [alice] = await system.connect("alice", "bob");
    const other = startInstance("cleanup", system.environment);
    await endLease(system.sql, "alice");

    await Promise.all([system.cleanup(timerEvent), other(timerEvent)]);

    expect(system.push.received("bob")).toEqual([{ type: "left", room: "lobby", user: alice }]);
  });
});
