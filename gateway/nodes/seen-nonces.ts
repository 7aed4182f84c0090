/** How many are remembered: some 10 MB. */
const MAX_NONCES = 100_000;

/**
 * Remembers nonces by the second that each was made in, in bounded memory: where too many come, the oldest second is
 * forgotten, and what was made until then counts as seen. So the time in which nonces pass gets shorter, and none passes
 * twice.
 */
export class SeenNonces {
  readonly #seconds = new Map<number, Set<string>>();
  #count = 0;
  /** All that was made before counts as seen. */
  #from = 0;

  constructor(private readonly maxNonces: number = MAX_NONCES) {}

  /** Remembers a nonce; false where it was seen, or may have been. */
  add(second: number, nonce: string): boolean {
    if (second < this.#from) return false;
    const nonces = this.#seconds.get(second) ?? new Set();
    if (nonces.has(nonce)) return false;
    this.#seconds.set(second, nonces.add(nonce));
    this.#count += 1;
    if (this.#count > this.maxNonces) {
      this.#from = Math.min(...this.#seconds.keys()) + 1;
      this.forgetBefore(this.#from);
    }
    return true;
  }

  /** Forgets what was made before a second, which its age keeps from passing. */
  forgetBefore(second: number): void {
    for (const [made, nonces] of this.#seconds) {
      if (made >= second) continue;
      this.#seconds.delete(made);
      this.#count -= nonces.size;
    }
  }
}
