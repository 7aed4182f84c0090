import { readdirSync, readFileSync, readlinkSync } from "node:fs";
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
  const environment = read(() => readFileSync(`/proc/${pid}/environ`, "utf8")) ?? "";
  const name = /SCF_FUNCTIONNAME=([\w-]+)/.exec(environment)?.[1];
  return name ?? (environment.includes(NODES) ? NODES : undefined);
}

/** What a system holds while nobody uses it. */
export interface Footprint {
  /** What the emulator has open beside what its processes cost. */
  readonly emulator: number;
  /** What the one that has most open of each name has open. */
  readonly instances: ReadonlyMap<string, number>;
  /** Backends of PostgreSQL at whose other end none of the functions' processes is. */
  readonly strayBackends: number;
}

/** Takes it. Whoever is asking is not counted. */
export async function footprint(emulator: RunningEmulator, sql: postgres.Sql): Promise<Footprint> {
  const running = [...instances(emulator)];
  const processes = running.flatMap(([, pids]) => pids);
  const backends = await sql<{ port: number }[]>`
    select client_port as port from pg_stat_activity
    where backend_type = 'client backend' and pid <> pg_backend_pid()`;
  const ports = portsOf(processes);
  return {
    emulator: descriptorsOf(emulator.pid).length - processes.length * DESCRIPTORS_OF_CHILD,
    instances: new Map(
      running.map(([name, pids]) => [name, Math.max(...pids.map((pid) => descriptorsOf(pid).length))]),
    ),
    strayBackends: backends.filter(({ port }) => !ports.has(port)).length,
  };
}

/** What one holds more than another, in words; nothing where it is within it. */
export function excess(one: Footprint, other: Footprint): string[] {
  const counts: readonly (readonly [string, number, number])[] = [
    ["descriptors of the emulator", one.emulator, other.emulator],
    ["connections to the database that are nobody's", one.strayBackends, 0],
    ...[...one.instances].map(
      ([name, count]) => [`descriptors of ${name}`, count, other.instances.get(name) ?? 0] as const,
    ),
  ];
  return counts
    .filter(([, now, before]) => now > before)
    .map(([what, now, before]) => `${now} ${what}, ${before} before`);
}

/** What a process has open, as /proc names it. */
function descriptorsOf(pid: number | undefined): string[] {
  const folder = `/proc/${pid}/fd`;
  return (read(() => readdirSync(folder)) ?? []).flatMap(
    (fd) => read(() => readlinkSync(`${folder}/${fd}`)) ?? [],
  );
}

/** Undefined where what is read has ended meanwhile. */
function read<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

/** The ports of the TCP sockets that processes have. */
function portsOf(pids: readonly number[]): ReadonlySet<number> {
  const sockets = new Set(pids.flatMap(descriptorsOf));
  const [, ...lines] = readFileSync("/proc/net/tcp", "utf8").trim().split("\n");
  const fields = lines.map((line) => line.trim().split(/\s+/));
  const own = fields.filter((field) => sockets.has(`socket:[${field[9]}]`));
  return new Set(own.map((field) => Number.parseInt(field[1]?.split(":")[1] ?? "", 16)));
}
