import type { Crowd } from "./crowd";
import { type Crowds, load, perSecond } from "./measured";
import { cpuMs } from "./process-usage";
import type { Pair } from "./result";

export const CLIENTS = 1_000;
const DATA = "x".repeat(100);
const IN_FLIGHT = 32;

/** Short, so that what else the machine does in a moment meets both servers. */
const SLICE = 2_500;
const SLICES = 8;

/** One message to each of the connections, by a request of its own. */
export const postsTo = (crowd: Crowd, ids: readonly string[]) => ids.map((id) => crowd.peer.post(id, DATA));

/** One round of pushes: how many a second, and what each takes of the server's processor, in µs. */
export async function measurePushes(
  crowds: Crowds,
  posts: { readonly ours: ReturnType<typeof postsTo>; readonly theirs: ReturnType<typeof postsTo> },
): Promise<{ readonly speed: Pair; readonly cpuUs: Pair }> {
  const sums = { ours: { wallMs: 0, cpuMs: 0 }, theirs: { wallMs: 0, cpuMs: 0 } };
  for (let slice = 0; slice < SLICES; slice += 1) {
    for (const whose of ["ours", "theirs"] as const) {
      const before = cpuMs(crowds[whose].peer.pid);
      const pushes = { posts: posts[whose], count: SLICE, inFlight: IN_FLIGHT, messages: SLICE };
      sums[whose].wallMs += await crowds[whose].push(pushes);
      sums[whose].cpuMs += cpuMs(crowds[whose].peer.pid) - before;
    }
  }
  const pair = (number: (sum: { wallMs: number; cpuMs: number }) => number): Pair => ({
    ...{ ours: number(sums.ours), theirs: number(sums.theirs), load: load() },
  });
  return {
    speed: pair(({ wallMs }) => perSecond(SLICES * SLICE, wallMs)),
    cpuUs: pair((sum) => (sum.cpuMs * 1_000) / (SLICES * SLICE)),
  };
}
