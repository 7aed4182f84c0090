import { setTimeout as wait } from "node:timers/promises";
import { Crowd } from "./crowd";
import { startGateway } from "./gateway";
import { load, progress } from "./measured";
import { COLLECTABLE, type Peer } from "./peer";
import { residentKib } from "./process-usage";
import { type Pair, type Row, rowOf } from "./result";
import { startServerlessOffline } from "./serverless-offline";

const OUR_CLIENTS = 10_000;
/** serverless-offline gets slower with each client. */
const THEIR_CLIENTS = 2_000;

/** What is not a connection's own: code, caches, the first of everything. */
const FIRST_CLIENTS = 200;

/** How long a process gets to give back what it does not need. */
const SETTLING_MS = 2_000;

const PEER = "serverless-offline";

/** What a connection that does nothing takes of a fresh server's memory. */
export async function memoryOfIdle(rounds: number, folder: string): Promise<Row[]> {
  const pairs: Pair[] = [];
  for (let round = 0; round < rounds; round += 1) {
    progress("memory", round, rounds);
    const ours = await kibPerClient(
      await startGateway(folder, { execArgs: COLLECTABLE }),
      OUR_CLIENTS,
      folder,
    );
    const theirs = await kibPerClient(await startServerlessOffline(COLLECTABLE), THEIR_CLIENTS, folder);
    pairs.push({ ours, theirs, load: load() });
  }
  const what = `memory per idle connection, ${OUR_CLIENTS} to ${THEIR_CLIENTS}`;
  return [rowOf({ what, unit: "KiB", peer: PEER, better: "less", floor: 1 / 10, aim: 1 / 20 }, pairs)];
}

async function kibPerClient(peer: Peer, clients: number, folder: string): Promise<number> {
  const crowd = Crowd.gather(peer, folder);
  try {
    await crowd.connect(FIRST_CLIENTS);
    const before = await settled(peer);
    await crowd.connect(clients);
    return ((await settled(peer)) - before) / clients;
  } finally {
    await crowd.end();
  }
}

/** The memory that a server holds when its garbage is gone, in KiB. */
async function settled({ pid }: Peer): Promise<number> {
  process.kill(pid, "SIGUSR2");
  await wait(SETTLING_MS);
  return residentKib(pid);
}
