import { setTimeout as delay } from "node:timers/promises";
import postgres from "postgres";
import { Crowd } from "./crowd";
import { type Gauges, readGauges } from "./gauges";
import { startSystem } from "./system";
import { emptyTally, type Tally } from "./tally";
import { type Course, judge } from "./verdict";

/** What to load the local system with. */
export interface SoakOptions {
  readonly minutes: number;
  readonly clients: number;
  /** Ends the soak before its time. */
  readonly signal: AbortSignal;
  /** Is told now and then how far it is. */
  readonly progress: (line: string) => void;
}

/** What was seen. */
export interface SoakResult extends Tally {
  readonly clients: number;
  readonly minutes: number;
  readonly course: Course;
  /** Messages that a member got only when it asked at the end for what it had missed. */
  readonly replayed: number;
  /** Messages that were acknowledged and did not reach a member. */
  readonly lost: number;
  /** How often the system logged each error. */
  readonly errors: Readonly<Record<string, number>>;
  /** What is wrong, a sentence each. */
  readonly findings: readonly string[];
}

/** How often progress is told, in ms. */
const PROGRESS_MS = 10_000;
/** How long the last cleanups may take, in ms, for each client and in any case. */
const CLEANUP_MS = { each: 100, atLeast: 60_000 };

/**
 * Runs the local system with clients that come, go, talk and stay away for a moment, and judges what became of it.
 *
 * @throws SYSTEM_DID_NOT_START, NOT_CONNECTED where nobody can be let in at the end
 */
export async function soak(options: SoakOptions): Promise<SoakResult> {
  const { minutes, clients, signal, progress } = options;
  const system = await startSystem();
  const sql = postgres(system.databaseUrl, { max: 1, onnotice: () => undefined });
  const gauges = () => readGauges(system.pid, sql);
  const tally = emptyTally();
  const crowd = new Crowd(system.websocketUrl, clients, tally);
  const line = async () => progress(describe(crowd.connected, tally, await gauges()));
  const telling = setInterval(() => void line().catch(() => undefined), PROGRESS_MS);
  let endedInOrder = false;
  const stop = async () => {
    clearInterval(telling);
    await sql.end();
    endedInOrder = await system.stop();
  };
  try {
    await crowd.arrive(signal);
    const over = new AbortController();
    const start = await gauges();
    const living = crowd.live(AbortSignal.any([signal, over.signal]));
    const half = () => delay(minutes * 30_000, undefined, { signal }).catch(() => undefined);
    await Promise.race([half(), living]);
    const middle = await gauges();
    await Promise.race([half(), living]);
    over.abort();
    await living;
    const { replayed, lost } = await crowd.settle();
    const course = { start, middle, end: await gauges() };
    await crowd.leave();
    const left = await remaining(sql, Math.max(CLEANUP_MS.atLeast, clients * CLEANUP_MS.each));
    await stop();
    const errors = Object.fromEntries(system.errors);
    const { pushesInDoubt } = system;
    const seen = { ...tally, course, lost, left, endedInOrder, errors, pushesInDoubt };
    const findings = judge(seen, { clients, minutes });
    return { clients, minutes, ...tally, course, replayed, lost, errors, findings };
  } catch (error) {
    await stop();
    throw error;
  }
}

function describe(connected: number, { messages, deliveries, reconnects }: Tally, at: Gauges): string {
  return [
    `${connected} connected, ${messages} messages, ${deliveries} deliveries, ${reconnects} reconnects`,
    `gateway ${at.gatewayMb} MB, functions ${at.functionsMb} MB`,
    `${at.descriptors} descriptors, database ${at.databaseMb} MB`,
    `PostgreSQL ${at.postgresMb} MB, ${at.databaseConnections} connections`,
  ].join("; ");
}

/** How many connections the database still has when cleanup has had its time. */
async function remaining(sql: postgres.Sql, withinMs: number): Promise<number> {
  for (const end = performance.now() + withinMs; ; await delay(200)) {
    const [row] = await sql<{ count: number }[]>`select count(*)::int as count from connections`;
    const count = row?.count ?? 0;
    if (count === 0 || performance.now() > end) return count;
  }
}
