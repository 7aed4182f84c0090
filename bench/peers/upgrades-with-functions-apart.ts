import { progress, withCrowds } from "./measured";
import { type Pair, type Row, rowOf } from "./result";
import { startServerlessOffline } from "./serverless-offline";
import { measureUpgrades } from "./upgrades";

const WARM_UPS = 4;
const PEER = "serverless-offline";

/**
 * Handshakes whose register call leaves the server, as both run their functions unless they are told otherwise: ours in
 * processes, serverless-offline's in threads.
 */
export function upgradesWithFunctionsApart(rounds: number, folder: string): Promise<Row[]> {
  return withCrowds(
    folder,
    () => startServerlessOffline({ functions: "threads" }),
    async (crowds) => {
      const pairs: Pair[] = [];
      for (let round = -WARM_UPS; round < rounds; round += 1) {
        progress(`${PEER}, functions apart`, round, rounds);
        const pair = await measureUpgrades(crowds);
        if (round >= 0) pairs.push(pair);
      }
      const what = "upgrades with the register call, functions apart";
      return [rowOf({ what, unit: "/s", peer: PEER, better: "more", floor: 3, aim: 5 }, pairs)];
    },
    { functions: "processes" },
  );
}
