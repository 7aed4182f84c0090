import type { InfraError } from "../errors";
import type { AttributeChange } from "./attributes";
import { attributeText } from "./render-text";
import { type Report, summaryText } from "./report";

/** GitHub refuses a comment of more characters. */
export const COMMENT_LIMIT = 65_536;

/** The first line of every comment on an environment: by it a workflow finds the comment to update. */
const markerOf = (environment: string): string => `<!-- plan:${environment} -->`;

/** A report as the body of a comment on a pull request; what does not fit is left out, the dangers last. */
export function renderMarkdown(report: Report): string {
  const { environment, result, checks } = report;
  const mark = { unchanged: "⚪", changed: "🟢", refused: "🔴" }[result];
  const verdict = result === "refused" ? " — **refused**" : "";
  const head = `${markerOf(environment)}\n### ${mark} Plan for \`${environment}\`: ${summaryText(report)}${verdict}\n`;
  const dangers = checks.map(({ name, reason, acknowledged }) =>
    acknowledged
      ? `- acknowledged: ${code(name)} — ${reason}\n`
      : `- **${code(name)}** — ${reason}\n\n  If it is meant, a commit of the pull request says so, as a trailer at the end of its message:\n${indent(fence("text", `Acknowledge: ${name}`))}\n`,
  );
  const unused = report.unusedAcknowledgements.map(
    (name) => `- ${code(name)} is acknowledged, but the plan has no such danger\n`,
  );
  const notices = report.notices.map((notice) => `- ${notice}\n`);
  const constructs = report.constructs.map(({ construct, resources }) =>
    details(
      `${construct}: ${resources.map(({ kind, id }) => `${id} ${kind}`).join(", ")}`,
      resources.flatMap(({ kind, address, note, attributes }) => [
        `@@ ${address} ${kind} @@`,
        ...(note === undefined ? [] : [`# ${note}`]),
        ...attributes.map(diffLine),
      ]),
    ),
  );
  const outputs = report.outputs.length > 0 ? [details("outputs", report.outputs.map(diffLine))] : [];
  return assemble(environment, head, [...dangers, ...unused, ...notices, ...constructs, ...outputs]);
}

/** A plan that could not be made, as the body of the same comment. */
export function renderFailureMarkdown(environment: string, { code: name, message, fix }: InfraError): string {
  const head = `${markerOf(environment)}\n### 🔴 Plan for ${code(environment)}: failed, \`${name}\`\n`;
  const lines = message.split("\n");
  const told = fence("text", lines.slice(0, 200).join("\n").slice(0, 20_000));
  return assemble(environment, head, [`${told}\n`, `${fix}\n`]);
}

/** Puts the sections together as long as they fit. */
function assemble(environment: string, head: string, sections: readonly string[]): string {
  const note = (left: number) =>
    `\n**Too long for a comment: ${left} of ${sections.length} sections are left out.** All of it: \`npm run plan -- ${environment}\`\n`;
  const room = COMMENT_LIMIT - note(sections.length).length;
  let body = head;
  let shown = 0;
  for (const section of sections) {
    if (body.length + 1 + section.length > room) continue;
    body += `\n${section}`;
    shown += 1;
  }
  return shown === sections.length ? body : body + note(sections.length - shown);
}

const details = (title: string, lines: readonly string[]): string =>
  `<details><summary>${escapeHtml(title)}</summary>\n\n${fence("diff", lines.join("\n"))}\n\n</details>\n`;

/** GitHub colours a line by its first character, and knows ! in the place of ~. */
const diffLine = (attribute: AttributeChange): string => attributeText(attribute).replace(/^~/, "!");

/** A code block that no text in it can end. */
function fence(language: string, text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const ticks = "`".repeat(longest + 1);
  return `${ticks}${language}\n${text}\n${ticks}`;
}

function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const ticks = "`".repeat(longest + 1);
  return longest > 0 ? `${ticks} ${text} ${ticks}` : `${ticks}${text}${ticks}`;
}

const indent = (text: string): string => text.replace(/^/gm, "  ");

const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
