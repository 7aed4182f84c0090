import type { AttributeChange } from "./attributes";
import type { ChangeKind } from "./changes";
import { type Report, summaryText } from "./report";

/** The sign of each kind of change, as Terraform's own plans have them. */
const SIGNS: Readonly<Record<ChangeKind, string>> = {
  added: "+",
  changed: "~",
  replaced: "±",
  destroyed: "-",
  adopted: "<",
  forgotten: ">",
};

const RED = 31;
const GREEN = 32;
const YELLOW = 33;
const COLOURS: Readonly<Record<ChangeKind, number>> = {
  added: GREEN,
  changed: YELLOW,
  replaced: RED,
  destroyed: RED,
  adopted: GREEN,
  forgotten: YELLOW,
};

/** A report for a terminal or a log. */
export function renderText(report: Report, { colour }: { readonly colour: boolean }): string {
  const paint = (code: number, text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const lines = [`${report.environment}: ${summaryText(report)}`];
  for (const { construct, resources } of report.constructs) {
    lines.push("", construct);
    for (const { kind, id, address, attributes } of resources) {
      lines.push(`${paint(COLOURS[kind], `  ${SIGNS[kind]} ${id} ${kind}`)}  ${address}`);
      lines.push(...attributes.map((attribute) => `      ${attributeText(attribute)}`));
    }
  }
  if (report.outputs.length > 0) {
    lines.push("", "outputs", ...report.outputs.map((output) => `    ${attributeText(output)}`));
  }
  for (const { name, reason, acknowledged } of report.checks) {
    lines.push("", acknowledged ? `! ${name} (acknowledged)` : paint(RED, `✗ ${name}`), `  ${reason}`);
    if (!acknowledged) lines.push(`  If it is meant: ${acknowledgement(report.environment, name)}`);
  }
  for (const name of report.unusedAcknowledgements) {
    lines.push("", `! ${name} is acknowledged, but the plan has no such danger`);
  }
  if (report.result === "refused") lines.push("", paint(RED, "Refused."));
  return `${lines.join("\n")}\n`;
}

/** The words that acknowledge a check, for a shell. */
function acknowledgement(environment: string, name: string): string {
  const word = /^[\w.:-]+$/.test(name) ? name : `'${name.replaceAll("'", `'\\''`)}'`;
  return `npm run plan -- ${environment} --acknowledge ${word}`;
}

/** One difference on one line: `storage: 20 → 10`. */
export function attributeText({ path, before, after, replaces }: AttributeChange): string {
  const why = replaces ? "  (forces the replacement)" : "";
  if (before === undefined) return `+ ${path}: ${after}${why}`;
  if (after === undefined) return `- ${path}: ${before}${why}`;
  return `~ ${path}: ${before} → ${after}${why}`;
}
