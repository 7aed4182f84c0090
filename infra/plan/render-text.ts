import { GREEN, painter, RED, YELLOW } from "../colour";
import type { AttributeChange } from "./attributes";
import type { ChangeKind } from "./change-kind";
import { type Report, summaryText } from "./report";

/** The sign of each kind of change, as Terraform's own plans have them where they do. */
const SIGNS: Readonly<Record<ChangeKind, string>> = {
  added: "+",
  changed: "~",
  replaced: "±",
  destroyed: "-",
  adopted: "<",
  forgotten: ">",
  rerun: "↻",
};

const COLOURS: Readonly<Record<ChangeKind, number>> = {
  added: GREEN,
  changed: YELLOW,
  replaced: RED,
  destroyed: RED,
  adopted: GREEN,
  forgotten: YELLOW,
  rerun: YELLOW,
};

export interface TextOptions {
  readonly colour: boolean;
  /** The command whose option --acknowledge accepts a danger; without one dangers are told, and refuse nothing. */
  readonly acknowledgedBy?: string;
}

/** A report for a terminal or a log. */
export function renderText(report: Report, { colour, acknowledgedBy }: TextOptions): string {
  const paint = painter(colour);
  const lines = [`${report.environment}: ${summaryText(report)}`];
  for (const { construct, resources } of report.constructs) {
    lines.push("", construct);
    for (const { kind, id, address, note, attributes } of resources) {
      lines.push(`${paint(COLOURS[kind], `  ${SIGNS[kind]} ${id} ${kind}`)}  ${address}`);
      if (note !== undefined) lines.push(`      ${note}`);
      lines.push(...attributes.map((attribute) => `      ${attributeText(attribute)}`));
    }
  }
  if (report.outputs.length > 0) {
    lines.push("", "outputs", ...report.outputs.map((output) => `    ${attributeText(output)}`));
  }
  for (const { name, reason, acknowledged } of report.checks) {
    if (acknowledged) {
      lines.push("", `! ${name} (acknowledged)`, `  ${reason}`);
    } else if (acknowledgedBy === undefined) {
      lines.push("", paint(YELLOW, `! ${name}`), `  ${reason}`);
    } else {
      const command = `${acknowledgedBy} -- ${report.environment}`;
      lines.push("", paint(RED, `✗ ${name}`), `  ${reason}`);
      lines.push(`  If it is meant: ${command} --acknowledge ${shellWord(name)}`);
    }
  }
  for (const name of report.unusedAcknowledgements) {
    lines.push("", `! ${name} is acknowledged, but the plan has no such danger`);
  }
  for (const notice of report.notices) lines.push("", `! ${notice}`);
  if (report.result === "refused" && acknowledgedBy !== undefined) lines.push("", paint(RED, "Refused."));
  return `${lines.join("\n")}\n`;
}

/** A text as one word of a shell. */
const shellWord = (text: string): string =>
  /^[\w.:-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;

/** One difference on one line: `storage: 20 → 10`. */
export function attributeText({ path, before, after, replaces }: AttributeChange): string {
  const why = replaces ? "  (forces the replacement)" : "";
  if (before === undefined) return `+ ${path}: ${after}${why}`;
  if (after === undefined) return `- ${path}: ${before}${why}`;
  return `~ ${path}: ${before} → ${after}${why}`;
}
