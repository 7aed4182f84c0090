import { readdirSync, readFileSync } from "node:fs";
import type postgres from "postgres";
import { descendants } from "../processes";
import type { RunningEmulator } from "../start-emulator";

/** What a process that the emulator starts costs it: its output, its errors, and the channel. */
const DESCRIPTORS_OF_CHILD = 3;

/** What a relay's nodes are known by, and called here. */
const NODES = "RELAY_NODE_KEY=";

/** The processes of the functions, by the function's name, and of a relay's nodes. */
export function instances({ pid: emulator }: RunningEmulator): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const pid of descendants(emulator)) {
    const name = nameOf(pid);
    if (name !== undefined) found.set(name, [...(found.get(name) ?? []), pid]);
  }
  return found;
}

function nameOf(pid: number): string | undefined {
  try {
    const environment = readFileSync(`/proc/${pid}/environ`, "utf8");
    const name = /SCF_FUNCTIONNAME=([\w-]+)/.exec(environment)?.[1];
    return name ?? (environment.includes(NODES) ? NODES : undefined);
  } catch {
    // It has ended meanwhile.
    return undefined;
  }
}

/** What a system holds while nobody uses it. */
export interface Footprint {
  /** What the emulator has open beside what its processes cost. */
  readonly emulator: number;
  /** What the one that has most open of each name has open. */
  readonly instances: ReadonlyMap<string, number>;
  /** Backends of PostgreSQL that serve none of the functions' processes. */
  readonly strayBackends: number;
}

/** Takes it. Whoever is asking is not counted. */
export async function footprint(emulator: RunningEmulator, sql: postgres.Sql): Promise<Footprint> {
  const running = [...instances(emulator)];
  const processes = running.flatMap(([, pids]) => pids);
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity
    where backend_type = 'client backend' and pid <> pg_backend_pid()`;
  const functions = running.filter(([name]) => name !== NODES).flatMap(([, pids]) => pids);
  return {
    emulator: descriptors(emulator.pid) - processes.length * DESCRIPTORS_OF_CHILD,
    instances: new Map(running.map(([name, pids]) => [name, Math.max(...pids.map(descriptors))])),
    // Each has one connection at most, which it keeps.
    strayBackends: Math.max(0, (row?.count ?? 0) - functions.length),
  };
}

/** Whether one is no larger than another. */
export const isWithin = (one: Footprint, other: Footprint): boolean =>
  one.emulator <= other.emulator &&
  one.strayBackends <= other.strayBackends &&
  [...one.instances].every(([name, count]) => count <= (other.instances.get(name) ?? 0));

function descriptors(pid: number | undefined): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    // It has ended meanwhile.
    return 0;
  }
}
