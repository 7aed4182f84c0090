import { load, perSecond, progress, withCrowds } from "./measured";
import { CLIENTS, measurePushes, postsTo } from "./pushes";
import { type Pair, type Row, rowOf } from "./result";
import { startServerlessOffline } from "./serverless-offline";
import { GATEWAY } from "./side";

const CONNECT_SLICES = 4;
/** Rounds until both servers' upgrades get no faster. */
const WARM_UPS = 4;
const PEER = "serverless-offline";

/** Handshakes with their register call, and pushes, one request each. */
export function besideServerlessOffline(rounds: number, folder: string, side = GATEWAY): Promise<Row[]> {
  const { prefix } = side;
  return withCrowds(
    folder,
    () => startServerlessOffline(),
    async (crowds) => {
      const pairs: { upgrades: Pair; speed: Pair; cpuUs: Pair }[] = [];
      for (let round = -WARM_UPS; round < rounds; round += 1) {
        progress(`${prefix}${PEER}`, round, rounds);
        const wallMs = { ours: 0, theirs: 0 };
        for (let slice = 0; slice < CONNECT_SLICES; slice += 1) {
          wallMs.ours += await crowds.ours.connect(CLIENTS / CONNECT_SLICES);
          wallMs.theirs += await crowds.theirs.connect(CLIENTS / CONNECT_SLICES);
        }
        const upgrades: Pair = {
          ours: perSecond(CLIENTS, wallMs.ours),
          theirs: perSecond(CLIENTS, wallMs.theirs),
          load: load(),
        };
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
          {
            what: `${prefix}pushes, one POST each`,
            unit: "/s",
            peer: PEER,
            better: "more",
            floor: 3,
            aim: 4,
          },
          pairs.map(({ speed }) => speed),
        ),
        rowOf(
          {
            what: `${prefix}processor per push`,
            unit: "µs",
            peer: PEER,
            better: "less",
            floor: 1 / 4,
            aim: 1 / 7,
          },
          pairs.map(({ cpuUs }) => cpuUs),
        ),
        rowOf(
          {
            what: `${prefix}upgrades with the register call`,
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
    side,
  );
}
