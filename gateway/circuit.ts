/** When a circuit opens, and for how long. */
export interface CircuitLimits {
  /** So many failures in a row open it. */
  readonly failures: number;
  /** How long it lets nobody through then, in milliseconds. */
  readonly openMs: number;
}

/** The code of the error that a caller gets whom an open circuit does not let through. */
export const CIRCUIT_OPEN = "CIRCUIT_OPEN";

/** What a call taught about the service: `nothing`, where it never had the chance to answer. */
export type Learned = "works" | "fails" | "nothing";

/**
 * Keeps callers from waiting for a service that fails. After some failures in a row it is open: nobody gets through. A
 * while later one caller at a time is let through, and the first success closes it again.
 */
export class Circuit {
  #failures = 0;
  #openUntil = 0;
  #probing = false;

  constructor(private readonly limits: CircuitLimits) {}

  /** Lets a caller through, who must tell what it learned; undefined where nobody may go through now. */
  enter(): ((learned: Learned) => void) | undefined {
    const isProbe = this.#failures >= this.limits.failures;
    if (isProbe && (this.#probing || performance.now() < this.#openUntil)) return undefined;
    if (isProbe) this.#probing = true;
    return (learned) => {
      if (isProbe) this.#probing = false;
      if (learned === "works") this.#failures = 0;
      if (learned !== "fails") return;
      this.#failures += 1;
      this.#openUntil = performance.now() + this.limits.openMs;
    };
  }
}
