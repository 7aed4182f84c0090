import { InvalidArgumentError, Option } from "commander";
import { VARIABLE_KEY } from "./variable-key";

/** The option by which variables of the functions are overridden for a run, by their names. */
export const setOption = (description: string): Option =>
  new Option("--set <NAME=value>", description).default({}, "none").argParser(parseVariable);

function parseVariable(
  text: string,
  before: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const [name = "", ...value] = text.split("=");
  if (value.length > 0 && VARIABLE_KEY.test(name)) return { ...before, [name]: value.join("=") };
  throw new InvalidArgumentError(
    "Allowed: NAME=value, with a name of letters, digits and _ that does not begin with SCF_, QCLOUD_ or TENCENTCLOUD_.",
  );
}
