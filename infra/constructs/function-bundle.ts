import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import { zipSync } from "fflate";
import { bundleAll } from "./bundle";
import { checkZipSize } from "./zip-size";

export interface FunctionBundle {
  /** The file whose `main_handler` is the function, absolute. */
  readonly entry: string;
  /** The zip to write, absolute. */
  readonly zipFile: string;
}

/** Zip entries have a time; one that never changes keeps the zip the same. It is the earliest that a zip can say. */
const TIME = new Date(1980, 0, 1);

/** Unix, and readable by whoever the function runs as. */
const UNIX = 3;
const READABLE = 0o100644 << 16;

/**
 * Bundles functions, each into a zip that SCF runs with the handler `index.main_handler`: one file with everything it
 * imports, for Node 18 and later. The same sources give the same bytes in every checkout, at any time.
 *
 * @param root the folder that the entries' paths and esbuild's own messages are relative to, absolute
 * @throws ENTRY_MISSING, BUNDLE_FAILED, ZIP_TOO_LARGE
 */
export function writeFunctionBundles(root: string, functions: readonly FunctionBundle[]): void {
  for (const { entry, zipFile, code, sources } of bundleAll(root, functions)) {
    const zip = zipSync({ "index.js": code }, { mtime: TIME, os: UNIX, attrs: READABLE, level: 9 });
    checkZipSize(relative(root, entry), zip.length, sources);
    mkdirSync(dirname(zipFile), { recursive: true });
    writeFileSync(zipFile, zip);
  }
}
