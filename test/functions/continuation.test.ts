import { randomUUID } from "node:crypto";
import * as v from "valibot";
import { tc3Authorization } from "../../functions/shared/tc3-signature";
import { until } from "../support/until";
import { buildBundles } from "./support/bundles";
import { cleanupEvent, textEvent, timerEvent } from "./support/events";
import { type FunctionApi, ofScf, startFunctionApi } from "./support/function-api";
import { contextOf, startInstance } from "./support/instance";
import { crowdIds, type System, startSystem } from "./support/system";

const ack = v.looseObject({ type: v.literal("ack"), sent: v.number(), failed: v.number() });

let system: System;
let api: FunctionApi;

beforeAll(async () => {
  api = await startFunctionApi();
  system = await startSystem({ ...ofScf, INVOKE_URL: api.url });
});

beforeEach(async () => {
  await system.empty();
  api.invoked.length = 0;
  api.onInvoked = () => undefined;
  api.refusal = undefined;
  api.isMute = false;
});

afterAll(async () => {
  await system.stop();
  await api.stop();
});

/** More than an invocation of two seconds reaches, where each push takes 30 ms. */
const CROWD = 2_200;
const SLOW_MS = 30;
/** As many pushes as are under way at once: those that the end of an invocation cuts off are repeated. */
const IN_FLIGHT = 32;
/** As many as are sent something without its being written down. */
const UNSAVED_MAX = 500;
const SHORT = contextOf(2_000);

/** Runs the events that the API has taken, each in an instance of its own as SCF does, until none is left. */
async function runLater(): Promise<void> {
  for (let next = api.invoked.shift(); next !== undefined; next = api.invoked.shift()) {
    await system.shortLived()(next.event);
  }
}

async function fill(): Promise<void> {
  await system.connect("alice");
  await system.say("alice", { type: "join", room: "tea" });
  await system.crowd("lobby", CROWD);
  system.push.received("alice");
  system.push.slowMs = SLOW_MS;
}

const send = (frame: unknown) =>
  system.shortLived()(textEvent("alice", typeof frame === "string" ? frame : JSON.stringify(frame)));

/** How often the crowd was sent something: the members who got nothing, those who got it, and what came twice. */
function heard(): { none: number; some: number; repeated: number } {
  const counts = crowdIds(CROWD).map((id) => system.push.received(id).length);
  const some = counts.filter((count) => count > 0).length;
  return { none: CROWD - some, some, repeated: counts.reduce((sum, count) => sum + count, 0) - some };
}

/** Everybody was sent it, and it was repeated where the end of an invocation cut a push off, at most. */
function expectAllHeard(repeatedAtMost = IN_FLIGHT * 10): void {
  const { none, repeated } = heard();
  expect(none).toBe(0);
  expect(repeated).toBeLessThanOrEqual(repeatedAtMost);
}

const waiting = () => system.sql`select * from broadcasts`;

it.each([
  ["message", { type: "message", room: "lobby", data: "x", id: "m" }, { id: "m", room: "lobby", seq: 1 }],
  ["direct", { type: "direct", to: "crowd", data: "x", id: 7 }, { id: 7 }],
  ["leave", { type: "leave", room: "lobby", id: "m" }, { id: "m", room: "lobby" }],
])(
  "%s: who is more than one invocation can reach is reached by several, and the sender is told once, of all",
  async (_, frame, about) => {
    await fill();

    await send(frame);
    expect(api.invoked).toHaveLength(1);
    await runLater();

    expectAllHeard();
    expect(system.push.received("alice")).toEqual([
      { type: "ack", ...about, sent: CROWD, gone: 0, failed: 0 },
    ]);
    expect(await waiting()).toHaveLength(0);
  },
);

it("plain text too, as it is, and also where its sender has gone meanwhile", async () => {
  await fill();
  const text = "plain \u0000 \ud800 words";
  await send(text);
  system.push.slowMs = 0;
  await system.disconnect("alice");

  await startInstance("transmit", system.environment)(api.invoked[0]?.event);

  for (const id of crowdIds(CROWD)) {
    expect(system.push.receivedAsSent(id).filter((sent) => sent === text)).not.toHaveLength(0);
  }
});

it("a join of a crowded room: the missed messages come first, and the word of it reaches all", async () => {
  await fill();
  await system.say("alice", { type: "leave", room: "lobby" });
  heard();

  await send({ type: "join", room: "lobby", after: 0, id: "j" });
  await runLater();

  expectAllHeard();
  expect(system.push.received("alice")).toEqual([
    { type: "ack", id: "j", room: "lobby", seq: 0, sent: CROWD, gone: 0, failed: 0 },
  ]);
});

it("the request is SCF's own, signed with the keys of the function's role", async () => {
  await fill();

  await send({ type: "message", room: "lobby", data: "x", id: "m" });

  const [invoked] = api.invoked;
  if (invoked === undefined) throw new Error("transmit was not invoked again");
  const { headers, parameters, event } = invoked;
  const host = new URL(api.url).host;
  expect(headers).toMatchObject({
    host,
    "content-type": "application/json",
    "x-tc-action": "Invoke",
    "x-tc-version": "2018-04-16",
    "x-tc-region": "ap-guangzhou",
    "x-tc-token": ofScf.TENCENTCLOUD_SESSIONTOKEN,
  });
  expect(parameters).toEqual({
    FunctionName: "websocket-test-transmit",
    Namespace: "default",
    Qualifier: "$LATEST",
    InvocationType: "Event",
    ClientContext: JSON.stringify(event),
  });
  const timestamp = Number(headers["x-tc-timestamp"]);
  const keys = { secretId: ofScf.TENCENTCLOUD_SECRETID, secretKey: ofScf.TENCENTCLOUD_SECRETKEY };
  expect(headers.authorization).toBe(
    tc3Authorization({ service: "scf", host, body: JSON.stringify(parameters), timestamp }, keys),
  );
});

describe("where no other invocation can be had", () => {
  it.each<[string, () => Record<string, string>, string]>([
    [
      "the role does not allow it",
      () => {
        api.refusal = "AuthFailure.UnauthorizedOperation";
        return {};
      },
      "AuthFailure.UnauthorizedOperation",
    ],
    [
      "SCF has too much to do",
      () => {
        api.refusal = "RequestLimitExceeded";
        return {};
      },
      "RequestLimitExceeded",
    ],
    ["the address leads nowhere", () => ({ INVOKE_URL: "http://127.0.0.1:1" }), "could not be asked"],
    ["the function has no role", () => ({ TENCENTCLOUD_SECRETID: "" }), "TENCENTCLOUD_SECRETID"],
  ])("who is left counts as failed, and the log says why: %s", async (_, arrange, reason) => {
    await fill();

    await system.shortLived(arrange())(
      textEvent("alice", JSON.stringify({ type: "message", room: "lobby", data: "x", id: "m" })),
    );

    const { some: reached } = heard();
    expect(reached).toBeLessThan(CROWD);
    // A push that the end cuts off may have arrived all the same.
    const answers = system.push.received("alice").map((answer) => v.parse(ack, answer));
    expect(answers).toEqual([expect.objectContaining({ id: "m", room: "lobby", seq: 1, gone: 0 })]);
    for (const { sent, failed } of answers) {
      expect(sent + failed).toBe(CROWD);
      expect(sent).toBeLessThanOrEqual(reached);
      expect(sent).toBeGreaterThanOrEqual(reached - IN_FLIGHT);
    }
    expect(await waiting()).toHaveLength(0);
    const told = system.logs.lines().filter(({ event }) => event === "broadcast_not_handed_over");
    expect(told).toEqual([
      expect.objectContaining({ code: "NOT_HANDED_OVER", message: expect.stringContaining(reason) }),
    ]);
    expect(system.logs.text()).not.toContain(ofScf.TENCENTCLOUD_SECRETKEY);
    expect(system.logs.text()).not.toContain(ofScf.TENCENTCLOUD_SESSIONTOKEN);
  });

  it("an answer of SCF that is lost is not taken for a refusal by an invocation that has begun", async () => {
    await fill();
    const next = startInstance("transmit", system.environment);
    await next(textEvent("alice", JSON.stringify({ type: "who", room: "tea" })));
    system.push.received("alice");
    system.push.slowMs = SLOW_MS;
    api.isMute = true;
    const running: Promise<unknown>[] = [];
    api.onInvoked = async (event) => {
      system.push.slowMs = 0;
      running.push(next(event));
      await untilClaimed();
    };

    await send({ type: "message", room: "lobby", data: "x", id: "m" });
    await Promise.all(running);

    expect(running).toHaveLength(1);
    expectAllHeard();
    expect(system.push.received("alice")).toMatchObject([{ type: "ack", sent: CROWD, failed: 0 }]);
  });
});

it("of two that get the same event one works, and one that comes after the end does nothing", async () => {
  await fill();
  await send({ type: "message", room: "lobby", data: "x", id: "m" });
  const event = api.invoked[0]?.event;
  const instances = [1, 2].map(() => startInstance("transmit", system.environment));

  const ends = await Promise.allSettled(instances.map((instance) => instance(event)));

  expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(ends).toContainEqual({
    status: "rejected",
    reason: expect.objectContaining({ code: "BROADCAST_TAKEN" }),
  });
  await startInstance("transmit", system.environment)(event);
  expectAllHeard();
  expect(system.push.received("alice")).toMatchObject([{ type: "ack", sent: CROWD, failed: 0 }]);
});

it("the gone among those who were left are counted, removed and told of", async () => {
  await fill();
  for (const id of crowdIds(CROWD).slice(-3)) system.push.gone.add(id);
  await send({ type: "message", room: "lobby", data: "x", id: "m" });
  system.push.slowMs = 0;

  await startInstance("transmit", system.environment)(api.invoked[0]?.event);

  const left = { type: "left", room: "lobby", user: "crowd" };
  expect(system.push.received("alice")).toEqual([
    { type: "ack", id: "m", room: "lobby", seq: 1, sent: CROWD - 3, gone: 3, failed: 0 },
    ...[left, left, left],
  ]);
  expect(await system.members("lobby")).toHaveLength(CROWD + 1 - 3);
});

it("an endpoint that is away while the rest is reached costs nobody the message, however many they are", async () => {
  const MORE = 2_500;
  await fill();
  await send({ type: "message", room: "lobby", data: "x", id: "m" });
  system.push.slowMs = 0;
  // They come after all others, and are more than are kept to be tried again.
  const more = Array.from({ length: MORE }, (_, index) => `zzz-${String(index).padStart(6, "0")}`);
  await system.sql`
    with stored as (
      insert into connections (id, user_name, lease_ends_at)
      select id, 'crowd', 'infinity' from json_array_elements_text(${JSON.stringify(more)}::text::json) id
      returning id
    )
    insert into members (connection_id, room) select id, 'lobby' from stored`;
  for (const id of more) system.push.failing.set(id, 1);

  await startInstance("transmit", system.environment)(api.invoked[0]?.event);

  for (const id of more) expect(system.push.received(id)).toMatchObject([{ type: "message", data: "x" }]);
  expect(system.push.received("alice")).toMatchObject([{ type: "ack", sent: CROWD + MORE, failed: 0 }]);
});

it("a sender who cannot be reached at the end holds up nothing: SCF has nothing to repeat", async () => {
  await fill();
  await send({ type: "message", room: "lobby", data: "x", id: "m" });
  system.push.slowMs = 0;
  system.push.silent.add("alice");

  await startInstance("transmit", system.environment, contextOf(4_000))(api.invoked[0]?.event);

  expectAllHeard();
  expect(await waiting()).toHaveLength(0);
});

it("a failed invocation leaves the rest to the one that SCF repeats", async () => {
  await fill();
  await send({ type: "message", room: "lobby", data: "x", id: "m" });
  const event = api.invoked[0]?.event;
  await system.sql`alter table members rename to hidden`;
  await expect(startInstance("transmit", system.environment)(event)).rejects.toMatchObject({
    code: "DATABASE_FAILED",
  });
  await system.sql`alter table hidden rename to members`;

  await startInstance("transmit", system.environment)(event);

  expectAllHeard();
  expect(system.push.received("alice")).toMatchObject([{ type: "ack", sent: CROWD, failed: 0 }]);
});

it("an invocation that is killed in the middle leaves nobody out, and what it had written down is not sent twice", async () => {
  const bundles = buildBundles();
  try {
    await fill();
    const first = startInstance("transmit", system.environment, contextOf(1_000));
    await first(textEvent("alice", JSON.stringify({ type: "message", room: "lobby", data: "x", id: "m" })));
    const event = api.invoked[0]?.event;
    const reached = system.push.messages;
    const killed = bundles.begin("transmit", system.environment, event);
    const enough = reached + UNSAVED_MAX + 4 * IN_FLIGHT;
    // A slow machine may not come so far before its time is over, and hands over.
    await until(() => system.push.messages > enough || api.invoked.length > 1);
    killed.kill();
    await killed.ended;
    expect(system.push.messages).toBeLessThan(CROWD);
    system.push.slowMs = 0;

    // SCF waits a minute before it repeats, and by then the claim of the one that was killed is over.
    await repeatedWhile(["BROADCAST_TAKEN"], () => startInstance("transmit", system.environment)(event));

    // Those under way at the end of the first, and at the end of the one that was killed.
    expectAllHeard(UNSAVED_MAX + 2 * IN_FLIGHT);
    expect(system.push.received("alice")).toMatchObject([{ type: "ack", sent: CROWD, failed: 0 }]);
    expect(await waiting()).toHaveLength(0);
  } finally {
    bundles.remove();
  }
});

it("an invocation that gets nowhere asks for no other one, which would get nowhere either", async () => {
  await fill();
  await send({ type: "message", room: "lobby", data: "x", id: "m" });
  const event = api.invoked.pop()?.event;
  const reached = system.push.messages;
  // Long enough for the database, and too short to begin a push.
  const hasty = startInstance("transmit", system.environment, contextOf(130));
  await repeatedWhile(["DATABASE_FAILED"], () => hasty({ continueBroadcast: { id: randomUUID() } }));

  await repeatedWhile(["DATABASE_FAILED", "BROADCAST_TAKEN"], () => hasty(event));

  expect(system.push.messages - system.push.received("alice").length).toBe(reached);
  expect(api.invoked).toEqual([]);
  expect(await waiting()).toHaveLength(0);
  expect(system.logs.lines()).toContainEqual(
    expect.objectContaining({ event: "recipients_not_reached", unreached: expect.any(Number) }),
  );
});

it("what nobody has finished after an hour is given up by the timer, which says how many", async () => {
  await fill();
  await send({ type: "message", room: "lobby", data: "x", id: "m" });
  await system.cleanup(timerEvent);
  expect(await waiting()).toHaveLength(1);
  await system.sql`update broadcasts set created_at = now() - interval '61 minutes'`;

  await system.cleanup(timerEvent);

  expect(await waiting()).toHaveLength(0);
  expect(system.logs.lines()).toContainEqual(
    expect.objectContaining({ level: "warn", event: "broadcasts_given_up", removed: 1 }),
  );
});

it("a broadcast that can neither be handed over nor withdrawn is begun by the timer, and its sender is told once", async () => {
  await fill();
  api.onInvoked = async () => void (await system.sql`alter table broadcasts rename to hidden`);
  api.isMute = true;
  await send({ type: "message", room: "lobby", data: "x", id: "m" });
  await system.sql`alter table hidden rename to broadcasts`;
  api.onInvoked = () => undefined;
  api.isMute = false;
  api.invoked.length = 0;
  await system.sql`update broadcasts set due_at = now()`;

  await system.cleanup(timerEvent);
  await runLater();

  expectAllHeard();
  expect(system.push.received("alice")).toMatchObject([{ type: "ack", sent: CROWD, failed: 0 }]);
});

describe("a broadcast whose invocations have all died", () => {
  const begunAgain = () => system.logs.lines().filter(({ event }) => event === "broadcasts_begun_again");

  /** As minutes after the last invocation. */
  const letTimePass = () =>
    system.sql`
      update broadcasts set due_at = now(), claimed_until = '-infinity' where due_at < 'infinity'`;

  async function dead(): Promise<void> {
    await fill();
    await send({ type: "message", room: "lobby", data: "x", id: "m" });
    api.invoked.length = 0;
  }

  it("is begun again by the timer, and its sender is told of all", async () => {
    await dead();
    await system.cleanup(timerEvent);
    expect(api.invoked).toEqual([]);
    await letTimePass();

    await system.cleanup(timerEvent);
    await system.cleanup(timerEvent);

    expect(api.invoked).toHaveLength(1);
    await runLater();
    expectAllHeard();
    expect(system.push.received("alice")).toMatchObject([{ type: "ack", sent: CROWD, failed: 0 }]);
    expect(await waiting()).toHaveLength(0);
  });

  it("is left alone while an invocation is under way, however old it is", async () => {
    await dead();
    await system.sql`update broadcasts set due_at = now(), claimed_until = now() + interval '1 minute'`;

    await system.cleanup(timerEvent);

    expect(api.invoked).toEqual([]);
    expect(await waiting()).toHaveLength(1);
  });

  it("is not due for as long as SCF may still repeat the one that has claimed it", async () => {
    await dead();
    await letTimePass();
    const [row] = await waiting();
    await system.sql`alter table members rename to hidden`;
    const failing = startInstance("transmit", system.environment)({ continueBroadcast: { id: row?.id } });
    await expect(failing).rejects.toMatchObject({ code: "DATABASE_FAILED" });
    await system.sql`alter table hidden rename to members`;

    await system.cleanup(timerEvent);

    expect(api.invoked).toEqual([]);
  });

  it("is not due either where an invocation may take longer than that, and died at its end", async () => {
    const MINUTES = 11;
    await dead();
    const [row] = await waiting();
    const long = startInstance("transmit", system.environment, contextOf(600_000));
    const running = long({ continueBroadcast: { id: row?.id } });
    await untilClaimed();
    await system.sql`
      update broadcasts set due_at = due_at - make_interval(mins => ${MINUTES}),
        claimed_until = claimed_until - make_interval(mins => ${MINUTES})`;

    await system.cleanup(timerEvent);
    const begun = api.invoked.length;
    system.push.slowMs = 0;
    await running;

    expect(begun).toBe(0);
  });

  it("is due in the same time after a long invocation that ended early, and failed", async () => {
    await dead();
    const [row] = await waiting();
    await system.sql`alter table members rename to hidden`;
    const failing = startInstance("transmit", system.environment, contextOf(600_000));
    const failed = failing({ continueBroadcast: { id: row?.id } });
    await expect(failed).rejects.toMatchObject({ code: "DATABASE_FAILED" });
    await system.sql`alter table hidden rename to members`;
    await system.sql`update broadcasts set due_at = due_at - interval '6 minutes'`;

    await system.cleanup(timerEvent);

    expect(api.invoked).toHaveLength(1);
  });

  it("is begun again twice, and then given up", async () => {
    await dead();
    for (const times of [1, 2]) {
      await letTimePass();
      await system.cleanup(timerEvent);
      expect(api.invoked).toHaveLength(times);
    }
    expect(await waiting()).toHaveLength(1);
    await letTimePass();

    await system.cleanup(timerEvent);

    expect(api.invoked).toHaveLength(2);
    expect(begunAgain()).toHaveLength(2);
    expect(await waiting()).toHaveLength(0);
    expect(system.logs.lines()).toContainEqual(
      expect.objectContaining({ event: "broadcasts_given_up", removed: 1 }),
    );
  });

  it("is begun by the first sweep that SCF does not refuse, however many it has refused", async () => {
    await dead();
    await letTimePass();
    api.refusal = "RequestLimitExceeded";
    for (let times = 0; times < 3; times += 1) await system.cleanup(timerEvent);
    api.refusal = undefined;

    await system.cleanup(timerEvent);

    expect(api.invoked).toHaveLength(1);
    await runLater();
    expectAllHeard();
    expect(system.push.received("alice")).toMatchObject([{ type: "ack", sent: CROWD, failed: 0 }]);
  });

  it("does not keep the sweep from expired leases where SCF's API hangs and there are several", async () => {
    await dead();
    await system.sql`
      insert into broadcasts (content, last_id, again, sent, gone, failed)
      select content, last_id, again, sent, gone, failed from broadcasts, generate_series(1, 9)`;
    await letTimePass();
    await system.sql`update connections set lease_ends_at = now() - interval '1 minute' where id = 'alice'`;
    api.onInvoked = () => new Promise<void>(() => undefined);

    await startInstance("cleanup", system.environment, SHORT)(timerEvent);

    expect(await system.members("tea")).toEqual([]);
    expect(await waiting()).toHaveLength(10);
  });
});

describe("who left a room that is too large for one invocation of cleanup", () => {
  const TRANSMIT = "websocket-of-a-test-transmit";
  const cleanUp = (event: unknown, variables: Record<string, string> = {}) =>
    startInstance(
      "cleanup",
      { ...system.environment, SCF_FUNCTIONNAME: "cleanup", INVOKE_FUNCTION: TRANSMIT, ...variables },
      SHORT,
    )(event);

  /** What each of the crowd was told, in order. */
  const told = () => crowdIds(CROWD).map((id) => system.push.received(id).map((frame) => Object(frame).user));

  async function expire(...ids: string[]): Promise<string[]> {
    const users = await system.connect(...ids);
    await system.sql`update connections set lease_ends_at = now() - interval '1 minute' where id in ${system.sql(ids)}`;
    return users;
  }

  it("is told to all, by transmit, one after the other where a sweep has found several", async () => {
    const users = await expire("dave", "erin", "frank");
    await fill();

    await cleanUp(timerEvent);

    // One word is on its way at a time, whoever comes after it waits.
    expect(await waiting()).toHaveLength(users.length);
    expect(api.invoked.map(({ parameters }) => parameters.FunctionName)).toEqual([TRANSMIT]);
    for (let left = users.length; api.invoked.length > 0; ) {
      expect(api.invoked).toHaveLength(1);
      await system.shortLived()(api.invoked.shift()?.event);
      const rows = (await waiting()).length;
      expect(rows).toBeLessThanOrEqual(left);
      left = rows;
    }
    expect(await waiting()).toHaveLength(0);
    for (const heard of told()) expect(new Set(heard)).toEqual(new Set(users));
    expect(system.push.received("alice").map((frame) => Object(frame).user)).toEqual(
      expect.arrayContaining(users),
    );
    expect(system.logs.lines()).toContainEqual(
      expect.objectContaining({ event: "connections_swept", removed: users.length }),
    );
  });

  it("is told after one whose word is given up, and none is begun before its turn", async () => {
    const [first, second] = await expire("dave", "erin");
    await fill();
    await cleanUp(timerEvent);
    const ids = async () => (await waiting()).map(({ id }) => id);
    const [waitsForTurn] = await system.sql`select id from broadcasts where due_at = 'infinity'`;
    expect(await ids()).toHaveLength(2);
    api.invoked.length = 0;
    for (let times = 0; times < 3; times += 1) {
      await system.sql`update broadcasts set due_at = now() where due_at < 'infinity'`;
      await cleanUp(timerEvent);
    }

    expect(await ids()).toEqual([waitsForTurn?.id]);
    expect(api.invoked.map(({ event }) => Object(event).continueBroadcast.id)).toEqual([
      expect.any(String),
      expect.any(String),
      waitsForTurn?.id,
    ]);
    await runLater();
    const heardBy = told();
    expect(heardBy.every((heard) => heard.includes(first) || heard.includes(second))).toBe(true);
    expect(await waiting()).toHaveLength(0);
  });

  it("is told to all where the gateway says that the client has gone", async () => {
    const [user] = await system.connect("dave");
    await fill();

    await cleanUp(cleanupEvent("dave"));
    await runLater();

    for (const heard of told()) expect(new Set(heard)).toEqual(new Set([user]));
    expect(await waiting()).toHaveLength(0);
  });

  it("is told to all also where those who turn out to be gone meanwhile cannot be removed", async () => {
    const [user] = await system.connect("dave");
    await fill();
    const [gone = ""] = crowdIds(1);
    system.push.gone.add(gone);
    const removable = await cannotBeRemoved(gone);

    await cleanUp(cleanupEvent("dave"));
    await removable();
    system.push.forget();
    await runLater();

    expect(new Set(told().at(-1))).toEqual(new Set([user]));
    expect(await system.members("lobby")).toContain(gone);
  });

  it("is told to nobody else where transmit cannot be invoked, and the log says why", async () => {
    await system.connect("dave");
    await fill();

    await cleanUp(cleanupEvent("dave"), { INVOKE_URL: "http://127.0.0.1:1" });

    expect(told().filter((heard) => heard.length === 0)).not.toHaveLength(0);
    expect(await waiting()).toHaveLength(0);
    expect(system.logs.lines()).toContainEqual(
      expect.objectContaining({ event: "broadcast_not_handed_over", code: "NOT_HANDED_OVER" }),
    );
  });
});

describe("a kick that is too large for one invocation", () => {
  const LEFT = /"type":"left"/;

  async function fillForAdmin(): Promise<void> {
    await fill();
    await system.sql`update connections set admin = true where id = 'alice'`;
  }

  it("of one who was in a crowded room: all are told who left", async () => {
    const [user] = await system.connect("dave");
    await fillForAdmin();

    await send({ type: "kick", connection: "dave", id: "k" });

    expect(system.push.closed).toEqual(["dave"]);
    expect(system.push.received("alice")).toContainEqual({
      type: "ack",
      id: "k",
      sent: 1,
      gone: 0,
      failed: 0,
    });
    expect(api.invoked).toHaveLength(1);
    await runLater();
    for (const id of crowdIds(CROWD)) {
      const told = system.push.received(id);
      expect(told).not.toHaveLength(0);
      for (const frame of told) expect(frame).toEqual({ type: "left", room: "lobby", user });
    }
    expect(await waiting()).toHaveLength(0);
  });

  it("of a crowd: the admin is told how many were not disconnected, and whom there was no time for", async () => {
    await fillForAdmin();

    await send({ type: "kick", user: "crowd", id: "k" });

    const [answer] = system.push.received("alice").filter((frame) => v.is(ack, frame));
    const { sent, gone, failed } = v.parse(v.looseObject({ ...ack.entries, gone: v.number() }), answer);
    expect(sent + gone + failed).toBe(CROWD);
    expect(failed).toBeGreaterThan(0);
    // One whose disconnection is cut off by the end may be disconnected all the same.
    expect(system.push.closed.length).toBeLessThan(CROWD);
    expect(system.push.closed.length).toBeGreaterThanOrEqual(sent);
    // Who was removed without a word of it to the room is told of by the next invocations.
    const removed = CROWD + 1 - (await system.members("lobby")).length;
    const words = (await waiting()).filter(({ content }) => LEFT.test(JSON.parse(content).payload.data));
    expect(words).toHaveLength(removed);
    expect(api.invoked).toHaveLength(1);
  });
});

it("a kick that fails in the middle: those who were removed before are told of", async () => {
  const PAGE = 1_000;
  await system.connect("alice", "bob");
  await system.sql`update connections set admin = true where id = 'alice'`;
  await system.crowd("lobby", PAGE + 1);
  const last = crowdIds(PAGE + 1).slice(-1);
  const removable = await cannotBeRemoved(last.join());

  const heard = await system.say("alice", { type: "kick", user: "crowd", id: "k" });
  await removable();

  expect(heard).toContainEqual(expect.objectContaining({ type: "error", code: "internal", id: "k" }));
  expect(await system.members("lobby")).toEqual(["alice", "bob", ...last]);
  const left = { type: "left", room: "lobby", user: "crowd" };
  expect(system.push.received("bob")).toEqual(Array(PAGE).fill(left));
});

it("a client cannot ask for it: what it says is relayed", async () => {
  await system.connect("alice", "bob");
  const event = JSON.stringify({ continueBroadcast: { id: "2c9e2f4e-5b0a-4a3e-9d0c-0a1b2c3d4e5f" } });

  await system.transmit(textEvent("alice", event));

  expect(system.push.receivedAsSent("bob")).toEqual([event]);
});

/** Makes the database refuse to remove a connection. Returns what heals it. */
async function cannotBeRemoved(connectionId: string): Promise<() => Promise<unknown>> {
  await system.sql.unsafe(`
    create function refuse() returns trigger language plpgsql as $$
    begin raise exception 'not now'; end $$`);
  await system.sql.unsafe(`
    create trigger refuse before delete on connections
    for each row when (old.id = '${connectionId}') execute function refuse()`);
  return async () => await system.sql`drop function refuse() cascade`;
}

/** Invokes again as SCF does, for as long as it fails with one of these codes. */
async function repeatedWhile(codes: readonly string[], invoke: () => Promise<unknown>): Promise<void> {
  for (;;) {
    const end = await invoke().catch((error: unknown) => error);
    if (end === undefined) return;
    expect(codes).toContain(Object(end).code);
  }
}

async function untilClaimed(): Promise<void> {
  for (;;) {
    const rows = await system.sql`select 1 from broadcasts where claimed_until > now()`;
    if (rows.length > 0) return;
  }
}
