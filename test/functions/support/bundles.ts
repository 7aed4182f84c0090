import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { FunctionRole } from "../../../functions/shared/wire/events";
import { bundleAll } from "../../../infra/constructs/bundle";
import { REPOSITORY } from "../../support/checkout";

const run = promisify(execFile);

const roles = ["register", "transmit", "cleanup"] as const;

/** A file, not `node -e`, which has Node's own modules as globals that a function would not find in SCF. */
const script = `
  const [bundle, event] = process.argv.slice(2);
  const context = { request_id: "request-of-scf", function_name: "chat-function" };
  require(bundle).main_handler(JSON.parse(event), context).then((answer) => {
    process.stderr.write(JSON.stringify(answer ?? null));
    process.exit(0);
  });`;

/** The functions as they are deployed: each one file. */
export interface Bundles {
  /** The size of a bundle in bytes. */
  size(role: FunctionRole): number;
  /** Serves one event in a process of its own, as at a cold start, and resolves with the answer. */
  coldStart(
    role: FunctionRole,
    environment: Readonly<Record<string, string>>,
    event: unknown,
  ): Promise<unknown>;
  /** The same, without waiting for the answer: the process can be killed meanwhile. */
  begin(
    role: FunctionRole,
    environment: Readonly<Record<string, string>>,
    event: unknown,
  ): { kill(): void; readonly ended: Promise<void> };
  remove(): void;
}

export function buildBundles(): Bundles {
  const directory = mkdtempSync(path.join(tmpdir(), "functions-"));
  const fileOf = (role: FunctionRole) => path.join(directory, `${role}.js`);
  const start = path.join(directory, "start.js");
  writeFileSync(start, script);
  const programs = roles.map((role) => ({
    role,
    entry: path.join(REPOSITORY, "functions", role, "index.ts"),
  }));
  for (const { role, code } of bundleAll(REPOSITORY, programs)) writeFileSync(fileOf(role), code);
  return {
    size: (role) => statSync(fileOf(role)).size,
    async coldStart(role, env, event) {
      const args = [start, fileOf(role), JSON.stringify(event)];
      const { stderr } = await run(process.execPath, args, { env });
      return JSON.parse(stderr);
    },
    begin(role, env, event) {
      const child = execFile(process.execPath, [start, fileOf(role), JSON.stringify(event)], { env });
      const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
      return { kill: () => child.kill("SIGKILL"), ended };
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
