import { readFileSync } from "node:fs";
import path from "node:path";
import { topics } from "../../conformance/topics";
import { REPOSITORY } from "../support/checkout";

const cases = topics.flatMap((topic) => topic.cases);

/** Those whose sentence is in a file of this repository: the file, and a heading in it. */
const quoting = cases.flatMap(({ name, contract, source }) => {
  const [, file, heading] = /^([\w/.-]+\.\w+)(?:, (.*))?$/.exec(source) ?? [];
  return file === undefined ? [] : [{ name, contract, file, heading }];
});

/** What is under a heading, or all, as it reads: without marks, tables' lines and the ends of lines. */
function textOf(file: string, heading: string | undefined): string {
  const text = readFileSync(path.join(REPOSITORY, file), "utf8");
  const section =
    heading === undefined ? text : text.split(/^## /m).find((one) => one.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`${file} has no heading ${heading}`);
  return section
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[`|*]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/ ([,;:.)])/g, "$1");
}

const withoutMarks = (text: string) => text.replace(/ ([,;:.)])/g, "$1");

test.each(quoting)("$name: the sentence is in $file", ({ contract, file, heading }) => {
  const text = textOf(file, heading);
  let at = 0;
  for (const part of contract.split(" … ")) {
    const found = text.indexOf(withoutMarks(part), at);
    expect({ part, found: found >= 0 }).toEqual({ part, found: true });
    at = found + part.length;
  }
});

test("every other source is a document of Tencent's or an RFC", () => {
  const others = cases.filter(({ name }) => !quoting.some((one) => one.name === name));
  for (const { source } of others) expect(source).toMatch(/^(SCF document 583\/\d+|RFC \d+, [\d. and]+)$/);
});

test("no two cases have one name", () => {
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
});
