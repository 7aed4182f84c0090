import { existsSync } from "node:fs";
import { relative } from "node:path";
import { buildSync, formatMessagesSync, type Message } from "esbuild";
import { bundleFailed, entryMissing } from "../errors";

/** A bundled program. */
export interface Bundle {
  /** The one file. */
  readonly code: Uint8Array;
  /** What each source adds to it, in bytes; the largest first. Paths are relative to the root. */
  readonly sources: readonly { readonly path: string; readonly bytes: number }[];
}

/**
 * Bundles a program to one file, index.js, for Node 18 and later, with everything it imports. The same sources give
 * the same bytes in every checkout.
 *
 * @param root the folder that the entry's path and esbuild's own messages are relative to, absolute
 * @throws ENTRY_MISSING, BUNDLE_FAILED
 */
export function bundle(root: string, entry: string): Bundle {
  if (!existsSync(entry)) throw entryMissing(relative(root, entry));
  try {
    const { outputFiles, metafile } = buildSync({
      entryPoints: [entry],
      bundle: true,
      write: false,
      metafile: true,
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
    const sources = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
    return {
      code: outputFiles[0]?.contents ?? new Uint8Array(),
      sources: sources
        .map(([path, { bytesInOutput }]) => ({ path, bytes: bytesInOutput }))
        .sort((one, other) => other.bytes - one.bytes),
    };
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
