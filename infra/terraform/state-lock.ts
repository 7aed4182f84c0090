import { type InfraError, stateLocked } from "../errors";

const LOCKED = "Error acquiring the state lock";

/**
 * What Terraform's output says about a lock that somebody else holds; undefined where it names no holder: a lock that
 * could not be taken for another reason, a missing permission or the network, is no lock.
 */
export function lockError(environment: string, output: string): InfraError | undefined {
  if (!output.includes(LOCKED)) return undefined;
  const lines = output.split("\n").map((line) => line.replace(/^[│\s]+/, ""));
  const told = lines.filter((line) => /^(ID|Path|Operation|Who|Created):/.test(line));
  return told.length > 0 ? stateLocked(environment, told.map((line) => `  ${line}`).join("\n")) : undefined;
}
