import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import * as v from "valibot";
import { REPOSITORY } from "../support/checkout";
import { TYPESCRIPT } from "../support/typescript";

const report = v.object({
  addresses: v.array(v.string()),
  passed: v.number(),
  failed: v.number(),
  cannotBeTold: v.number(),
  cases: v.array(
    v.object({
      topic: v.string(),
      name: v.string(),
      contract: v.pipe(v.string(), v.nonEmpty()),
      source: v.pipe(v.string(), v.nonEmpty()),
      verdict: v.picklist(["pass", "fail", "cannot be told"]),
      detail: v.optional(v.string()),
    }),
  ),
});

type Report = v.InferOutput<typeof report>;

/** For jest: the whole suite on a machine that is busy, in ms. */
export const WHOLE_SUITE_MS = 300_000;

/** What the suite wrote, and how it ended. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `npm run conformance -- …` to its end. */
export const runConformance = (...options: string[]): Promise<Run> => run(TYPESCRIPT, options);

/** Runs it with these options of node, which run TypeScript. */
export async function run(nodeOptions: readonly string[], options: readonly string[]): Promise<Run> {
  const child = spawn(process.execPath, [...nodeOptions, "conformance/cli.ts", ...options], {
    cwd: REPOSITORY,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { code, stdout, stderr };
}

/** What a run with --json said. */
export const reportOf = ({ stdout, stderr }: Run): Report => {
  if (stdout === "") throw new Error(`it reported nothing:\n${stderr}`);
  return v.parse(report, JSON.parse(stdout));
};

/** The cases that did not pass, by name, with why. */
export const notPassed = ({ cases }: Report, verdict: "fail" | "cannot be told") =>
  Object.fromEntries(cases.filter((one) => one.verdict === verdict).map((one) => [one.name, one.detail]));

/** The command that tells connection ids, out of the functions' database. */
export const connectionIdsIn = (databaseUrl: string) =>
  `node test/conformance/print-connection-ids.cjs '${databaseUrl}'`;
