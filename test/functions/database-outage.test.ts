import { setTimeout as wait } from "node:timers/promises";
import postgres from "postgres";
import { cleanupEvent, registerEvent, textEvent } from "./support/events";
import { type Instance, startInstance } from "./support/instance";
import { type System, startSystem } from "./support/system";
import { startTcpProxy, type TcpProxy } from "./support/tcp-proxy";

let system: System;
let proxy: TcpProxy;
let transmit: Instance;
let register: Instance;
let cleanup: Instance;

beforeAll(async () => {
  system = await startSystem();
  const url = new URL(system.environment.DATABASE_URL ?? "");
  proxy = await startTcpProxy({ host: url.hostname, port: Number(url.port) });
  url.hostname = "127.0.0.1";
  url.port = String(proxy.port);
  const environment = { ...system.environment, DATABASE_URL: url.href };
  transmit = startInstance("transmit", environment);
  register = startInstance("register", environment);
  cleanup = startInstance("cleanup", environment);
});

beforeEach(async () => {
  await system.empty();
  await system.connect("alice");
});

afterAll(async () => {
  await proxy.refuse();
  await system.stop();
});

const ping = async () => {
  await transmit(textEvent("alice", '{"type":"ping","id":1}'));
  return system.push.received("alice");
};

const pong = [{ type: "pong", id: 1 }];
const internalError = [{ type: "error", code: "internal", message: expect.any(String), id: 1 }];

/** The server process that works for the transmit instance; `waits`: for a lock. */
async function backend(waits: boolean): Promise<number> {
  for (;;) {
    const [found] = await system.sql<{ pid: number }[]>`
      select pid from pg_stat_activity
      where datname = current_database() and query like '%update connections%' and pid <> pg_backend_pid()
        and (wait_event_type = 'Lock') = ${waits}`;
    if (found !== undefined) return found.pid;
    await wait(10);
  }
}

it("the instance serves again after its idle connection was ended by the server", async () => {
  expect(await ping()).toEqual(pong);
  await system.sql`select pg_terminate_backend(${await backend(false)}, 5000)`;

  // The end may be noticed only by the frame that meets it.
  expect([pong, internalError]).toContainEqual(await ping());
  expect(await ping()).toEqual(pong);
});

it("a frame whose statement is cut off is answered with an error, and the next one is served", async () => {
  expect(await ping()).toEqual(pong);
  const other = postgres(system.environment.DATABASE_URL ?? "", { max: 1, fetch_types: false });
  // The frame has to renew the lease, and so to wait for the lock.
  await system.sql`update connections set lease_ends_at = now()`;
  const answer = await other.begin(async (transaction) => {
    await transaction`select 1 from connections where id = 'alice' for update`;
    const cutOff = ping();
    await system.sql`select pg_terminate_backend(${await backend(true)}, 5000)`;
    return await cutOff;
  });
  await other.end();

  expect(answer).toEqual(internalError);
  expect(await ping()).toEqual(pong);
});

it.each(["refuse", "hangUp"] as const)(
  "while the network does %s, frames are answered with errors, clients refused and cleanups fail; then all is served",
  async (failure) => {
    expect(await ping()).toEqual(pong);
    await proxy[failure]();
    // The first may only meet the end of the old connection, the next ones the network as it is.
    await Promise.all([ping(), register(registerEvent("bob"))]);

    const [answer, refusal] = await Promise.all([
      ping(),
      register(registerEvent("bob")),
      expect(cleanup(cleanupEvent("alice"))).rejects.toMatchObject({ code: "DATABASE_FAILED" }),
    ]);
    expect(answer).toEqual(internalError);
    expect(refusal).toMatchObject({ errNo: 107 });

    await proxy.pass();
    expect(await ping()).toEqual(pong);
    expect(await register(registerEvent("bob"))).toMatchObject({ errNo: 0 });
  },
);

it("the log tells the cause of a failure by its code, and no address", async () => {
  await proxy.refuse();
  system.logs.forget();

  await ping();
  await ping();
  await proxy.pass();

  expect(system.logs.lines()).toContainEqual(
    expect.objectContaining({
      level: "error",
      event: "frame_not_served",
      code: "DATABASE_FAILED",
      cause: "ECONNREFUSED",
      connectionId: "alice",
    }),
  );
  const { hostname, password } = new URL(system.environment.DATABASE_URL ?? "");
  for (const secret of [password, hostname, String(proxy.port)]) {
    expect(system.logs.text()).not.toContain(secret);
  }
});
