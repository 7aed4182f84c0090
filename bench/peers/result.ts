import { type Machine, thisMachine } from "../machine";
import { median } from "../rounds";
import { renderTable } from "../table";

/** A number of ours beside a peer's, as one round measured them. */
export interface Pair {
  readonly ours: number;
  readonly theirs: number;
  /** The machine's load, the mean of the last minute. */
  readonly load: number;
}

/** What is compared, and what the ratio of ours to theirs shall reach, or shall not exceed. */
export interface Comparison {
  readonly what: string;
  readonly unit: string;
  readonly peer: string;
  readonly better: "more" | "less";
  /** The worst that will do. */
  readonly floor?: number;
  readonly aim: number;
}

/** The medians of the rounds; that of the ratio is of the ratios within each. */
export interface Row extends Comparison, Pair {
  readonly ratio: number;
}

export interface PeersResult {
  readonly bench: "peers";
  readonly machine: Machine;
  readonly rounds: number;
  readonly rows: readonly Row[];
  readonly skipped: readonly string[];
}

export function peersResult(rounds: number, rows: readonly Row[], skipped: readonly string[]): PeersResult {
  return { bench: "peers", machine: thisMachine(), rounds, rows, skipped };
}

export function rowOf(comparison: Comparison, pairs: readonly Pair[]): Row {
  const medianOf = (number: (pair: Pair) => number) => median(pairs.map(number));
  return {
    ...comparison,
    ours: medianOf(({ ours }) => ours),
    theirs: medianOf(({ theirs }) => theirs),
    load: medianOf(({ load }) => load),
    ratio: medianOf(({ ours, theirs }) => ours / theirs),
  };
}

/** The result as a table for people. */
export function renderPeers({ machine, rounds, rows, skipped }: PeersResult): string {
  const table = renderTable([
    ["", "gateway", "peer", "", "ratio", "floor", "aim", "", "load"],
    ...rows.map(({ what, unit, peer, ours, theirs, ratio, floor, aim, better, load }) => [
      `${what}, beside ${peer}`,
      number(ours),
      number(theirs),
      unit,
      `× ${number(ratio)}`,
      floor === undefined ? "" : number(floor),
      number(aim),
      verdict({ ratio, floor, aim, better }),
      load.toFixed(1),
    ]),
    ...skipped.map((what) => [`skipped: ${what}`]),
  ]);
  const head = `peers: ${rounds} rounds, ${machine.cores} cores (${machine.cpu}), Node.js ${machine.node}`;
  return `${head}\n\n${table}`;
}

function verdict({
  ratio,
  floor,
  aim,
  better,
}: Pick<Row, "ratio" | "aim" | "better"> & { floor: number | undefined }): string {
  const reaches = (bound: number) => (better === "more" ? ratio >= bound : ratio <= bound);
  if (reaches(aim)) return "aim met";
  if (floor === undefined) return "aim missed";
  return reaches(floor) ? "floor met" : "missed";
}

const number = (value: number): string =>
  value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0);
