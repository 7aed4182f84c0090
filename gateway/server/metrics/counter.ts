import { heading, labels, type Metric } from "./metric";

/** A number that only grows, for each set of label values. Every name and label has few values. */
export class Counter implements Metric {
  readonly #series = new Map<string, { readonly labelValues: readonly (string | number)[]; value: number }>();

  constructor(
    private readonly name: string,
    private readonly help: string,
    private readonly labelNames: readonly string[] = [],
  ) {
    if (labelNames.length === 0) this.add([], 0);
  }

  add(labelValues: readonly (string | number)[], by = 1): void {
    // It is counted far more often than it is rendered: no label is written out here.
    const key = labelValues.join("\n");
    const series = this.#series.get(key);
    if (series === undefined) this.#series.set(key, { labelValues, value: by });
    else series.value += by;
  }

  render(): string {
    const lines = [...this.#series.values()].map(
      ({ labelValues, value }) => `${this.name}${labels(this.labelNames, labelValues)} ${value}\n`,
    );
    return heading(this.name, this.help, "counter") + lines.join("");
  }
}
