import { mkdtempSync } from "node:fs";
import path from "node:path";
import { startGateway } from "./gateway";
import { load, perSecond, progress, withCrowds } from "./measured";
import { residentKib } from "./process-usage";
import { type Pair, type Row, rowOf } from "./result";
import { startServerlessOffline } from "./serverless-offline";
import type { Side } from "./side";

const CLIENTS = 10_000;
const SLICE = 500;
/** Clients until both servers' upgrades get no faster. */
const WARM_UP = 4_000;
const PEER = "serverless-offline";

/**
 * How fast clients are let in, and what the machine's memory gives for each, where nothing is chosen: the gateway's
 * functions run in processes of their own, the peer's in a worker thread for each call that is under way.
 *
 * @param atOnce how many handshakes are under way
 */
export async function asTheyCome(rounds: number, folder: string, atOnce: number): Promise<Row[]> {
  const pairs: { upgrades: Pair; memory: Pair }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    progress(`as they come, ${atOnce} at once`, round, rounds);
    pairs.push(await measure(mkdtempSync(path.join(folder, "round-")), atOnce));
  }
  return [
    rowOf(
      {
        what: `as both come: upgrades with the register call, ${atOnce} at once`,
        ...{ unit: "/s", peer: PEER, better: "more", floor: 3, aim: 5 },
      },
      pairs.map(({ upgrades }) => upgrades),
    ),
    rowOf(
      {
        what: `as both come: resident memory per idle connection, at ${CLIENTS} that came ${atOnce} at once`,
        ...{ unit: "KiB", peer: PEER, better: "less", floor: 1 / 10, aim: 1 / 20 },
      },
      pairs.map(({ memory }) => memory),
    ),
  ];
}

/** The gateway with its functions in processes of their own. */
const AS_IT_COMES: Side = {
  prefix: "",
  start: (folder) => startGateway(folder, { functions: "processes" }),
};

function measure(folder: string, atOnce: number): Promise<{ upgrades: Pair; memory: Pair }> {
  return withCrowds(
    folder,
    () => startServerlessOffline({ functions: "threads" }),
    async ({ ours, theirs }) => {
      const before = { ours: residentKib(ours.peer.pid), theirs: residentKib(theirs.peer.pid) };
      const wallMs = { ours: 0, theirs: 0 };
      for (let connected = 0; connected < CLIENTS; connected += SLICE) {
        const took = { ours: await ours.connect(SLICE, atOnce), theirs: await theirs.connect(SLICE, atOnce) };
        if (connected < WARM_UP) continue;
        wallMs.ours += took.ours;
        wallMs.theirs += took.theirs;
      }
      const speed = (ms: number) => perSecond(CLIENTS - WARM_UP, ms);
      const grown = (kib: number, from: number) => (kib - from) / CLIENTS;
      return {
        upgrades: { ours: speed(wallMs.ours), theirs: speed(wallMs.theirs), load: load() },
        memory: {
          ours: grown(residentKib(ours.peer.pid), before.ours),
          theirs: grown(residentKib(theirs.peer.pid), before.theirs),
          load: load(),
        },
      };
    },
    AS_IT_COMES,
  );
}
