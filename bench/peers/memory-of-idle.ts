import { Crowd } from "./crowd";
import { startGateway } from "./gateway";
import { load, progress } from "./measured";
import type { Peer } from "./peer";
import { type Pair, type Row, rowOf } from "./result";
import { startServerlessOffline } from "./serverless-offline";

const CLIENTS = 10_000;

/** What is not a connection's own: code, caches, the first of everything. */
const FIRST_CLIENTS = 200;

const PEER = "serverless-offline";
const COLLECTABLE = ["--expose-gc"];

/** What a connection that does nothing takes of a fresh server's memory. */
export async function memoryOfIdle(rounds: number, folder: string): Promise<Row[]> {
  const pairs: Pair[] = [];
  for (let round = 0; round < rounds; round += 1) {
    progress("memory", round, rounds);
    const ours = await kibPerClient(await startGateway(folder, { execArgs: COLLECTABLE }), folder);
    const theirs = await kibPerClient(await startServerlessOffline(COLLECTABLE), folder);
    pairs.push({ ours, theirs, load: load() });
  }
  const what = `memory per idle connection, at ${CLIENTS}`;
  return [rowOf({ what, unit: "KiB", peer: PEER, better: "less", floor: 1 / 10, aim: 1 / 20 }, pairs)];
}

async function kibPerClient(peer: Peer, folder: string): Promise<number> {
  const crowd = Crowd.gather(peer, folder);
  const held = async () => (await peer.heldBytes?.()) ?? Number.NaN;
  try {
    await crowd.connect(FIRST_CLIENTS);
    const before = await held();
    await crowd.connect(CLIENTS);
    return ((await held()) - before) / CLIENTS / 1024;
  } finally {
    await crowd.end();
  }
}
