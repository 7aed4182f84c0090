import { startGateway } from "./gateway";
import { startLeast } from "./least";
import type { Peer } from "./peer";

/** Who stands beside a peer. */
export interface Side {
  /** Goes before what is measured. */
  readonly prefix: string;
  start(folder: string, execArgs?: readonly string[]): Promise<Peer>;
}

export const GATEWAY: Side = {
  prefix: "",
  start: (folder, execArgs = []) => startGateway(folder, { execArgs }),
};

/** Tells of a ratio that is missed whether any program in Node.js could have it. */
export const LEAST: Side = { prefix: "the least: ", start: startLeast };
