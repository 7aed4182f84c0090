import { EmulatorError, expressionFailed, functionUnknown } from "../errors";
import type { Expression } from "./expression";
import { describe, isList, type Scope, toText, type Value } from "./value";

type Evaluate = (part: Expression) => Value;
type TerraformFunction = (args: readonly Value[], scope: Scope) => Value;

/**
 * Terraform's functions, as far as the constructs emit them. `try` is apart: it must see its arguments fail.
 *
 * @throws FUNCTION_UNKNOWN, and EXPRESSION_FAILED for arguments that a function does not take
 */
export function callFunction(
  name: string,
  args: readonly Expression[],
  evaluate: Evaluate,
  scope: Scope,
): Value {
  if (name === "try") return firstThatWorks(args, evaluate);
  const known = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (known === undefined) {
    throw functionUnknown(name, ["try", ...Object.keys(functions)]);
  }
  return known(args.map(evaluate), scope);
}

function firstThatWorks(args: readonly Expression[], evaluate: Evaluate): Value {
  let last: unknown;
  for (const arg of args) {
    try {
      return evaluate(arg);
    } catch (error) {
      // A function or reference that the emulator does not know is no silence of the cloud: try() must not hide it.
      if (!(error instanceof EmulatorError) || error.code !== "EXPRESSION_FAILED") throw error;
      last = error;
    }
  }
  throw last ?? expressionFailed("try() needs arguments");
}

const functions: Readonly<Record<string, TerraformFunction>> = {
  sensitive: ([value = null]) => value,
  uuid: (_, scope) => scope.uuid(),
  tostring: ([value = null]) => toText(value),
  base64encode: ([value = null]) => Buffer.from(toText(value)).toString("base64"),
  jsonencode: ([value = null]) => JSON.stringify(value),
  length: ([value = null]) => {
    if (typeof value === "string" || isList(value)) return value.length;
    throw expressionFailed(`length() takes a string or a list, not ${describe(value)}`);
  },
  contains: ([list = null, value = null]) => {
    if (!isList(list)) throw expressionFailed(`contains() takes a list and a value, not ${describe(list)}`);
    return list.includes(value);
  },
  one: ([value = null]) => {
    if (!isList(value) || value.length > 1)
      throw expressionFailed(`one() takes a list of at most one, not ${describe(value)}`);
    return value[0] ?? null;
  },
  replace: ([text = null, search = null, replacement = null]) =>
    toText(text).replaceAll(toText(search), () => toText(replacement)),
  substr: ([text = null, offset, length]) => {
    if (typeof offset !== "number" || typeof length !== "number") {
      throw expressionFailed("substr() takes a string, an offset and a length");
    }
    return toText(text).slice(offset, length < 0 ? undefined : offset + length);
  },
  format: ([format = null, ...values]) => {
    const rest = [...values];
    const text = toText(format).replaceAll(/%([%a-z])/g, (verb, letter: string) => {
      if (letter === "%") return "%";
      if (letter !== "s" && letter !== "d")
        throw expressionFailed(`format() knows %s, %d and %%, not ${verb}`);
      const value = rest.shift();
      if (value === undefined) throw expressionFailed(`format() has no value for ${verb}`);
      return toText(value);
    });
    if (rest.length > 0) throw expressionFailed(`format() has ${rest.length} values too many`);
    return text;
  },
};
