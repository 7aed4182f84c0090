import * as v from "valibot";
import { stackIncomplete } from "../errors";
import type { ConfiguredResource } from "./configuration";

/** A text that is not empty. */
export const text = v.pipe(v.string(), v.nonEmpty());

/** The one of its kind. @throws STACK_INCOMPLETE where there is none, or there are several */
export function theOnly<T>(found: readonly T[], what: string): T {
  const [one, ...others] = found;
  if (one === undefined) throw stackIncomplete(`it has no ${what}`);
  if (others.length > 0) throw stackIncomplete(`it has ${found.length} of what it must have one: ${what}`);
  return one;
}

/** The evaluated arguments of a resource, and its id, as typed values. @throws STACK_INCOMPLETE */
export function read<const Entries extends v.ObjectEntries>(
  resource: ConfiguredResource,
  schema: v.ObjectSchema<Entries, undefined>,
): v.InferOutput<v.ObjectSchema<Entries, undefined>> {
  const values = Object.fromEntries(
    Object.keys(schema.entries).map((name) => [
      name,
      name === "id" ? resource.attribute("id") : resource.argument(name),
    ]),
  );
  const parsed = v.safeParse(schema, values);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw stackIncomplete(`${v.getDotPath(issue) ?? ""} ${issue.message}`, resource.address);
}
