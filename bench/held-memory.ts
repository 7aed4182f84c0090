import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as v from "valibot";
import { type Machine, thisMachine } from "./machine";
import { Crowd } from "./peers/crowd";
import { startGateway } from "./peers/gateway";
import type { Peer } from "./peers/peer";
import { median } from "./rounds";
import { renderTable } from "./table";

const CLIENTS = 10_000;

/** What is not a connection's own: code, caches, the first of everything. */
const FIRST_CLIENTS = 200;

/** One message for a client that reads nothing, in bytes: the last that fits is close to what may wait for it. */
const MESSAGE_BYTES = 32 * 1024;

const pushAnswer = v.object({ errNo: v.number() });

export interface HeldMemoryResult {
  readonly bench: "held-memory";
  readonly machine: Machine;
  readonly rounds: number;
  readonly clients: number;
  /** What the gateway holds more for each connection that does nothing. */
  readonly idleKib: number;
  /** What was pushed to a client that reads nothing, until a push was answered with 202. */
  readonly pushedMib: number;
  /** What the gateway held more then; the system's buffers, which took the rest, are not its own. */
  readonly stalledMib: number;
}

/** What the gateway's process holds for clients that do nothing, and for one that reads nothing. */
export async function benchHeldMemory(rounds: number): Promise<HeldMemoryResult> {
  const measured: { idleKib: number; pushedMib: number; stalledMib: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    process.stderr.write(`round ${round + 1} of ${rounds}\n`);
    const folder = mkdtempSync(path.join(tmpdir(), "bench-held-memory-"));
    const peer = await startGateway(folder, { execArgs: ["--expose-gc"] });
    const crowd = Crowd.gather(peer, folder);
    try {
      await crowd.connect(FIRST_CLIENTS);
      const [first] = await peer.ids();
      const before = await heldBytes(peer);
      await crowd.connect(CLIENTS);
      const idle = await heldBytes(peer);
      await crowd.stall();
      const pushed = await pushUntilRefused(peer, first ?? "");
      const stalled = await heldBytes(peer);
      measured.push({
        idleKib: (idle - before) / CLIENTS / 1024,
        pushedMib: pushed / 1024 ** 2,
        stalledMib: (stalled - idle) / 1024 ** 2,
      });
    } finally {
      await crowd.end();
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return {
    ...{ bench: "held-memory", machine: thisMachine(), rounds, clients: CLIENTS },
    idleKib: median(measured.map(({ idleKib }) => idleKib)),
    pushedMib: median(measured.map(({ pushedMib }) => pushedMib)),
    stalledMib: median(measured.map(({ stalledMib }) => stalledMib)),
  };
}

const heldBytes = async (peer: Peer): Promise<number> => (await peer.heldBytes?.()) ?? Number.NaN;

/** Pushes until too much waits for the client, and gives how many bytes were taken for it. */
async function pushUntilRefused(peer: Peer, id: string): Promise<number> {
  const { path: pushPath, body } = peer.post(id, "x".repeat(MESSAGE_BYTES));
  for (let bytes = 0; ; bytes += MESSAGE_BYTES) {
    const answer = await fetch(`http://127.0.0.1:${peer.pushPort}${pushPath}`, { method: "POST", body });
    if (v.parse(pushAnswer, await answer.json()).errNo !== 0) return bytes;
  }
}

/** The result as a table for people. */
export function renderHeldMemory(result: HeldMemoryResult): string {
  const { machine, rounds, clients, idleKib, pushedMib, stalledMib } = result;
  const table = renderTable([
    [`one of ${clients} connections that do nothing`, `${idleKib.toFixed(1)} KiB`],
    [
      "a client that reads nothing",
      `${stalledMib.toFixed(2)} MiB, of ${pushedMib.toFixed(1)} MiB that were pushed`,
    ],
  ]);
  return `held-memory: ${rounds} rounds, Node.js ${machine.node}\n\n${table}`;
}
