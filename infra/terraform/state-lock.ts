import { type InfraError, stateLocked } from "../errors";

const LOCKED = "Error acquiring the state lock";

/** What Terraform's output says about a lock that somebody else holds; undefined where it says nothing of one. */
export function lockError(environment: string, output: string): InfraError | undefined {
  if (!output.includes(LOCKED)) return undefined;
  const lines = output.split("\n").map((line) => line.replace(/^[│\s]+/, ""));
  const told = lines.filter((line) => /^(ID|Path|Operation|Who|Created):/.test(line));
  const holder = (told.length > 0 ? told : lines).map((line) => `  ${line}`).join("\n");
  return stateLocked(environment, holder);
}
