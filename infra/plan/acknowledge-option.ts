import { InvalidArgumentError, Option } from "commander";
import { checkKinds } from "./checks/finding";

/** The option by which dangers are accepted, each by its name. */
export const acknowledgeOption = (): Option =>
  new Option("--acknowledge <name>", "accept a danger by its name, as the report prints it; repeatable")
    .default([], "none")
    .argParser(parseAcknowledgement);

function parseAcknowledgement(name: string, before: readonly string[]): readonly string[] {
  if (checkKinds.some((kind) => name.startsWith(`${kind}:`))) return [...before, name];
  throw new InvalidArgumentError(
    `Allowed: <check>:<address>, with one of the checks ${checkKinds.join(", ")}.`,
  );
}
