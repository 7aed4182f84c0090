import { expressionFailed } from "../errors";
import type { Expression } from "./expression";
import { callFunction } from "./functions";
import { describe, isList, isObject, Lazy, type Scope, toText, type Value } from "./value";

/**
 * Evaluates an expression.
 *
 * @throws EXPRESSION_FAILED, REFERENCE_UNRESOLVED
 */
export function evaluate(
  expression: Expression,
  scope: Scope,
  variables: ReadonlyMap<string, Value> = new Map(),
): Value {
  const inner = (part: Expression) => evaluate(part, scope, variables);
  switch (expression.kind) {
    case "literal":
      return expression.value;
    case "template":
      return expression.parts.map((part) => toText(inner(part))).join("");
    case "list":
      return expression.items.map(inner);
    case "name":
    case "attribute":
      return follow(expression, scope, variables);
    case "index":
      return index(inner(expression.of), inner(expression.index));
    case "call":
      return callFunction(expression.name, expression.args, inner, scope);
    case "equality":
      return equal(inner(expression.left), inner(expression.right)) !== expression.negated;
    case "and":
      // As in Terraform 1.11, both sides are evaluated: neither guards the other.
      return [inner(expression.left), inner(expression.right)].map(toCondition).every(Boolean);
    case "conditional":
      return toCondition(inner(expression.condition))
        ? inner(expression.whenTrue)
        : inner(expression.whenFalse);
    case "for": {
      const { variable, collection, value, condition } = expression;
      const items = inner(collection);
      if (!isList(items)) throw expressionFailed(`"for" needs a list, not ${describe(items)}`);
      const results: Value[] = [];
      for (const item of items) {
        const extended = new Map(variables).set(variable, item);
        if (condition !== undefined && !toCondition(evaluate(condition, scope, extended))) continue;
        results.push(evaluate(value, scope, extended));
      }
      return results;
    }
  }
}

/** A name with the attributes behind it: a variable's, or a resource's, whose address takes two or three of them. */
function follow(
  expression: Extract<Expression, { kind: "name" | "attribute" }>,
  scope: Scope,
  variables: ReadonlyMap<string, Value>,
): Value {
  const path: string[] = [];
  let root: Expression = expression;
  for (; root.kind === "attribute"; root = root.of) path.unshift(root.name);
  if (root.kind !== "name") return path.reduce(attribute, evaluate(root, scope, variables));
  const variable = variables.get(root.name);
  if (variable !== undefined) return path.reduce(attribute, variable);
  const [mode, address] =
    root.name === "data" ? (["data", path] as const) : (["managed", [root.name, ...path]] as const);
  const [type, name, ...attributes] = address;
  if (type === undefined || name === undefined) {
    throw expressionFailed(`"${[root.name, ...path].join(".")}" names no resource`);
  }
  return attributes.reduce(attribute, scope.resource(mode, type, name));
}

function attribute(of: Value, name: string): Value {
  if (of instanceof Lazy) return of.attribute(name);
  const value = isObject(of) && Object.hasOwn(of, name) ? of[name] : undefined;
  if (value === undefined) throw expressionFailed(`${describe(of)} has no attribute "${name}"`);
  return value;
}

function index(of: Value, at: Value): Value {
  if (typeof at === "string") return attribute(of, at);
  const value = isList(of) && typeof at === "number" ? of[at] : undefined;
  if (value === undefined) throw expressionFailed(`${describe(of)} has nothing at [${describe(at)}]`);
  return value;
}

function equal(left: Value, right: Value): boolean {
  if (left instanceof Lazy || right instanceof Lazy) return left === right;
  return JSON.stringify(left) === JSON.stringify(right);
}

function toCondition(value: Value): boolean {
  if (typeof value === "boolean") return value;
  throw expressionFailed(`a condition must be true or false, not ${describe(value)}`);
}
