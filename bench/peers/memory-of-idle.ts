import { Crowd } from "./crowd";
import { load, progress } from "./measured";
import type { Peer } from "./peer";
import { type Pair, type Row, rowOf } from "./result";
import { startServerlessOffline } from "./serverless-offline";
import { GATEWAY } from "./side";

const CLIENTS = 10_000;

/** What is not a connection's own: code, caches, the first of everything. */
const FIRST_CLIENTS = 200;

const PEER = "serverless-offline";
const COLLECTABLE = ["--expose-gc"];

/** What a connection that does nothing takes of a fresh server's memory. */
export async function memoryOfIdle(rounds: number, folder: string, side = GATEWAY): Promise<Row[]> {
  const { prefix } = side;
  const pairs: Pair[] = [];
  for (let round = 0; round < rounds; round += 1) {
    progress(`${prefix}memory`, round, rounds);
    const ours = await kibPerClient(await side.start(folder, COLLECTABLE), folder);
    const theirs = await kibPerClient(await startServerlessOffline({ execArgs: COLLECTABLE }), folder);
    pairs.push({ ours, theirs, load: load() });
  }
  const what = `${prefix}memory per idle connection, at ${CLIENTS}`;
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
