import * as v from "valibot";
import { Program } from "../program";
import { Crowd } from "./crowd";
import { startGateway } from "./gateway";
import { load, progress } from "./measured";
import { type Pair, type Row, rowOf } from "./result";

const TIMES = 200;
const SLICES = 5;
const PEER = "a bare round trip between processes";

/** A client's message to transmit, which pushes it back, beside what a message to another process and back takes. */
export async function besideBareIpc(rounds: number, folder: string): Promise<Row[]> {
  const crowd = Crowd.gather(await startGateway(folder, { functions: "processes" }), folder);
  const echo = Program.start("peers/programs/echo", folder);
  const message = { data: "x".repeat(100) };
  const bare = async () => {
    const began = performance.now();
    for (let left = TIMES; left > 0; left -= 1) await echo.ask(message, v.object({ data: v.string() }));
    return performance.now() - began;
  };
  try {
    await crowd.connect(1);
    const pairs: Pair[] = [];
    for (let round = -1; round < rounds; round += 1) {
      progress(PEER, round, rounds);
      let [ours, theirs] = [0, 0];
      for (let slice = 0; slice < SLICES; slice += 1) {
        ours += await crowd.converse(TIMES);
        theirs += await bare();
      }
      const us = (wallMs: number) => (wallMs * 1_000) / (SLICES * TIMES);
      if (round >= 0) pairs.push({ ours: us(ours), theirs: us(theirs), load: load() });
    }
    const what = "round trip client, transmit, client";
    return [rowOf({ what, unit: "µs", peer: PEER, better: "less", aim: 4 }, pairs)];
  } finally {
    await echo.stop();
    await crowd.end();
  }
}
