import { type Machine, thisMachine } from "./machine";
import type { Sample } from "./measure";
import { median, type Samples } from "./rounds";

/** The median of a subject's samples. */
export interface Measured {
  readonly subject: string;
  readonly wallMs: number;
  readonly peakMb?: number;
}

/** How often one time goes into another: the median of the ratios within each round. */
export interface Ratio {
  readonly name: string;
  readonly median: number;
  /** What it shall not exceed. */
  readonly aim?: number;
}

/** What a benchmark found, and where. */
export interface Result {
  readonly bench: string;
  readonly machine: Machine;
  readonly rounds: number;
  readonly measured: readonly Measured[];
  readonly ratios: readonly Ratio[];
}

/** What a ratio is of: the sum of some subjects over the sum of others. */
export interface RatioOf {
  readonly name: string;
  readonly of: readonly string[];
  readonly over: readonly string[];
  readonly aim?: number;
}

export function resultOf(bench: string, samples: Samples, ratios: readonly RatioOf[]): Result {
  const rounds = Math.min(...[...samples.values()].map((all) => all.length));
  return {
    ...{ bench, rounds },
    machine: thisMachine(),
    measured: [...samples].map(([subject, all]) => ({ subject, ...medianOf(all) })),
    ratios: ratios.map(({ name, of, over, aim }) => {
      const sum = (names: readonly string[], round: number) =>
        names.reduce((all, subject) => all + (samples.get(subject)?.[round]?.wallMs ?? Number.NaN), 0);
      const each = Array.from({ length: rounds }, (_, round) => sum(of, round) / sum(over, round));
      return { name, median: median(each), ...(aim !== undefined && { aim }) };
    }),
  };
}

function medianOf(samples: readonly Sample[]): Omit<Measured, "subject"> {
  const peaks = samples.flatMap(({ peakMb }) => (peakMb === undefined ? [] : [peakMb]));
  return {
    wallMs: median(samples.map(({ wallMs }) => wallMs)),
    ...(peaks.length > 0 && { peakMb: median(peaks) }),
  };
}

/** A result as a table for people. */
export function renderResult({ bench, machine, rounds, measured, ratios }: Result): string {
  const rows = measured.map(({ subject, wallMs, peakMb }) => [
    subject,
    `${wallMs.toFixed(wallMs < 100 ? 1 : 0)} ms`,
    peakMb === undefined ? "" : `${peakMb.toFixed(0)} MB`,
  ]);
  const ratioRows = ratios.map(({ name, median, aim }) => {
    const verdict = aim === undefined ? "" : `aim ≤ ${aim}, ${median <= aim ? "met" : "missed"}`;
    return [name, `× ${median.toFixed(2)}`, verdict];
  });
  const all = [["median of whole runs", "wall", "peak"], ...rows, ["", "", ""], ...ratioRows];
  const widths = [0, 1].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const lines = all.map(([name = "", value = "", more = ""]) =>
    `${name.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)}  ${more}`.trimEnd(),
  );
  const head = `${bench}: ${rounds} rounds, ${machine.cores} cores (${machine.cpu}), Node.js ${machine.node}`;
  return `${[head, "", ...lines].join("\n")}\n`;
}
