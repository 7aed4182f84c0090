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

function problemOf(issue: v.BaseIssue<unknown>): string {
  if (issue.kind !== "schema") return issue.message;
  if (issue.input === undefined) return "is missing";
  const allowed = (issue.expected ?? "something else").replace(/^\(|\)$/g, "").replaceAll(" | ", " or ");
  return `must be ${allowed}, not ${typeName(issue.input)}`;
}

function typeName(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  return typeof value === "string" ? "another string" : `a value of type ${typeof value}`;
}
