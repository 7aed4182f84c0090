import { SeededRandom } from "../../emulator/faults/random";

export type Random = SeededRandom;

/**
 * Random numbers from SEED in the environment, or from a seed that was never used. Prints it, so that a failure can be
 * repeated: `SEED=<number> npx jest <file>`.
 */
export function seededRandom(): Random {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  process.stderr.write(`SEED=${seed}\n`);
  return new SeededRandom(seed);
}
