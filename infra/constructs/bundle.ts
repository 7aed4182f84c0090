import { existsSync } from "node:fs";
import { basename, relative } from "node:path";
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
 * Bundles a program to one file for Node 18 and later, with everything it imports. The same sources give the same bytes
 * in every checkout.
 *
 * @param root the folder that the entry's path and esbuild's own messages are relative to, absolute
 * @throws ENTRY_MISSING, BUNDLE_FAILED
 */
export const bundle = (root: string, entry: string): Bundle => build(root, [entry])(0);

/**
 * Bundles programs at once, to the same bytes as one by one: what they share is read once.
 *
 * @returns each program with its bundle
 * @throws ENTRY_MISSING, BUNDLE_FAILED
 */
export function bundleAll<P extends { readonly entry: string }>(
  root: string,
  programs: readonly P[],
): (P & Bundle)[] {
  const bundleAt = build(
    root,
    programs.map(({ entry }) => entry),
  );
  return programs.map((program, index) => ({ ...program, ...bundleAt(index) }));
}

/** Builds all at once; what it returns gives the bundle of the entry at an index. */
function build(root: string, entries: readonly string[]): (index: number) => Bundle {
  for (const entry of entries) if (!existsSync(entry)) throw entryMissing(relative(root, entry));
  try {
    const { outputFiles, metafile } = buildSync({
      entryPoints: entries.map((entry, index) => ({ in: entry, out: `${index}` })),
      bundle: true,
      write: false,
      metafile: true,
      outdir: root,
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
    return (index) => ({
      code: outputFiles.find(({ path }) => basename(path) === `${index}.js`)?.contents ?? new Uint8Array(),
      sources: Object.entries(metafile.outputs[`${index}.js`]?.inputs ?? {})
        .map(([path, { bytesInOutput }]) => ({ path, bytes: bytesInOutput }))
        .sort((one, other) => other.bytes - one.bytes),
    });
  } catch (cause) {
    const names = entries.map((entry) => relative(root, entry));
    throw bundleFailed(names, problemsOf(cause), cause);
  }
}

function problemsOf(cause: unknown): string[] {
  if (cause instanceof Error && "errors" in cause && Array.isArray(cause.errors)) {
    const messages: Message[] = cause.errors;
    return formatMessagesSync(messages, { kind: "error" }).map((message) => message.trim());
  }
  return [cause instanceof Error ? cause.message : String(cause)];
}
