import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startPostgres } from "../emulator/postgres/server";
import { bundle } from "../infra/constructs/bundle";
import { registerEvent, textEvent } from "../test/functions/support/events";
import { measure, node } from "./measure";
import { startSink } from "./push/sink";
import { type Result, resultOf } from "./result";
import { runRounds } from "./rounds";

const ROOT = path.join(__dirname, "..");

/** A process is short: many make a median. */
const RUNS_PER_ROUND = 10;

const CONNECTION = "client-of-the-bench";
const BARE = "bare node";
const LEAST = "the least that must be done until then";
const ANSWERED = "transmit's first event answered";

/** Calls a function once, as an instance does that SCF has just started. */
const START = `
  const [file, event] = process.argv.slice(2);
  const context = { request_id: "bench", function_name: "bench", time_limit_in_ms: 10_000 };
  require(file).main_handler(JSON.parse(event), context).then(() => process.exit(0));`;

/**
 * From the start of a process until transmit, as it is deployed, has answered its first event: a ping, which is looked
 * up in the database, renews the lease, counts against the rate and is answered by a push. Beside a Node.js that does
 * nothing, and one that does the least that must be done. Database and push endpoint are there.
 */
export async function benchColdStart(rounds: number): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-cold-start-"));
  const inFolder = (name: string, code: string | Uint8Array) => {
    const file = path.join(folder, name);
    writeFileSync(file, code);
    return file;
  };
  const server = await startPostgres({
    ...{ directory: path.join(folder, "cluster"), user: "root", password: "only-for-benchmarks" },
    ...{ tls: true, port: 0 },
  });
  const sink = await startSink(folder);
  const start = inFolder("start.js", START);
  const env = {
    DATABASE_URL: `postgresql://root:only-for-benchmarks@${server.host}:${server.port}/postgres?sslmode=require`,
    REVERSE_PUSH_URL: sink.url,
  };
  const bundled = (name: string, ...entry: readonly string[]) =>
    inFolder(name, bundle(ROOT, path.join(ROOT, ...entry)).code);
  const call = (role: "register" | "transmit", event: object) => {
    const file = bundled(`${role}.js`, "functions", role, "index.ts");
    return () => measure({ ...node(start, file, JSON.stringify(event)), env });
  };
  try {
    await call("register", registerEvent(CONNECTION))();
    const least = bundled("least.js", "bench", "programs", "least-cold-start.ts");
    const subjects = {
      [BARE]: () => measure({ ...node(inFolder("nothing.js", "")), env }),
      [LEAST]: () => measure({ ...node(least), env }),
      [ANSWERED]: call("transmit", textEvent(CONNECTION, '{"type":"ping"}')),
    };
    const samples = await runRounds(subjects, rounds * RUNS_PER_ROUND, 1);
    const pongs = await sink.received();
    if (pongs !== 2 * (rounds * RUNS_PER_ROUND + 1)) throw new Error(`${pongs} pings were answered.`);
    return resultOf("cold-start", samples, [
      { name: `${ANSWERED} / ${BARE}`, of: [ANSWERED], over: [BARE], aim: 1.6 },
      { name: `${LEAST} / ${BARE}`, of: [LEAST], over: [BARE] },
    ]);
  } finally {
    await sink.stop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
