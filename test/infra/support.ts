import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TerraformStack, Testing } from "cdktf";

/** A folder for the length of a call. */
export function inTemporaryFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "infra-test-"));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The JSON of a stack that holds what `build` adds to it. `zipFile` is some file to deploy as code. */
export function synthesized(build: (stack: TerraformStack, zipFile: string) => void): string {
  return inTemporaryFolder((folder) => {
    const zipFile = join(folder, "code.zip");
    writeFileSync(zipFile, "code");
    const stack = new TerraformStack(Testing.app({ outdir: join(folder, "out") }), "stack");
    build(stack, zipFile);
    return Testing.synth(stack);
  });
}

/** The resource or data source of one type in a stack's JSON; fails where there is not exactly one. */
export function only(json: string, kind: "resource" | "data", type: string): Record<string, unknown> {
  const found = all(json, kind, type);
  expect(found).toHaveLength(1);
  return found[0] ?? {};
}

/** Every resource or data source of one type in a stack's JSON. */
export function all(json: string, kind: "resource" | "data", type: string): Record<string, unknown>[] {
  return Object.values(JSON.parse(json)[kind]?.[type] ?? {});
}

/** Runs what must throw and returns what was thrown. */
export function thrown(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}
