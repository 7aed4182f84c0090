import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { schemaNotReachable } from "./errors";
import type { Names } from "./names";

const OUTPUT_BYTES_MAX = 512 * 1024 * 1024;

/** Installs the provider that names.json names into a temporary folder and returns the schema it prints. */
export function schemaFromTerraform(names: Names): string {
  const folder = mkdtempSync(join(tmpdir(), "provider-schema-"));
  const required = { tencentcloud: { source: names.source, version: names.version } };
  try {
    writeFileSync(
      join(folder, "main.tf.json"),
      JSON.stringify({ terraform: { required_providers: required } }),
    );
    terraform(["init", "-input=false", "-no-color"], folder);
    return terraform(["providers", "schema", "-json"], folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function terraform(args: readonly string[], cwd: string): string {
  try {
    return execFileSync("terraform", args, {
      cwd,
      encoding: "utf8",
      maxBuffer: OUTPUT_BYTES_MAX,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, CHECKPOINT_DISABLE: "1" },
    });
  } catch (cause) {
    throw schemaNotReachable(
      `terraform ${args.join(" ")}`,
      cause instanceof Error ? cause.message : String(cause),
      cause,
    );
  }
}
