/** Something that is counted, in Prometheus' text format. */
export interface Metric {
  /** Its lines: help, type, and its values. */
  render(): string;
}

/** A metric's first two lines. */
export const heading = (name: string, help: string, type: "counter" | "gauge" | "histogram"): string =>
  `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`;

/** A number as it is now. */
export const gauge = (name: string, help: string, value: number): string =>
  `${heading(name, help, "gauge")}${name} ${value}\n`;

/** Labels as the text format has them, `{role="register"}`. */
export function labels(names: readonly string[], values: readonly (string | number)[]): string {
  if (names.length === 0) return "";
  return `{${names.map((name, at) => `${name}="${escaped(String(values[at] ?? ""))}"`).join(",")}}`;
}

const escaped = (value: string) => value.replace(/[\\"\n]/g, (sign) => (sign === "\n" ? "\\n" : `\\${sign}`));
