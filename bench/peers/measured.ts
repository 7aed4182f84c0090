import { loadavg } from "node:os";
import { Crowd } from "./crowd";
import type { Peer } from "./peer";
import { GATEWAY } from "./side";

/** The crowd of the gateway, or of what stands in for it, and a peer's. */
export interface Crowds {
  readonly ours: Crowd;
  readonly theirs: Crowd;
}

/** Starts both, does the work with their crowds, and ends all. */
export async function withCrowds<T>(
  folder: string,
  startPeer: () => Promise<Peer>,
  work: (crowds: Crowds) => Promise<T>,
  side = GATEWAY,
): Promise<T> {
  const ours = Crowd.gather(await side.start(folder), folder);
  try {
    const theirs = Crowd.gather(await startPeer(), folder);
    try {
      return await work({ ours, theirs });
    } finally {
      await theirs.end();
    }
  } finally {
    await ours.end();
  }
}

/** The machine's load, the mean of the last minute. */
export const load = (): number => loadavg()[0] ?? Number.NaN;

/** A number of work done in a time in ms, by the second. */
export const perSecond = (count: number, wallMs: number): number => (count * 1_000) / wallMs;

/** Says on stderr what is being measured. */
export const progress = (what: string, round: number, rounds: number): void => {
  process.stderr.write(round < 0 ? `${what}: warm-up\n` : `${what}: round ${round + 1} of ${rounds}\n`);
};
