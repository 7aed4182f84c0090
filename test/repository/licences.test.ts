import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as v from "valibot";
import { findPostgresBinaries } from "../../emulator/postgres/binaries";
import { bundle } from "../../infra/constructs/bundle";
import { REPOSITORY } from "../support/checkout";

const lockfile = v.object({
  packages: v.record(
    v.string(),
    v.object({
      version: v.optional(v.string()),
      license: v.optional(v.string()),
      dev: v.optional(v.boolean()),
      link: v.optional(v.boolean()),
      os: v.optional(v.array(v.string())),
    }),
  ),
});

/** Licences under which software may be used and passed on for any purpose, with its notice. */
const PERMISSIVE = [
  ...["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0", "ISC", "MIT"],
  ...["Public Domain", "Unlicense", "MIT OR Apache-2.0", "(MIT OR CC0-1.0)"],
];

/** What each bundle is made of. */
const ENTRIES: Readonly<Record<string, string>> = {
  register: "functions/register/index.ts",
  transmit: "functions/transmit/index.ts",
  cleanup: "functions/cleanup/index.ts",
  "the script of API Gateway": "infra/websocket-api-script/main.ts",
  "the relay": "gateway/server/main.ts",
};

const read = (file: string) => readFileSync(path.join(REPOSITORY, file), "utf8");
const { packages } = v.parse(lockfile, JSON.parse(read("package-lock.json")));
const document = read("docs/licences.md");

const nameOf = (folder: string) => folder.replace(/^.*node_modules\//, "");

/** All packages, without those of single platforms. */
const everywhere = Object.entries(packages).filter(
  ([folder, { link, os }]) => /node_modules\//.test(folder) && !link && os === undefined,
);
/** Those that are installed to run the project, and those that are for development alone. */
const installed = everywhere.filter(([, { dev }]) => !dev);
const forDevelopment = everywhere.filter(([, { dev }]) => dev);

/** The rows that docs/licences.md must have for the packages of the bundles. */
function bundledRows(): string[] {
  const bundles = new Map<string, string[]>();
  for (const [title, entry] of Object.entries(ENTRIES)) {
    const { sources } = bundle(REPOSITORY, path.join(REPOSITORY, entry));
    const folders = sources
      .filter(({ bytes }) => bytes > 0)
      .flatMap(({ path: file }) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []);
    for (const folder of new Set(folders)) bundles.set(folder, [...(bundles.get(folder) ?? []), title]);
  }
  return [...bundles]
    .map(([folder, titles]) => {
      const { version, license } = packages[folder] ?? {};
      return `| ${nameOf(folder)} ${version} | ${license} | ${titles.join(", ")} |`;
    })
    .sort();
}

/** The rows that it must have for packages, by licence. */
function rowsOf(listed: typeof everywhere): string[] {
  const licences = new Map<string, Set<string>>();
  for (const [folder, { license = "not said" }] of listed)
    licences.set(license, (licences.get(license) ?? new Set()).add(nameOf(folder)));
  return [...licences].map(([licence, names]) => `| ${licence} | ${[...names].sort().join(", ")} |`).sort();
}

/** The rows of the table under a heading. */
const rowsUnder = (heading: string) =>
  (document.split(`## ${heading}\n`)[1]?.split("\n## ")[0] ?? "")
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .slice(1);

test("docs/licences.md lists the packages that the bundles hold", () => {
  expect(rowsUnder("In what is deployed")).toEqual(bundledRows());
});

test("docs/licences.md lists every package that is installed to run the project", () => {
  expect(rowsUnder("On the machine that deploys or emulates")).toEqual(rowsOf(installed));
});

test("docs/licences.md lists every package that is installed for development alone", () => {
  expect(rowsUnder("For development alone")).toEqual(rowsOf(forDevelopment));
});

test("every licence is permissive, but for cdktf's, which asks to publish changes to its own files", () => {
  const others = everywhere.filter(([, { license = "not said" }]) => !PERMISSIVE.includes(license));
  expect(others.map(([folder, { license }]) => [nameOf(folder), license]).sort()).toEqual([
    ["caniuse-lite", "CC-BY-4.0"],
    ["cdktf", "MPL-2.0"],
    ["cdktn", "MPL-2.0"],
  ]);
});

test("docs/licences.md lists every library that comes with PostgreSQL and is not of it", () => {
  const OWN = ["libecpg", "libecpg_compat", "libpgtypes", "libpq"];
  const files = readdirSync(path.join(findPostgresBinaries().home, "lib"));
  const names = new Set(files.flatMap((file) => /^(lib.+?)\.so/.exec(file)?.[1] ?? []));
  const listed = rowsUnder("In the PostgreSQL of this machine").map((row) => row.split("|")[1]?.trim());
  expect(listed).toEqual([...names].filter((name) => !OWN.includes(name)).sort());
});

test("docs/licences.md says of every other lockfile why it is left out", () => {
  const found = execFileSync("git", ["ls-files", "*package-lock.json"], {
    cwd: REPOSITORY,
    encoding: "utf8",
  });
  const others = found
    .trim()
    .split("\n")
    .filter((file) => file !== "package-lock.json");
  const listed = rowsUnder("Lockfiles that are no part of the install");
  expect(listed.map((row) => /`(.+?)`/.exec(row)?.[1]).sort()).toEqual(others.sort());
});
