import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import * as v from "valibot";
import { startPostgres } from "../../emulator/postgres/server";
import { install } from "../install";
import { type Machine, thisMachine } from "../machine";
import { measure, node } from "../measure";
import { bundleProgram, Program } from "../program";
import { startSink } from "../push/sink";
import { median, runRounds } from "../rounds";
import { renderTable } from "../table";

/** A process is short: many make a median. */
const RUNS_PER_ROUND = 10;

const PAGE = 1_000;
const PAGES = 200;
const PUSHES = 10_000;
const IN_FLIGHT = 32;
const DATA = "x".repeat(100);
const WARM_UPS = 2;

const BARE = "bare node";
const DRIVERS = ["postgres", "pg"] as const;
const PUSH_CLIENTS = {
  "our own": "push/programs/push-client",
  "undici, Pool.dispatch": "choices/programs/push-undici",
  "node:http, Agent": "choices/programs/push-http-agent",
  fetch: "choices/programs/push-fetch",
} as const;

interface Driver {
  readonly driver: string;
  /** The program that does one query, minified. */
  readonly bundleBytes: number;
  /** From the start of a process until its first query is answered, less that of one that does nothing, in ms. */
  readonly firstQueryMs: number;
  /** Pages of 1,000 ids that were read a second, once warm. */
  readonly pagesPerSecond: number;
}

interface PushClientChoice {
  readonly client: string;
  readonly bundleBytes: number;
  readonly pushesPerSecond: number;
}

export interface ChoicesResult {
  readonly bench: "choices";
  readonly machine: Machine;
  readonly rounds: number;
  readonly drivers: readonly Driver[];
  readonly pushClients: readonly PushClientChoice[];
}

/**
 * What the functions are built on beside what they might have been: drivers of the database by their first query in a
 * new process and by pages of ids that they read when warm, clients of the push endpoint by pushes a second, and all by
 * what they add to a bundle.
 */
export async function benchChoices(rounds: number): Promise<ChoicesResult> {
  await install("choices");
  const folder = mkdtempSync(path.join(tmpdir(), "bench-choices-"));
  const server = await startPostgres({
    ...{ directory: path.join(folder, "cluster"), user: "root", password: "only-for-benchmarks" },
    ...{ tls: true, port: 0 },
  });
  const DATABASE_URL = `postgresql://root:only-for-benchmarks@${server.host}:${server.port}/postgres?sslmode=require`;
  try {
    await storeIds(DATABASE_URL);
    const drivers = await measureDrivers(rounds, folder, { DATABASE_URL });
    const pushClients = await measurePushClients(rounds, folder);
    return { bench: "choices", machine: thisMachine(), rounds, drivers, pushClients };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function storeIds(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, fetch_types: false });
  await sql`create table ids as select lpad(i::text, 24, '0') as id from generate_series(1, ${PAGE}) i`;
  await sql.end();
}

async function measureDrivers(rounds: number, folder: string, env: NodeJS.ProcessEnv): Promise<Driver[]> {
  const nothing = path.join(folder, "nothing.js");
  writeFileSync(nothing, "");
  const bundles = new Map(
    DRIVERS.map((driver) => [driver, bundleProgram(`choices/programs/first-query-${driver}`, folder)]),
  );
  const firstQueries = Object.fromEntries(
    [...bundles].map(([driver, file]) => [driver, () => measure({ ...node(file), env })]),
  );
  const samples = await runRounds(
    { [BARE]: () => measure({ ...node(nothing), env }), ...firstQueries },
    rounds * RUNS_PER_ROUND,
    1,
  );
  const wallMs = (subject: string) => median((samples.get(subject) ?? []).map((sample) => sample.wallMs));
  const readers = programs(
    Object.fromEntries(DRIVERS.map((driver) => [driver, `choices/programs/read-ids-${driver}`])),
    folder,
    env,
  );
  const perSecond = await speeds(readers, rounds, { pages: PAGES, size: PAGE }, PAGES);
  return DRIVERS.map((driver) => ({
    driver,
    bundleBytes: statSync(bundles.get(driver) ?? "").size,
    firstQueryMs: wallMs(driver) - wallMs(BARE),
    pagesPerSecond: perSecond.get(driver) ?? Number.NaN,
  }));
}

async function measurePushClients(rounds: number, folder: string): Promise<PushClientChoice[]> {
  const sink = await startSink(folder);
  try {
    const request = { url: sink.url, count: PUSHES, inFlight: IN_FLIGHT, data: DATA };
    const perSecond = await speeds(programs(PUSH_CLIENTS, folder), rounds, request, PUSHES);
    return Object.entries(PUSH_CLIENTS).map(([client, name]) => ({
      client,
      bundleBytes: statSync(path.join(folder, `${path.basename(name)}.js`)).size,
      pushesPerSecond: perSecond.get(client) ?? Number.NaN,
    }));
  } finally {
    await sink.stop();
  }
}

const programs = (names: Readonly<Record<string, string>>, folder: string, env: NodeJS.ProcessEnv = {}) =>
  new Map(Object.entries(names).map(([title, name]) => [title, Program.start(name, folder, env)]));

/** How often a second each program did its work, `count` times a request; they take turns, and end. */
async function speeds(
  running: ReadonlyMap<string, Program>,
  rounds: number,
  request: object,
  count: number,
): Promise<ReadonlyMap<string, number>> {
  try {
    const subjects = [...running].map(([title, program]) => [
      title,
      () => program.ask(request, v.object({ wallMs: v.number() })),
    ]);
    const samples = await runRounds(Object.fromEntries(subjects), rounds, WARM_UPS);
    return new Map(
      [...samples].map(([title, all]) => [title, (count * 1_000) / median(all.map(({ wallMs }) => wallMs))]),
    );
  } finally {
    await Promise.all([...running.values()].map((program) => program.stop()));
  }
}

export function renderChoices({ machine, rounds, drivers, pushClients }: ChoicesResult): string {
  const kb = (bytes: number) => `${(bytes / 1_000).toFixed(1)} KB`;
  const driverRows = drivers.map(({ driver, bundleBytes, firstQueryMs, pagesPerSecond }) => [
    ...[driver, `${firstQueryMs.toFixed(1)} ms`, pagesPerSecond.toFixed(0), kb(bundleBytes)],
  ]);
  const clientRows = pushClients.map(({ client, bundleBytes, pushesPerSecond }) => [
    ...[client, pushesPerSecond.toFixed(0), kb(bundleBytes)],
  ]);
  return [
    `choices: ${rounds} rounds, ${machine.cores} cores (${machine.cpu}), Node.js ${machine.node}\n`,
    renderTable([["driver", "first query", `pages of ${PAGE} ids/s`, "bundle"], ...driverRows]),
    renderTable([["push client", "pushes/s", "bundle"], ...clientRows]),
  ].join("\n");
}
