import path from "node:path";
import { pathToFileURL } from "node:url";

/** Node's options that run TypeScript as package.json's scripts do. */
export const TSX = ["--import", pathToFileURL(require.resolve("tsx")).href];

/**
 * Node's options that run it in a third of the time to start: what the many processes of a test run are started with
 * where the start itself is not what is tested. Processes that they start in turn get them too.
 */
export const TYPESCRIPT = ["--require", path.join(__dirname, "compile-typescript.cjs")];
