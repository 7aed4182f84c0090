import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { runtimeFile } from "../../infra/relay-runtime/runtime";
import { relayEnvironment } from "../infra/relay/support";
import { checkOut, declareEnvironments, sweepEverySecond } from "./checkout";

/**
 * A checkout of its own in `folder` whose dev has a relay, and whose cleanup sweeps every second. In the place of the
 * Node.js that instances fetch is a file with nothing in it: on this machine nodes run in this machine's.
 */
export function checkOutWithRelay(folder: string): string {
  const project = checkOut(folder);
  declareEnvironments(project, { dev: relayEnvironment });
  sweepEverySecond(project);
  const runtime = runtimeFile(project);
  mkdirSync(path.dirname(runtime), { recursive: true });
  writeFileSync(runtime, gzipSync(""));
  return project;
}
