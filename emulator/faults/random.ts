/** Random numbers that a seed repeats (mulberry32). */
export class SeededRandom {
  #state: number;

  constructor(
    /** The number to get the same ones with. */
    readonly seed: number,
  ) {
    this.#state = seed;
  }

  /** A whole number from 0 up to, and without, `end`, which is at most 2^32. */
  below(end: number): number {
    return this.#next() % end;
  }

  /** True in this share of the calls, a number from 0 to 1. */
  happens(share: number): boolean {
    return share > 0 && this.fraction() < share;
  }

  /** A number from 0 up to, and without, 1. */
  fraction(): number {
    return this.#next() / 2 ** 32;
  }

  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
}
