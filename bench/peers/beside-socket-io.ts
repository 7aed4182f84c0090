import { load, perSecond, progress, withCrowds } from "./measured";
import { type Pair, type Row, rowOf } from "./result";
import { startSocketIo } from "./socket-io";

const MEMBERS = 1_000;
const DATA = "x".repeat(100);
const IN_FLIGHT = 4;
const MESSAGES = 20;
const SLICES = 5;
const PEER = "socket.io's room";

/** One message to 1,000 clients, by one request that names them all, beside one that is broadcast to a room. */
export function besideSocketIo(rounds: number, folder: string): Promise<Row[]> {
  return withCrowds(folder, startSocketIo, async (crowds) => {
    await crowds.ours.connect(MEMBERS);
    await crowds.theirs.connect(MEMBERS);
    const secConnectionIDs = await crowds.ours.peer.ids();
    const websocket = { action: "data send", secConnectionIDs, dataType: "text", data: DATA };
    const posts = {
      ours: [{ path: "/push", body: JSON.stringify({ websocket }) }],
      theirs: [crowds.theirs.peer.post("", DATA)],
    };
    const pairs: Pair[] = [];
    for (let round = -1; round < rounds; round += 1) {
      progress(PEER, round, rounds);
      const wallMs = { ours: 0, theirs: 0 };
      for (let slice = 0; slice < SLICES; slice += 1) {
        for (const whose of ["ours", "theirs"] as const) {
          const messages = MESSAGES * MEMBERS;
          const pushes = { posts: posts[whose], count: MESSAGES, inFlight: IN_FLIGHT, messages };
          wallMs[whose] += await crowds[whose].push(pushes);
        }
      }
      const frames = SLICES * MESSAGES * MEMBERS;
      const pair = {
        ours: perSecond(frames, wallMs.ours),
        theirs: perSecond(frames, wallMs.theirs),
        load: load(),
      };
      if (round >= 0) pairs.push(pair);
    }
    return [
      rowOf(
        {
          what: "frames of one message to 1,000 members",
          unit: "/s",
          peer: PEER,
          better: "more",
          floor: 1,
          aim: 2,
        },
        pairs,
      ),
    ];
  });
}
