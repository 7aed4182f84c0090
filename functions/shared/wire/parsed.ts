import * as v from "valibot";

/**
 * What parsing a value from outside gives: the typed value, or the field that is wrong and why.
 *
 * `field` is a dotted path from the root of the value (`websocket.secConnectionID`), empty for the value itself.
 * `problem` completes the sentence "<field> …" and names what is allowed; of the value it tells the type only, since
 * it ends in logs and answers.
 */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly field: string; readonly problem: string };

/** Parses an untrusted value with a valibot schema and reports the first field that is wrong. */
export function parseWith<const S extends v.GenericSchema>(
  schema: S,
  value: unknown,
): Parsed<v.InferOutput<S>> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return { ok: true, value: result.output };
  const issue = result.issues[0];
  return { ok: false, field: v.getDotPath(issue) ?? "", problem: problemOf(issue) };
}

/** How valibot names what it expects, in words. */
const KINDS: Readonly<Record<string, string>> = {
  Object: "an object",
  string: "a string",
  number: "a number",
  boolean: "a boolean",
};

/** Says what is wrong, as `problem` of a parsed value does. */
export function problemOf(issue: v.BaseIssue<unknown>): string {
  if (issue.kind !== "schema") return issue.message;
  if (issue.input === undefined) return "is missing";
  const expected = issue.expected ?? "something else";
  const kind = KINDS[expected];
  if (kind !== undefined) return `must be ${kind}, not ${kindOf(issue.input)}`;
  const allowed = expected.replace(/^\(|\)$/g, "").replaceAll(" | ", " or ");
  return `must be ${allowed}, not ${typeof issue.input === "string" ? "another text" : kindOf(issue.input)}`;
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return KINDS[typeof value] ?? "an object";
}
