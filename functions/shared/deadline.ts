/** A moment by which something has to be over. */
export class Deadline {
  private constructor(private readonly at: number) {}

  static after(milliseconds: number): Deadline {
    return new Deadline(performance.now() + milliseconds);
  }

  /** Milliseconds until then, 0 once it is over. */
  get leftMs(): number {
    return Math.max(0, this.at - performance.now());
  }

  /** The same moment, or in so many milliseconds where that is sooner. */
  within(milliseconds: number): Deadline {
    return new Deadline(Math.min(this.at, performance.now() + milliseconds));
  }

  /** The same moment, so many milliseconds earlier. */
  earlier(milliseconds: number): Deadline {
    return new Deadline(this.at - milliseconds);
  }
}
