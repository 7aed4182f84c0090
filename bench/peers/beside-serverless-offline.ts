import { progress, withCrowds } from "./measured";
import { measurePushes, postsTo } from "./pushes";
import { type Pair, type Row, rowOf } from "./result";
import { startServerlessOffline } from "./serverless-offline";
import { measureUpgrades } from "./upgrades";

/** Rounds until both servers' upgrades get no faster. */
const WARM_UPS = 4;
const PEER = "serverless-offline";

/** Handshakes with their register call, and pushes, one request each. */
export function besideServerlessOffline(rounds: number, folder: string): Promise<Row[]> {
  return withCrowds(
    folder,
    () => startServerlessOffline(),
    async (crowds) => {
      const pairs: { upgrades: Pair; speed: Pair; cpuUs: Pair }[] = [];
      for (let round = -WARM_UPS; round < rounds; round += 1) {
        progress(PEER, round, rounds);
        const upgrades = await measureUpgrades(crowds);
        const posts = {
          ours: postsTo(crowds.ours, await crowds.ours.peer.ids()),
          theirs: postsTo(crowds.theirs, await crowds.theirs.peer.ids()),
        };
        const pushes = await measurePushes(crowds, posts);
        if (round >= 0) pairs.push({ upgrades, ...pushes });
        await crowds.ours.leave();
        await crowds.theirs.leave();
      }
      return [
        rowOf(
          { what: "pushes, one POST each", unit: "/s", peer: PEER, better: "more", floor: 3, aim: 4 },
          pairs.map(({ speed }) => speed),
        ),
        rowOf(
          { what: "processor per push", unit: "µs", peer: PEER, better: "less", floor: 1 / 4, aim: 1 / 7 },
          pairs.map(({ cpuUs }) => cpuUs),
        ),
        rowOf(
          {
            what: "upgrades with the register call",
            unit: "/s",
            peer: PEER,
            better: "more",
            floor: 3,
            aim: 5,
          },
          pairs.map(({ upgrades }) => upgrades),
        ),
      ];
    },
  );
}
