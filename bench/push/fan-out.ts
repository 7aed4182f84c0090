import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import * as v from "valibot";
import { startPostgres } from "../../emulator/postgres/server";
import { DatabaseConnection } from "../../functions/shared/database/connection";
import { Database } from "../../functions/shared/database/database";
import { Deadline } from "../../functions/shared/deadline";
import { Rooms } from "../../functions/shared/rooms";
import { type Machine, thisMachine } from "../machine";
import { Program } from "../program";
import { median } from "../rounds";
import { renderTable } from "../table";
import { type Sink, startSink } from "./sink";

const SIZES = [10, 100, 1_000, 10_000, 100_000];

/** A room of nobody but the sender: what a frame costs before its first recipient. */
const NOBODY = 0;
const FRAMES_TO_NOBODY = 200;

/** From this size on the cost of a recipient shall be the same. */
const FLAT_FROM = 100;

/** So many recipients at least are reached for one number: a single frame to a small room is too short to measure. */
const RECIPIENTS = 20_000;

const MEMORY_MB = 128;

/** The time of an invocation where a room is reached by several, as in the environments. */
const TURN_MS = 10_000;
const SENDER = "sender";

/** What SCF puts into the environment of a function with a role; the API here takes any keys. */
const OF_SCF = {
  TENCENTCLOUD_SECRETID: "id",
  TENCENTCLOUD_SECRETKEY: "key",
  TENCENTCLOUD_SESSIONTOKEN: "token",
  TENCENTCLOUD_REGION: "ap-guangzhou",
  SCF_NAMESPACE: "default",
  SCF_FUNCTIONNAME: "transmit",
};
const roomOf = (size: number) => `room-of-${size}`;

/** What a recipient costs in a room of `members`, in µs: the medians of the rounds. */
interface Cost {
  readonly members: number;
  /** Reading who they are. */
  readonly sqlUs: number;
  /** An invocation of transmit beyond what a frame to nobody takes: reading, pushing, counting. */
  readonly wholeUs: number;
  /** The same in time of the processor, which what else the machine does disturbs less. */
  readonly cpuUs: number;
}

/** A number beside what it shall not exceed. */
interface Held {
  readonly name: string;
  readonly value: number;
  readonly aim: number;
}

export interface FanOutResult {
  readonly bench: "fan-out";
  readonly machine: Machine;
  readonly rounds: number;
  /** What a frame to nobody takes, in µs. */
  readonly frameUs: number;
  readonly costs: readonly Cost[];
  /** The largest room, reached by invocations of ten seconds that leave the rest to the next one. */
  readonly turns: { readonly count: number; readonly recipientUs: number };
  readonly held: readonly Held[];
}

/** What a recipient of a message costs in rooms of 10 to 100,000 members, with real PostgreSQL and a sink for pushes. */
export async function benchFanOut(rounds: number): Promise<FanOutResult> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-fan-out-"));
  const server = await startPostgres({
    ...{ directory: path.join(folder, "cluster"), user: "root", password: "only-for-benchmarks" },
    ...{ tls: true, port: 0 },
  });
  const url = `postgresql://root:only-for-benchmarks@${server.host}:${server.port}/postgres?sslmode=require`;
  const sink = await startSink(folder);
  const database = new Database(new DatabaseConnection(url), Deadline.after(Number.POSITIVE_INFINITY));
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => undefined });
  const variables = { DATABASE_URL: url, REVERSE_PUSH_URL: sink.url, CHAT_FRAMES_PER_SECOND: "0" };
  const limits = [`--max-old-space-size=${MEMORY_MB}`];
  const transmit = Program.start("push/programs/transmit-instance", folder, variables, limits);
  const inTurns = Program.start(
    "push/programs/transmit-in-turns",
    folder,
    { ...variables, ...OF_SCF },
    limits,
  );
  try {
    process.stderr.write("fill the rooms\n");
    const bench = new FanOut(new Rooms(database), database, transmit, inTurns, sink);
    await database.run(() => Promise.resolve());
    for (const size of [NOBODY, ...SIZES]) await fill(sql, size);
    await bench.round();
    const samples: Round[] = [];
    for (let round = 0; round < rounds; round += 1) {
      process.stderr.write(`round ${round + 1} of ${rounds}\n`);
      samples.push(await bench.round());
    }
    return resultOf(samples);
  } finally {
    await Promise.all([sink.stop(), transmit.stop(), inTurns.stop(), sql.end()]);
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Round {
  readonly frameUs: number;
  readonly costs: readonly Cost[];
  readonly firstPageOverTenIds: number;
  readonly peakMb: number;
  readonly turns: { readonly count: number; readonly recipientUs: number; readonly peakMb: number };
}

class FanOut {
  constructor(
    private readonly rooms: Rooms,
    private readonly database: Database,
    private readonly transmit: Program,
    private readonly inTurns: Program,
    private readonly sink: Sink,
  ) {}

  async round(): Promise<Round> {
    const costs: Cost[] = [];
    const frame = await this.#send(NOBODY, FRAMES_TO_NOBODY);
    let peakMb = 0;
    for (const members of SIZES) {
      const whole = await this.#send(members, Math.ceil(RECIPIENTS / members));
      peakMb = whole.peakMb;
      costs.push({
        members,
        sqlUs: await this.#read(members),
        wholeUs: (whole.frameUs - frame.frameUs) / members,
        cpuUs: (whole.cpuUs - frame.cpuUs) / members,
      });
    }
    const firstPageOverTenIds = await this.#firstPage();
    return { frameUs: frame.frameUs, costs, firstPageOverTenIds, peakMb, turns: await this.#takeTurns() };
  }

  async #send(members: number, frames: number): Promise<{ frameUs: number; cpuUs: number; peakMb: number }> {
    const before = await this.sink.received();
    const request = { sender: SENDER, room: roomOf(members), frames };
    const answer = v.object({ wallMs: v.number(), cpuMs: v.number(), peakMb: v.number() });
    const { wallMs, cpuMs, peakMb } = await this.transmit.ask(request, answer);
    const pushes = (await this.sink.received()) - before;
    if (pushes !== frames * members)
      throw new Error(`The sink got ${pushes} pushes instead of ${frames * members}.`);
    return { frameUs: (wallMs * 1_000) / frames, cpuUs: (cpuMs * 1_000) / frames, peakMb };
  }

  async #takeTurns(): Promise<Round["turns"]> {
    const members = Math.max(...SIZES);
    const before = await this.sink.received();
    const request = { sender: SENDER, room: roomOf(members), timeLimitMs: TURN_MS };
    const answer = v.object({ turns: v.number(), wallMs: v.number(), peakMb: v.number() });
    const { turns, wallMs, peakMb } = await this.inTurns.ask(request, answer);
    const pushes = (await this.sink.received()) - before;
    // What the end of an invocation cuts off is repeated.
    if (pushes < members) throw new Error(`The sink got ${pushes} pushes instead of ${members}.`);
    return { count: turns, recipientUs: (wallMs * 1_000) / members, peakMb };
  }

  async #read(members: number): Promise<number> {
    const times = Math.ceil(RECIPIENTS / members);
    let read = 0;
    const began = performance.now();
    for (let time = 0; time < times; time += 1) {
      for await (const page of this.rooms.members({ rooms: [roomOf(members)], except: SENDER }).pages())
        read += page.length;
    }
    return ((performance.now() - began) * 1_000) / read;
  }

  /** The time until the first page of the largest room is there, over that of one select of ten ids. */
  async #firstPage(): Promise<number> {
    const room = roomOf(Math.max(...SIZES));
    const ratios: number[] = [];
    for (let time = 0; time < 51; time += 1) {
      const began = performance.now();
      await this.database.run(
        (sql) =>
          sql`select connection_id as id from members where room = ${room} order by connection_id limit 10`,
      );
      const selected = performance.now();
      const pages = this.rooms
        .members({ rooms: [room], except: SENDER })
        .pages()
        [Symbol.asyncIterator]();
      await pages.next();
      ratios.push((performance.now() - selected) / (selected - began));
      // The page that was read ahead must not be in the next one's way.
      await pages.next();
      await pages.return?.();
    }
    return median(ratios);
  }
}

async function fill(sql: postgres.Sql, size: number): Promise<void> {
  const room = roomOf(size);
  await sql`
    with stored as (
      insert into connections (id, user_name, lease_ends_at)
      select encode(sha256((${room} || number)::bytea), 'base64'), 'user', 'infinity'
      from generate_series(1, ${size}::int) number
      returning id
    )
    insert into members (connection_id, room) select id, ${room} from stored`;
  await sql`
    insert into connections (id, user_name, lease_ends_at) values (${SENDER}, 'sender', 'infinity')
    on conflict do nothing`;
  await sql`insert into members (connection_id, room) values (${SENDER}, ${room})`;
}

function resultOf(samples: readonly Round[]): FanOutResult {
  const costs = SIZES.map((members, index) => {
    const medianOf = (of: (cost: Cost) => number) =>
      median(samples.flatMap((round) => round.costs.slice(index, index + 1).map(of)));
    return {
      members,
      sqlUs: medianOf(({ sqlUs }) => sqlUs),
      wholeUs: medianOf(({ wholeUs }) => wholeUs),
      cpuUs: medianOf(({ cpuUs }) => cpuUs),
    };
  });
  const flatness = (of: (cost: Cost) => number) => {
    const all = costs.filter(({ members }) => members >= FLAT_FROM).map(of);
    return Math.max(...all) / Math.min(...all);
  };
  return {
    ...{ bench: "fan-out", machine: thisMachine(), rounds: samples.length, costs },
    frameUs: median(samples.map((round) => round.frameUs)),
    turns: {
      count: median(samples.map(({ turns }) => turns.count)),
      recipientUs: median(samples.map(({ turns }) => turns.recipientUs)),
    },
    held: [
      {
        name: `dearest / cheapest recipient from ${FLAT_FROM} members up`,
        value: flatness(({ wholeUs }) => wholeUs),
        aim: 1.5,
      },
      {
        name: "the same in time of the processor",
        value: flatness(({ cpuUs }) => cpuUs),
        aim: 1.5,
      },
      {
        name: "first page of the largest room / select of ten ids",
        value: median(samples.map((round) => round.firstPageOverTenIds)),
        aim: 10,
      },
      {
        name: "peak memory of the instance, MB",
        value: Math.max(...samples.map(({ peakMb }) => peakMb)),
        aim: MEMORY_MB,
      },
      {
        name: "the same, of one that reaches the largest room in turns",
        value: Math.max(...samples.map(({ turns }) => turns.peakMb)),
        aim: MEMORY_MB,
      },
    ],
  };
}

export function renderFanOut({ machine, rounds, frameUs, costs, turns, held }: FanOutResult): string {
  const head = `fan-out: ${rounds} rounds, ${machine.cores} cores (${machine.cpu}), Node.js ${machine.node}`;
  const table = renderTable([
    ["µs a recipient", "SQL alone", "whole", "processor"],
    ...costs.map(({ members, sqlUs, wholeUs, cpuUs }) => [
      `${members} members`,
      sqlUs.toFixed(1),
      wholeUs.toFixed(1),
      cpuUs.toFixed(1),
    ]),
    [`${Math.max(...SIZES)} members in ${turns.count} turns`, "", turns.recipientUs.toFixed(1)],
    ["a frame to nobody", "", frameUs.toFixed(1)],
    [""],
    ...held.map(({ name, value, aim }) => [
      name,
      value.toFixed(2),
      `aim ≤ ${aim}, ${value <= aim ? "met" : "missed"}`,
    ]),
  ]);
  return `${head}\n\n${table}`;
}
