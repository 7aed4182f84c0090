import { once } from "node:events";
import { Socket } from "node:net";
import * as v from "valibot";
import type { Sql } from "../../functions/shared/database/client";
import { DatabaseConnection } from "../../functions/shared/database/connection";
import { Deadline } from "../../functions/shared/deadline";
import { seededRandom } from "../support/random";
import { cleanupEvent, registerEvent, textEvent, timerEvent } from "./support/events";
import { contextOf, type Instance, startInstance } from "./support/instance";
import { type System, startSystem } from "./support/system";
import { startTcpProxy, type TcpProxy } from "./support/tcp-proxy";

let system: System;

beforeAll(async () => {
  system = await startSystem();
});

beforeEach(async () => {
  await system.empty();
  await system.connect("alice", "bob");
});

afterAll(() => system.stop());

const message = { type: "message", room: "lobby", data: "hello", id: "m" };
const internalError = { type: "error", code: "internal", message: expect.any(String), id: "m" };
const acknowledged = {
  type: "ack",
  id: "m",
  room: "lobby",
  seq: expect.any(Number),
  sent: 1,
  gone: 0,
  failed: 0,
};

/** The database's name, as it may be written into a statement. */
const databaseName = () => new URL(system.environment.DATABASE_URL ?? "").pathname.slice(1);

/** Makes every statement of the functions end as PostgreSQL ends it in that state. Returns what heals it. */
type Trouble = () => Promise<() => Promise<unknown>>;

/** What the sender of a message is told of it. */
const numbered = v.object({ type: v.literal("ack"), room: v.string(), seq: v.number(), sent: v.number() });

/** Sessions that are open keep their settings: the functions' are ended, so that they come back into the trouble. */
const endOtherSessions = () => system.sql`
  select pg_terminate_backend(pid, 5000) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`;

const readOnly: Trouble = async () => {
  const set = (value: string) =>
    system.sql.unsafe(`alter database ${databaseName()} set default_transaction_read_only = ${value}`);
  await set("on");
  await endOtherSessions();
  return async () => {
    await system.sql`set default_transaction_read_only = off`;
    await set("off");
    await endOtherSessions();
  };
};

/** What PostgreSQL says when its disk is full, at each row that would be written. */
const full: Trouble = async () => {
  await system.sql.unsafe(`
    create function disk_full() returns trigger language plpgsql as $$
    begin raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$`);
  for (const table of ["connections", "members", "rooms", "messages"]) {
    await system.sql.unsafe(
      `create trigger disk_full before insert or update on ${table} for each row execute function disk_full()`,
    );
  }
  return async () => await system.sql.unsafe("drop function disk_full() cascade");
};

it.each([
  ["read-only", readOnly],
  ["full", full],
])(
  "with a database that is %s, clients hear an error, nothing is half stored, and afterwards all is served",
  async (_, trouble) => {
    const heal = await trouble();
    // The first of each instance may only meet the end of its session.
    await Promise.all([system.say("alice", message), system.register(registerEvent("carol"))]);

    expect(await system.say("alice", message)).toEqual([internalError]);
    expect(await system.register(registerEvent("carol"))).toMatchObject({ errNo: 107 });
    expect(system.push.received("bob")).toEqual([]);

    await heal();
    await Promise.all([system.say("alice", message), system.register(registerEvent("carol"))]);
    system.push.received("bob");
    expect(await system.say("alice", message)).toEqual([{ ...acknowledged, sent: 2 }]);
    expect(system.push.received("bob")).toEqual([
      expect.objectContaining({ type: "message", data: "hello" }),
    ]);
    expect(await system.members("lobby")).toEqual(["alice", "bob", "carol"]);
  },
);

it("with a database that has no connection left, clients hear an error and new ones are refused; then all is served", async () => {
  const url = new URL(system.environment.DATABASE_URL ?? "");
  const role = `crowded_${databaseName()}`;
  await system.sql.unsafe(`create role ${role} login superuser password 'crowded' connection limit 0`);
  await system.sql.unsafe(`alter role ${role} nosuperuser`);
  await system.sql.unsafe(`grant all on all tables in schema public to ${role}`);
  url.username = role;
  url.password = "crowded";
  const environment = { ...system.environment, DATABASE_URL: url.href };
  const transmit = startInstance("transmit", environment);
  const register = startInstance("register", environment);
  const say = async () => {
    await transmit(textEvent("alice", JSON.stringify(message)));
    return system.push.received("alice");
  };

  expect(await say()).toEqual([internalError]);
  expect(await register(registerEvent("carol"))).toMatchObject({ errNo: 107 });

  await system.sql.unsafe(`alter role ${role} connection limit 10`);
  expect(await say()).toEqual([acknowledged]);
  expect(await register(registerEvent("carol"))).toMatchObject({ errNo: 0 });
  await endOtherSessions();
  await system.sql.unsafe(`drop owned by ${role}`);
  await system.sql.unsafe(`drop role ${role}`);
});

it("with a database that does not get on, the frame is given up, and nothing of it is left", async () => {
  await system.sql.begin(async (transaction) => {
    await transaction`lock table messages in access exclusive mode`;
    expect(await system.say("alice", message)).toEqual([internalError]);
  });

  expect(await system.say("alice", message)).toEqual([{ ...acknowledged, seq: 1 }]);
});

/** A network of its own on the way to the database, and the environment of functions behind it. */
async function behindProxy(): Promise<{ proxy: TcpProxy; environment: Readonly<Record<string, string>> }> {
  const url = new URL(system.environment.DATABASE_URL ?? "");
  const proxy = await startTcpProxy({ host: url.hostname, port: Number(url.port) });
  url.hostname = "127.0.0.1";
  url.port = String(proxy.port);
  return { proxy, environment: { ...system.environment, DATABASE_URL: url.href } };
}

describe("within the timeout of the function, the sender hears of a database that is too slow for it", () => {
  it("where each statement takes long, but none too long", async () => {
    await system.connect("carol", "dave");
    const senders = [
      { id: "alice", timeoutSeconds: 10, statementMs: 4_000 },
      { id: "bob", timeoutSeconds: 3, statementMs: 1_200 },
    ];
    await Promise.all(
      senders.map(async ({ id, timeoutSeconds, statementMs }) => {
        const { proxy, environment } = await behindProxy();
        const transmit = startInstance("transmit", environment, contextOf(timeoutSeconds * 1_000));
        const say = (frame: object) => transmit(textEvent(id, JSON.stringify(frame)));
        try {
          await say(message);
          proxy.delay(statementMs);

          await say({ ...message, data: "slow", id: "s" });

          expect(system.push.received(id)).toContainEqual({ ...internalError, id: "s" });
        } finally {
          await proxy.refuse();
        }
      }),
    );

    await system.say("carol", message);
    system.push.received("dave");
    const replayed = await system.say("dave", { type: "join", room: "lobby", after: 0, id: "j" });
    const kept = replayed.slice(0, -1).map((frame) => v.parse(v.looseObject({ seq: v.number() }), frame).seq);
    expect(kept).toEqual(kept.map((_, index) => index + 1));
    expect(replayed.at(-1)).toMatchObject({ type: "ack", seq: kept.length });
    expect(await system.members("lobby")).toEqual(["alice", "bob", "carol", "dave"]);
  });

  it("where a statement does not end, and the server is told to end it by then", async () => {
    await system.sql`create table limits (seconds numeric not null)`;
    await system.sql.unsafe(`
      create function note_limit() returns trigger language plpgsql as $$
      begin
        insert into limits select extract(epoch from current_setting('statement_timeout')::interval);
        return new;
      end $$`);
    await system.sql`create trigger note_limit before insert on messages for each row execute function note_limit()`;
    const transmit = startInstance("transmit", system.environment, contextOf(3_000));
    const say = async () => {
      await transmit(textEvent("alice", JSON.stringify(message)));
      return system.push.received("alice");
    };
    try {
      await system.sql.begin(async (transaction) => {
        await transaction`lock table members in access exclusive mode`;
        expect(await say()).toEqual([internalError]);
      });
      expect(await say()).toEqual([{ ...acknowledged, seq: 1 }]);

      await system.say("bob", message);
      const limits = await system.sql`select seconds < 3 as "isShort" from limits order by seconds`;
      expect([...limits]).toEqual([{ isShort: true }, { isShort: false }]);
    } finally {
      await system.sql`drop function note_limit() cascade`;
      await system.sql`drop table limits`;
    }
  });
});

it("the server's limit for a statement is that of the work, also after the connection was closed for being idle", async () => {
  const { proxy, environment } = await behindProxy();
  const url = new URL(environment.DATABASE_URL ?? "");
  // Without TLS, whose socket would hide the one that is listened to.
  url.searchParams.delete("sslmode");
  const connects = jest.spyOn(Socket.prototype, "connect");
  const connection = new DatabaseConnection(url.href);
  const limitWithin = async (milliseconds: number) => {
    const work = (sql: Sql) => sql<{ limit: string }[]>`select current_setting('statement_timeout') as limit`;
    const [row] = await connection.run(work, Deadline.after(milliseconds));
    return row?.limit;
  };
  try {
    // A client that is made late in an invocation.
    await limitWithin(4_000);
    expect(await limitWithin(60_000)).toBe("5s");
    const [socket] = connects.mock.contexts.filter((one) => one.remotePort === proxy.port);
    if (socket === undefined) throw new Error("no connection to the database");
    const closed = once(socket, "close");
    await Promise.all([proxy.refuse(), closed]);
    await proxy.pass();

    expect(await limitWithin(60_000)).toBe("5s");
  } finally {
    connects.mockRestore();
    await proxy.refuse();
  }
});

describe("whatever breaks, and whenever", () => {
  const ROUNDS = 60;
  let proxy: TcpProxy;
  let instances: Record<"register" | "transmit" | "cleanup", Instance[]>;

  beforeAll(async () => {
    const behind = await behindProxy();
    proxy = behind.proxy;
    const { environment } = behind;
    const three = (role: "register" | "transmit" | "cleanup") =>
      Array.from({ length: 3 }, () => startInstance(role, environment));
    instances = { register: three("register"), transmit: three("transmit"), cleanup: three("cleanup") };
  });

  afterAll(() => proxy.refuse());

  it("numbers have no gap, what was acknowledged is kept, who was cleaned is away, and no member lacks its connection", async () => {
    const random = seededRandom();
    const anyOf = <T>(list: readonly T[]): T => {
      const taken = list[random.below(list.length)];
      if (taken === undefined) throw new Error("nothing to take");
      return taken;
    };
    const ids = Array.from({ length: 8 }, (_, index) => `client-${index}`);
    const steps = [
      async () => await anyOf(instances.register)(registerEvent(anyOf(ids))),
      async () => await anyOf(instances.cleanup)(cleanupEvent(anyOf(ids))).catch(() => undefined),
      async () => await anyOf(instances.cleanup)(timerEvent).catch(() => undefined),
      ...["join", "leave"].map((type) => async () => {
        const frame = { type, room: "den", ...(type === "join" && { after: random.below(5) }) };
        return await anyOf(instances.transmit)(textEvent(anyOf(ids), JSON.stringify(frame))).catch(
          () => undefined,
        );
      }),
      ...Array.from({ length: 3 }, () => async () => {
        const frame = { type: "message", room: anyOf(["den", "lobby"]), data: random.below(1_000), id: "m" };
        return await anyOf(instances.transmit)(textEvent(anyOf(ids), JSON.stringify(frame))).catch(
          () => undefined,
        );
      }),
      async () => void system.push.gone.add(anyOf(ids)),
      async () => system.push.gone.clear(),
      async () => void system.push.failing.set(anyOf(ids), 1 + random.below(3)),
    ];
    const breaks = [async () => void (await endOtherSessions()), async () => await proxy.refuse()];

    for (let round = 0; round < ROUNDS; round += 1) {
      const atOnce = Array.from({ length: 1 + random.below(4) }, () => anyOf(steps)());
      if (random.below(4) === 0) await anyOf(breaks)();
      await Promise.all(atOnce);
      await proxy.pass();
    }
    const answers = ids
      .flatMap((id) => system.push.received(id))
      .flatMap((frame) => (v.is(numbered, frame) ? [frame] : []));

    // Each instance's next call meets the end of a broken session at most; from the second on all is well.
    system.push.forget();
    for (const clean of instances.cleanup) {
      await clean(cleanupEvent("client-0")).catch(() => undefined);
      await clean(cleanupEvent("client-0"));
    }
    expect(await system.sql`select 1 from connections where id = 'client-0'`).toHaveLength(0);
    const strays = await system.sql`
      select connection_id from members where connection_id not in (select id from connections)`;
    expect([...strays]).toEqual([]);
    for (const { name, last, count } of await system.sql<{ name: string; last: number; count: number }[]>`
      select name, last_seq::int as last, (select count(*) from messages where room = name)::int as count from rooms`) {
      expect({ name, count }).toEqual({ name, count: last });
    }
    const kept = await system.sql<
      { room: string; seq: number }[]
    >`select room, seq::int as seq from messages`;
    expect(answers.length).toBeGreaterThan(0);
    for (const { room, seq } of answers) expect(kept).toContainEqual({ room, seq });
  });
});
