import { heading, labels, type Metric } from "./metric";

/** A number that only grows, for each set of label values. Every name and label has few values. */
export class Counter implements Metric {
  readonly #values = new Map<string, number>();

  constructor(
    private readonly name: string,
    private readonly help: string,
    private readonly labelNames: readonly string[] = [],
  ) {
    if (labelNames.length === 0) this.add([], 0);
  }

  add(labelValues: readonly (string | number)[], by = 1): void {
    const key = labels(this.labelNames, labelValues);
    this.#values.set(key, (this.#values.get(key) ?? 0) + by);
  }

  render(): string {
    const lines = [...this.#values].map(([key, value]) => `${this.name}${key} ${value}\n`);
    return heading(this.name, this.help, "counter") + lines.join("");
  }
}
