/** How many failures in a row open a circuit. */
const FAILURES = 5;
/** How long an open circuit lets nobody through, in milliseconds. */
const OPEN_MS = 2_000;

/**
 * Keeps callers from waiting for a service that fails. After five failures in a row it is open: nobody gets through.
 * Two seconds later one caller at a time is let through, and the first success closes it again.
 */
export class Circuit {
  #failures = 0;
  #openUntil = 0;
  #probing = false;

  /** Whether a caller may go through now; who may must tell how it went. */
  enter(): boolean {
    if (this.#failures < FAILURES) return true;
    if (this.#probing || performance.now() < this.#openUntil) return false;
    this.#probing = true;
    return true;
  }

  /** The service worked. */
  succeeded(): void {
    this.#failures = 0;
    this.#probing = false;
  }

  /** The service failed. */
  failed(): void {
    this.#failures += 1;
    this.#probing = false;
    this.#openUntil = performance.now() + OPEN_MS;
  }
}
