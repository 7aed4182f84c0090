import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as v from "valibot";
import { type Machine, thisMachine } from "../machine";
import { Program } from "../program";
import { median } from "../rounds";
import { renderTable } from "../table";
import { hasRequests, PYTHON_MISSING, pushByPython } from "./python";
import { startSink } from "./sink";

/** A push client's speed: the median of the rounds. */
interface Speed {
  readonly client: string;
  readonly pushesPerSecond: number;
}

/** How the push client's speed compares to another's: the median of the ratios within each round. */
interface SpeedRatio {
  readonly over: string;
  readonly median: number;
  /** What it shall reach. */
  readonly aim: number;
}

export interface PushesResult {
  readonly bench: "pushes";
  readonly machine: Machine;
  readonly rounds: number;
  readonly inFlight: number;
  readonly bodyBytes: number;
  readonly speeds: readonly Speed[];
  readonly ratios: readonly SpeedRatio[];
  readonly skipped: readonly string[];
}

const IN_FLIGHT = 32;
const DATA = "x".repeat(100);
const BODY_BYTES = JSON.stringify({
  websocket: { action: "data send", secConnectionID: "member-1000", dataType: "text", data: DATA },
}).length;

/** Short, so that what else the machine does in a moment meets both clients. */
const SLICE = 2_000;
const SLICES = 20;
const WARM_UP = 40_000;
const PYTHON_CONNECTIONS = Array.from({ length: 500 }, (_, index) => `member-${index}`);

const OURS = "push client";
const RAW = "raw sockets";
const PYTHON = "Python requests.post";

/**
 * Pushes a second into one plain node:http sink: the functions' push client, a client over raw sockets that does the
 * least that can be done without pipelining, and one blocking requests.post after another.
 */
export async function benchPushes(rounds: number): Promise<PushesResult> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-pushes-"));
  const sink = await startSink(folder);
  const clients = {
    [OURS]: Program.start("push/programs/push-client", folder),
    [RAW]: Program.start("push/programs/raw-socket", folder),
  };
  const hasPython = await hasRequests();
  const speeds = new Map<string, number[]>(
    [OURS, RAW, ...(hasPython ? [PYTHON] : [])].map((name) => [name, []]),
  );
  try {
    for (const client of Object.values(clients)) await push(client, sink.url, WARM_UP);
    for (let round = 0; round < rounds; round += 1) {
      process.stderr.write(`round ${round + 1} of ${rounds}\n`);
      const wallMs = new Map<string, number>();
      for (let slice = 0; slice < SLICES; slice += 1) {
        for (const [name, client] of Object.entries(clients)) {
          wallMs.set(name, (wallMs.get(name) ?? 0) + (await push(client, sink.url, SLICE)));
        }
      }
      for (const [name, ms] of wallMs) speeds.get(name)?.push((SLICES * SLICE * 1_000) / ms);
      if (hasPython) {
        const ms = await pushByPython(sink.url, PYTHON_CONNECTIONS, DATA, folder);
        speeds.get(PYTHON)?.push((PYTHON_CONNECTIONS.length * 1_000) / ms);
      }
    }
  } finally {
    await Promise.all([sink.stop(), ...Object.values(clients).map((client) => client.stop())]);
    rmSync(folder, { recursive: true, force: true });
  }
  const ratio = (over: string, aim: number): SpeedRatio => {
    const others = speeds.get(over) ?? [];
    const ours = speeds.get(OURS) ?? [];
    return { over, median: median(ours.map((speed, round) => speed / (others[round] ?? Number.NaN))), aim };
  };
  return {
    ...{ bench: "pushes", machine: thisMachine(), rounds, inFlight: IN_FLIGHT, bodyBytes: BODY_BYTES },
    speeds: [...speeds].map(([client, all]) => ({ client, pushesPerSecond: median(all) })),
    ratios: [ratio(RAW, 0.9), ...(hasPython ? [ratio(PYTHON, 30)] : [])],
    skipped: hasPython ? [] : [PYTHON_MISSING],
  };
}

export function renderPushes(result: PushesResult): string {
  const { machine, rounds, inFlight, bodyBytes, speeds, ratios, skipped } = result;
  const table = renderTable([
    ["client", "pushes/s"],
    ...speeds.map(({ client, pushesPerSecond }) => [client, pushesPerSecond.toFixed(0)]),
    [""],
    ...ratios.map(({ over, median: value, aim }) => [
      `${OURS} / ${over}`,
      `× ${value.toFixed(2)}`,
      `aim ≥ ${aim}, ${value >= aim ? "met" : "missed"}`,
    ]),
    ...skipped.map((what) => [`skipped: ${what}`]),
  ]);
  const head = `pushes of ${bodyBytes} bytes, ${inFlight} in flight: ${rounds} rounds, ${machine.cores} cores (${machine.cpu}), Node.js ${machine.node}`;
  return `${head}\n\n${table}`;
}

async function push(client: Program, url: string, count: number): Promise<number> {
  const request = { url, count, inFlight: IN_FLIGHT, data: DATA };
  return (await client.ask(request, v.object({ wallMs: v.number() }))).wallMs;
}
