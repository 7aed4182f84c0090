import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generatorFailed, generatorNotInstalled } from "./errors";
import { packageFiles } from "./package-files";
import { strict } from "./strict";

/**
 * Generates the bindings of everything in a trimmed schema file into an empty or missing folder, one
 * `<name>/index.ts` for each type, as in the published providers. Installs the generator when it is missing.
 */
export function writeBindings(schemaFile: string, lib: string): void {
  installGenerator();
  const work = mkdtempSync(join(tmpdir(), "provider-bindings-"));
  try {
    runGenerator(schemaFile, work);
    const generated = join(work, "providers", "tencentcloud");
    for (const entry of readdirSync(generated, { withFileTypes: true })) {
      if (!entry.isDirectory()) continue;
      mkdirSync(join(lib, entry.name), { recursive: true });
      const source = readFileSync(join(generated, entry.name, "index.ts"), "utf8");
      writeFileSync(join(lib, entry.name, "index.ts"), strict(source));
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The bindings in a folder as text, by path relative to it; empty where the folder is missing. */
export function readBindings(lib: string): Map<string, string> {
  if (!existsSync(lib)) return new Map();
  const files = readdirSync(lib, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((file) => {
      const path = join(file.parentPath, file.name);
      return [path.slice(lib.length + 1), readFileSync(path, "utf8")];
    }),
  );
}

function installGenerator(): void {
  if (existsSync(join(packageFiles.generator, "node_modules"))) return;
  try {
    // The prefix keeps npm out of the workspaces of the root; a shell finds npm on every system.
    execFileSync("npm ci --prefix . --ignore-scripts --no-audit --no-fund", {
      cwd: packageFiles.generator,
      shell: true,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  } catch (cause) {
    throw generatorNotInstalled(cause instanceof Error ? cause.message : String(cause), cause);
  }
}

function runGenerator(schemaFile: string, outdir: string): void {
  try {
    execFileSync(process.execPath, [join(packageFiles.generator, "bindings.cjs"), schemaFile, outdir], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, CHECKPOINT_DISABLE: "1" },
    });
  } catch (cause) {
    throw generatorFailed(cause instanceof Error ? cause.message : String(cause), cause);
  }
}
