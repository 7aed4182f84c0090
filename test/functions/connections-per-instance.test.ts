import { CONNECTIONS_PER_INSTANCE } from "../../infra/connection-budget";
import { textEvent } from "./support/events";
import { startInstance } from "./support/instance";
import { type System, startSystem } from "./support/system";

let system: System;

beforeAll(async () => {
  system = await startSystem();
});

afterAll(() => system.stop());

it("an instance holds as many connections to the database as the environments are checked with", async () => {
  await system.connect("alice", "bob");
  const open = async () => {
    const [row] = await system.sql<{ count: number }[]>`
      select count(*)::int from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`;
    return row?.count ?? 0;
  };
  const before = await open();

  const transmit = startInstance("transmit", system.environment);
  const frames = ["who", "message", "join", "leave"].map((type) => ({ type, room: "lobby", data: 1 }));
  await Promise.all(
    ["alice", "bob"].flatMap((id) => frames.map((frame) => transmit(textEvent(id, JSON.stringify(frame))))),
  );

  expect((await open()) - before).toBe(CONNECTIONS_PER_INSTANCE);
});
