import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { REPOSITORY } from "../support/checkout";

const read = (file: string) => readFileSync(join(REPOSITORY, file), "utf8");
const english = read("README.md");
const chinese = read("README.zh-CN.md");

const CODE = /^```[\s\S]*?^```/gm;

const codeBlocks = (text: string) => text.match(CODE) ?? [];
const headings = (text: string) => text.replace(CODE, "").match(/^#+(?= )/gm) ?? [];

/** What links point to: files and addresses, without those within the page and from one language to the other. */
const targets = (text: string) =>
  [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !target.startsWith("README"))
    .sort();

/** What each row of a table is about, where its first cell is the same in every language; else that there is one. */
const rows = (text: string) =>
  (text.match(/^\|[^|]*/gm) ?? []).map((cell) => (cell.match(/`[^`]*`/g) ?? []).join(" "));

describe("the README", () => {
  test.each([
    ["blocks of code", codeBlocks],
    ["headings, by their level", headings],
    ["links", targets],
    ["rows of tables", rows],
  ])("has the same %s in Chinese", (_, of) => {
    expect(of(chinese)).toEqual(of(english));
    expect(of(english).length).toBeGreaterThan(0);
  });

  test.each([
    ["English", english],
    ["Chinese", chinese],
  ])("links in %s to files that are there, and to headings of its own", (_, text) => {
    const missing = targets(text).filter(
      (target) => !target.includes("://") && !existsSync(join(REPOSITORY, target)),
    );
    expect(missing).toEqual([]);
    const anchors = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
    const ours = (text.match(/^#+ .*$/gm) ?? []).map((heading) =>
      heading
        .replace(/^#+ /, "")
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, "")
        .replaceAll(" ", "-"),
    );
    expect(anchors.filter((anchor) => !ours.includes(anchor ?? ""))).toEqual([]);
  });
});
