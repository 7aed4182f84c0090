import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** A file that every node gets. */
export interface RelayFile {
  /** Its name on the node. */
  readonly name: string;
  /** Where it is, an absolute path; compressed where that ends with .gz. */
  readonly file: string;
  /** The checksum of the file, not compressed, in hexadecimal digits. */
  readonly sha256: string;
}

/** What a node runs: the relay's program, and the Node.js that runs it. */
export interface RelayFiles {
  readonly program: RelayFile;
  readonly runtime: RelayFile;
}

/** What a node runs, of the program's bundle and a runtime. */
export function relayFiles(program: string, runtime: RelayFile): RelayFiles {
  const sha256 = createHash("sha256").update(readFileSync(program)).digest("hex");
  return { program: { name: "relay.js", file: program, sha256 }, runtime };
}
