import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, relative } from "node:path";
import { buildSync, formatMessagesSync, type Message, type OutputFile } from "esbuild";
import { zipSync } from "fflate";
import { bundleFailed, entryMissing } from "../errors";

export interface FunctionBundleProps {
  /** The folder that the entry's path and esbuild's own messages are relative to, absolute. */
  readonly root: string;
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
 * Bundles a function into a zip that SCF runs with the handler `index.main_handler`: one file with everything it
 * imports, for Node 18 and later. The same sources give the same bytes in every checkout, at any time.
 *
 * @throws ENTRY_MISSING, BUNDLE_FAILED
 */
export function writeFunctionBundle({ root, entry, zipFile }: FunctionBundleProps): void {
  if (!existsSync(entry)) throw entryMissing(relative(root, entry));
  const files = bundle(root, entry);
  mkdirSync(dirname(zipFile), { recursive: true });
  const entries = files.map(({ path, contents }) => [basename(path), contents] as const);
  writeFileSync(
    zipFile,
    zipSync(Object.fromEntries(entries), { mtime: TIME, os: UNIX, attrs: READABLE, level: 9 }),
  );
}

function bundle(root: string, entry: string): OutputFile[] {
  try {
    const { outputFiles } = buildSync({
      entryPoints: [entry],
      bundle: true,
      write: false,
      outfile: "index.js",
      format: "cjs",
      platform: "node",
      target: "node18",
      minify: true,
      // The stacks in the function's logs stay readable.
      keepNames: true,
      legalComments: "none",
      logLevel: "silent",
      // Without these two the output depends on where the checkout is and on the nearest tsconfig.json.
      absWorkingDir: root,
      tsconfigRaw: {},
    });
    return outputFiles;
  } catch (cause) {
    throw bundleFailed(relative(root, entry), problemsOf(cause), cause);
  }
}

function problemsOf(cause: unknown): string[] {
  if (cause instanceof Error && "errors" in cause && Array.isArray(cause.errors)) {
    const messages: Message[] = cause.errors;
    return formatMessagesSync(messages, { kind: "error" }).map((message) => message.trim());
  }
  return [cause instanceof Error ? cause.message : String(cause)];
}
