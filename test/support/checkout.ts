import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Environments } from "../../infra/environment";
import { testEnvironments } from "./environments";

export const REPOSITORY = path.resolve(__dirname, "../..");

/** The checkout with the tests' table in which the commands of a test run are started; outside of one, this one. */
export const PROJECT = process.env.TEST_PROJECT ?? REPOSITORY;

const SOURCES = [
  "infra",
  "functions",
  "gateway",
  "emulator",
  "soak",
  "tsconfig.json",
  "cdktf.json",
  "package.json",
];

/** A checkout of its own in `folder`, with the sources that run, the dependencies of this one and the tests' table. */
export function checkOut(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const source of SOURCES) {
    cpSync(path.join(REPOSITORY, source), path.join(folder, source), { recursive: true });
  }
  symlinkSync(path.join(REPOSITORY, "node_modules"), path.join(folder, "node_modules"), "dir");
  declareEnvironments(folder, testEnvironments);
  return folder;
}

/** Makes these the environments of a checkout. */
export function declareEnvironments(project: string, environments: Environments): void {
  const table = `export const environments = ${JSON.stringify(environments)};\n`;
  writeFileSync(path.join(project, "infra/environments.ts"), table);
}

/** Makes cleanup of a checkout sweep every second. */
export const sweepEverySecond = (project: string) =>
  edit(path.join(project, "infra/websocket-backend-stack.ts"), '"0 * * * * * *"', '"* * * * * * *"');

/** Makes API Gateway of a checkout close connections that were silent for so long. */
export const closeSilentAfter = (project: string, seconds: number) =>
  edit(
    path.join(project, "infra/constructs/gateway.ts"),
    "IDLE_TIMEOUT_SECONDS = 900",
    `IDLE_TIMEOUT_SECONDS = ${seconds}`,
  );

function edit(file: string, before: string, after: string): void {
  const text = readFileSync(file, "utf8");
  if (!text.includes(before)) throw new Error(`${file} has no ${before} any more`);
  writeFileSync(file, text.replace(before, after));
}
