/** Random numbers that a seed repeats (mulberry32). */
export interface Random {
  /** The number to get the same ones with: SEED in the environment, or one that was never used. */
  readonly seed: number;
  /** A whole number from 0 up to, and without, `end`. */
  below(end: number): number;
}

/** Prints its seed, so that a failure can be repeated: `SEED=<number> npx jest <file>`. */
export function seededRandom(): Random {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  process.stderr.write(`SEED=${seed}\n`);
  let state = seed;
  return {
    seed,
    below(end) {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
    },
  };
}
