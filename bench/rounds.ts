import type { Sample } from "./measure";

/** What is measured, by its name; each call makes one sample. */
export type Subjects = Readonly<Record<string, () => Promise<Sample>>>;

/** All samples of a subject, one a round. */
export type Samples = ReadonlyMap<string, readonly Sample[]>;

/**
 * Runs every subject once a round, in turn, so that a machine that gets slower or faster does so for all of them.
 *
 * @param warmUps rounds before the first that counts
 */
export async function runRounds(subjects: Subjects, rounds: number, warmUps: number): Promise<Samples> {
  const samples = new Map<string, Sample[]>(Object.keys(subjects).map((name) => [name, []]));
  for (let round = -warmUps; round < rounds; round++) {
    process.stderr.write(round < 0 ? "warm-up\n" : `round ${round + 1} of ${rounds}\n`);
    for (const [name, sample] of Object.entries(subjects)) {
      const one = await sample();
      if (round >= 0) samples.get(name)?.push(one);
    }
  }
  return samples;
}

/** The middle of some numbers, of an even count the mean of the two in the middle; NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}
