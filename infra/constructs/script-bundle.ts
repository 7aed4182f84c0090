import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { bundle } from "./bundle";

export interface ScriptBundleProps {
  /** The folder that the entry's path and esbuild's own messages are relative to, absolute. */
  readonly root: string;
  /** The program's first file, absolute. */
  readonly entry: string;
  /** The file to write, absolute. */
  readonly file: string;
}

/**
 * Bundles a program that Terraform runs with Node into one file.
 *
 * @throws ENTRY_MISSING, BUNDLE_FAILED
 */
export function writeScriptBundle({ root, entry, file }: ScriptBundleProps): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bundle(root, entry).code);
}
