import { readdirSync, readFileSync } from "node:fs";
import type postgres from "postgres";

/** What must stay bounded. */
export interface Gauges {
  /** Resident memory of the process that holds the clients, in MB. */
  readonly gatewayMb: number;
  /** Resident memory of the functions' processes together, in MB. */
  readonly functionsMb: number;
  /** Descriptors of all of them. */
  readonly descriptors: number;
  /** What the database takes on disk, in MB. */
  readonly databaseMb: number;
  /** Memory of PostgreSQL's processes together, what they share counted once, in MB. */
  readonly postgresMb: number;
  /** Connections to the database, without the one that asks. */
  readonly databaseConnections: number;
}

/** Reads all gauges of a system, by the process id of its gateway. */
export async function readGauges(pid: number, sql: postgres.Sql): Promise<Gauges> {
  const children = childrenOf(pid);
  const functions = children.filter(isFunction);
  const postgres = children.flatMap((child) => [child, ...childrenOf(child)]).filter(isPostgres);
  const [database] = await sql<{ bytes: number; connections: number }[]>`
    select pg_database_size(current_database())::float8 as bytes, (
      select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()
    )::int as connections`;
  return {
    gatewayMb: residentMb(pid),
    functionsMb: sum(functions.map(residentMb)),
    descriptors: sum([pid, ...functions].map(descriptors)),
    databaseMb: Math.round((database?.bytes ?? 0) / 1024 ** 2),
    postgresMb: Math.round(sum(postgres.map(proportionalMb))),
    databaseConnections: database?.connections ?? 0,
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

const childrenOf = (parent: number) =>
  readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0 && Number(/^PPid:\s+(\d+)/m.exec(read(pid, "status"))?.[1]) === parent);

const isFunction = (pid: number) => read(pid, "environ").includes("SCF_FUNCTIONNAME=");

const isPostgres = (pid: number) => read(pid, "comm").trim() === "postgres";

/** A process's share of what it has in memory with others: the sum over all of them counts each page once. */
const proportionalMb = (pid: number) =>
  Number(/^Pss:\s+(\d+) kB/m.exec(read(pid, "smaps_rollup"))?.[1] ?? 0) / 1024;

const residentMb = (pid: number) =>
  Math.round(Number(/^VmRSS:\s+(\d+) kB/m.exec(read(pid, "status"))?.[1] ?? 0) / 1024);

function descriptors(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    // It has ended meanwhile.
    return 0;
  }
}

function read(pid: number, file: "status" | "environ" | "comm" | "smaps_rollup"): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}
