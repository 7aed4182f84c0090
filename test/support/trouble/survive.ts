import { setTimeout as delay } from "node:timers/promises";
import postgres from "postgres";
import type { ChatClient } from "../chat-client";
import { FaultSwitches } from "../fault-switches";
import { descendants, isRunning } from "../processes";
import type { Random } from "../random";
import type { RunningEmulator } from "../start-emulator";
import { Follower, ROOM, talk } from "./clients";
import { excess, footprint, instances } from "./footprint";
import { Guests, WITH_NAMES } from "./guests";
import { lostLeasesSwept } from "./lost-leases";
import { twiceUnasked } from "./twice";

const SENDERS = 2;
const FOLLOWERS = 4;
/** Who is there when some are lost for good. */
const BYSTANDERS = 6;
const HEARTBEAT_MS = 1_000;
const WARM_UP_ROUNDS = 10;
/** Longer than any socket is kept that nobody uses. */
const KEPT_MS = 150_000;

/** What the emulator is started with: clients with names, who talk as fast as they like, and leases that end soon. */
export const SETTINGS = {
  ...WITH_NAMES,
  CHAT_FRAMES_PER_SECOND: "0",
  CHAT_HISTORY_MESSAGES: "100000",
  LEASE_SECONDS: "20",
};

/** A client of a user of its own. */
interface Guest {
  readonly client: ChatClient;
  readonly user: string;
}

/** A system, what goes wrong with it, and for how long. */
export interface Trouble {
  readonly emulator: RunningEmulator;
  /** Each as it is switched on. */
  readonly faults: Readonly<Record<string, string>>;
  readonly seconds: number;
  readonly random: Random;
  /** Lets guests arrive, has the connections of some end so that cleanup is not told of them, and gives the others. */
  readonly lose: (
    arrive: () => Promise<readonly Guest[]>,
    switches: FaultSwitches,
  ) => Promise<readonly Guest[]>;
}

/** For jest: how long it takes, in ms, on a machine that is busy. */
export const troubleMs = (seconds: number) => seconds * 1_000 + 240_000;

/**
 * Lets faults happen by chance while clients talk and follow, and then checks that whatever was acknowledged reached
 * everybody, that nothing came twice unasked, that those who were lost are gone with their leases, and that nothing is
 * left when all have gone and the emulator has ended.
 */
export async function survive({ emulator, faults, seconds, random, lose }: Trouble): Promise<void> {
  const sql = postgres(emulator.ready.databaseUrl, { max: 1, onnotice: () => undefined });
  const switches = new FaultSwitches(emulator);
  const guests = await Guests.expect(emulator, sql);
  try {
    await warmUp(guests);
    const before = await footprint(emulator, sql);
    await talkInTrouble({ emulator, faults, seconds, random, guests, switches, sql });
    await loseForGood({ emulator, lose, guests, switches, sql });

    const tooMuch = async () => excess(await footprint(emulator, sql), before);
    for (const end = performance.now() + KEPT_MS; performance.now() < end; await delay(500))
      if ((await tooMuch()).length === 0) break;
    expect(await tooMuch()).toEqual([]);
    for (const pids of instances(emulator).values()) expect(pids.length).toBeLessThanOrEqual(5);
  } finally {
    await sql.end();
  }
  const processes = descendants(emulator.pid);
  expect(await emulator.stop()).toBe(0);
  expect(processes.filter(isRunning)).toEqual([]);
}

/** As many as later talk at once: what is made for them and kept is there already. */
async function warmUp(guests: Guests): Promise<void> {
  const clients = await Promise.all(
    range(SENDERS + FOLLOWERS).map(async () => (await guests.connect()).client),
  );
  for (const id of range(WARM_UP_ROUNDS)) {
    for (const client of clients) client.send({ type: "message", room: "lobby", data: "hello", id });
    await Promise.all(clients.map((client) => client.next({ type: "ack", id })));
  }
  await Promise.all(clients.map((client) => client.close()));
}

async function talkInTrouble({
  emulator,
  faults,
  seconds,
  random,
  guests,
  switches,
  sql,
}: Omit<Trouble, "lose"> & Parts): Promise<void> {
  let isOver = false;
  const followers = range(FOLLOWERS).map(() => new Follower(guests));
  const following = followers.map(async (follower) => {
    while (!isOver) {
      const end = 1 + random.below(60);
      await follower.follow((heard) => isOver || heard >= end).catch(() => undefined);
    }
  });
  const talking = range(SENDERS).map((n) => talk(guests, `sender${n}`, () => !isOver));

  await disturb({ faults, seconds, random, switches });

  const done = await switches.set({});
  isOver = true;
  const acknowledged = (await Promise.all(talking)).flatMap((one) => [...one]);
  await Promise.all(following);

  followers.push(new Follower(guests));
  for (const follower of followers) await follower.follow(() => false, { untilCaughtUp: true });
  const rows = await sql<{ seq: number; data: string; user: string }[]>`
    select seq::int, data, user_name as user from messages where room = ${ROOM} order by seq`;
  const kept = new Map(rows.map(({ seq, data }) => [seq, String(JSON.parse(data))]));
  expect(Object.keys(done).sort()).toEqual(Object.keys(faults).sort());
  expect(acknowledged.length).toBeGreaterThan(SENDERS);
  for (const [seq, data] of acknowledged) expect(kept.get(seq)).toBe(data);
  for (const { heard } of followers) expect(inOrder(heard)).toEqual(inOrder(kept));
  const speakers = new Map(rows.map(({ seq, user }) => [seq, user]));
  const heard = followers.flatMap(({ connections }) => connections);
  expect(twiceUnasked(emulator, heard, { users: await guests.users(), speakers })).toEqual([]);
}

/** Lets faults happen, a few at a time and each in its turn, until the time is over and each has happened. */
async function disturb({
  faults,
  seconds,
  random,
  switches,
}: Pick<Trouble & Parts, "faults" | "seconds" | "random" | "switches">): Promise<void> {
  const names = Object.keys(faults);
  const end = performance.now() + seconds * 1_000;
  for (let turn = 0; turn < names.length || performance.now() < end; turn += 1) {
    const leader = names[turn % names.length] ?? "";
    const others = names.filter(() => random.happens(0.2));
    const chosen = [leader, ...others].map((name) => [name, faults[name] ?? ""]);
    const { [leader]: before = 0 } = await switches.set(Object.fromEntries(chosen));
    await Promise.all([switches.done(leader, before + 1), delay(500 + random.below(1_500))]);
  }
}

/** Whoever is lost stays no longer than its lease, and whoever gives signs of life stays. */
async function loseForGood({
  emulator,
  lose,
  guests,
  switches,
  sql,
}: Pick<Trouble, "emulator" | "lose"> & Parts): Promise<void> {
  const arrive = async () => {
    const present: Guest[] = [];
    for (const _ of range(BYSTANDERS)) {
      const guest = await guests.connect();
      guest.client.send({ type: "join", room: ROOM, id: "join" });
      await guest.client.next({ type: "ack", id: "join" });
      present.push(guest);
    }
    return present;
  };
  const living = await lose(arrive, switches);
  const users = living.map(({ user }) => user).sort();
  expect(living.length).toBeGreaterThan(1);
  expect(living.length).toBeLessThan(BYSTANDERS);
  const heartbeat = setInterval(() => {
    for (const { client } of living) client.send({ type: "ping" });
  }, HEARTBEAT_MS);
  try {
    await lostLeasesSwept(emulator, sql, users);
    const connected = await sql`select user_name as user from connections order by user_name`;
    expect(connected.map(({ user }) => user)).toEqual(users);
    const members = await sql`
      select user_name as user, room from members join connections on id = connection_id order by room, user_name`;
    expect([...members]).toEqual(["lobby", ROOM].flatMap((room) => users.map((user) => ({ user, room }))));
  } finally {
    clearInterval(heartbeat);
  }
  await Promise.all(living.map(({ client }) => client.close()));
  const remaining = async () => {
    const [row] = await sql<{ count: number }[]>`
      select (select count(*) from connections)::int + (select count(*) from members)::int as count`;
    return row?.count;
  };
  while ((await remaining()) !== 0) await delay(100);
}

interface Parts {
  readonly guests: Guests;
  readonly switches: FaultSwitches;
  readonly sql: postgres.Sql;
}

const range = (to: number) => Array.from({ length: to }, (_, n) => n + 1);

const inOrder = (messages: Iterable<readonly [number, string]>) => [...messages].sort(([a], [b]) => a - b);
