import { heading, labels, type Metric } from "./metric";

/** Upper bounds in seconds: from a warm function next door to its longest timeout. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

interface Series {
  /** How many were at most as long as each bound, and longer than the one before; the last has no bound. */
  readonly buckets: number[];
  sum: number;
}

/** How long something took, in seconds, by one label. */
export class Histogram implements Metric {
  readonly #series = new Map<string, Series>();

  constructor(
    private readonly name: string,
    private readonly help: string,
    private readonly labelName: string,
  ) {}

  observe(labelValue: string, seconds: number): void {
    let series = this.#series.get(labelValue);
    if (series === undefined) {
      series = { buckets: Array.from({ length: BOUNDS.length + 1 }, () => 0), sum: 0 };
      this.#series.set(labelValue, series);
    }
    const found = BOUNDS.findIndex((bound) => seconds <= bound);
    const at = found === -1 ? BOUNDS.length : found;
    series.buckets[at] = (series.buckets[at] ?? 0) + 1;
    series.sum += seconds;
  }

  render(): string {
    const lines = [...this.#series].flatMap(([value, series]) => this.#lines(value, series));
    return heading(this.name, this.help, "histogram") + lines.join("");
  }

  #lines(value: string, { buckets, sum }: Series): string[] {
    let count = 0;
    const lines = buckets.map((added, at) => {
      count += added;
      return `${this.name}_bucket${labels([this.labelName, "le"], [value, BOUNDS[at] ?? "+Inf"])} ${count}\n`;
    });
    const own = labels([this.labelName], [value]);
    return [...lines, `${this.name}_sum${own} ${sum}\n`, `${this.name}_count${own} ${count}\n`];
  }
}
