import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";
import { strFromU8, unzipSync } from "fflate";
import { zipUnreadable } from "../errors";

/**
 * Unpacks a function's zip into a folder named by the zip's content, once.
 *
 * @returns the folder
 * @throws ZIP_UNREADABLE
 */
export function unpackCode(functionName: string, zipFile: string, into: string): string {
  try {
    const zip = readFileSync(zipFile);
    const directory = path.resolve(into, createHash("sha256").update(zip).digest("hex").slice(0, 16));
    if (existsSync(directory)) return directory;
    const unfinished = `${directory}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    for (const [name, content] of Object.entries(unzipSync(zip))) {
      const file = path.join(unfinished, name);
      if (!file.startsWith(unfinished + path.sep)) throw new Error(`it has an entry outside itself, ${name}`);
      if (name.endsWith("/")) continue;
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    renameSync(unfinished, directory);
    return directory;
  } catch (cause) {
    throw zipUnreadable(functionName, zipFile, cause);
  }
}

/**
 * Those of the names that stand nowhere in the code of some functions: variables that none of them reads.
 *
 * @param zipFiles the zips of the functions
 */
export function namesUnread(names: readonly string[], zipFiles: readonly string[]): string[] {
  if (names.length === 0) return [];
  const texts = zipFiles.flatMap((file) =>
    Object.values(unzipSync(readFileSync(file))).map((code) => strFromU8(code)),
  );
  return names.filter((name) => !texts.some((text) => new RegExp(`\\b${name}\\b`).test(text)));
}

/** Bundles the code that runs in every function's process to one file that plain node starts. */
export function buildBootstrap(into: string): string {
  const outfile = path.resolve(into, "bootstrap.cjs");
  buildSync({
    entryPoints: [path.join(__dirname, "bootstrap.ts")],
    ...{ outfile, bundle: true, platform: "node", target: "node18", format: "cjs", logLevel: "silent" },
  });
  return outfile;
}
