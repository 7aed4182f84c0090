/** What waits of all clients of a gateway together, in one direction, in bytes. */
export class QueuedBytes {
  #total = 0;

  /** @param relieve makes that less waits, and gives false where nothing can be done */
  constructor(
    private readonly max: number,
    private readonly relieve: () => boolean,
  ) {}

  get total(): number {
    return this.#total;
  }

  get isHalfFull(): boolean {
    return this.#total * 2 >= this.max;
  }

  add(bytes: number): void {
    this.#total += bytes;
    if (bytes <= 0) return;
    while (this.#total > this.max && this.relieve());
  }
}
