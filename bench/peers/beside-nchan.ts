import { progress, withCrowds } from "./measured";
import { startNchan } from "./nchan";
import { CLIENTS, measurePushes, postsTo } from "./pushes";
import { type Pair, type Row, rowOf } from "./result";

const PEER = "nchan";

/** Pushes, one request each, beside a server in C that asks nobody who may connect. */
export function besideNchan(rounds: number, folder: string): Promise<Row[]> {
  return withCrowds(
    folder,
    () => startNchan(folder),
    async (crowds) => {
      await crowds.ours.connect(CLIENTS);
      await crowds.theirs.connect(CLIENTS);
      const channels = Array.from({ length: CLIENTS }, (_, number) => String(number));
      const posts = {
        ours: postsTo(crowds.ours, await crowds.ours.peer.ids()),
        theirs: postsTo(crowds.theirs, channels),
      };
      const pairs: Pair[] = [];
      for (let round = -1; round < rounds; round += 1) {
        progress(PEER, round, rounds);
        const { speed } = await measurePushes(crowds, posts);
        if (round >= 0) pairs.push(speed);
      }
      return [
        rowOf(
          { what: "pushes, one POST each", unit: "/s", peer: PEER, better: "more", floor: 0.7, aim: 1 },
          pairs,
        ),
      ];
    },
  );
}
