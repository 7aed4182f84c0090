import { readFileSync } from "node:fs";
import path from "node:path";
import * as v from "valibot";
import { planUnreadable } from "../errors";

/** One resource as the stack declares it. */
export interface StackBlock {
  /** Where it belongs: `database`, `websocket-api`; nested constructs with a slash. */
  readonly construct: string;
  /** Its id in that construct. */
  readonly id: string;
  /** The declared arguments, not evaluated. */
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** The resources of a stack by their address without an index, `type.name`. */
export type StackBlocks = ReadonlyMap<string, StackBlock>;

const metadata = v.object({ metadata: v.object({ path: v.string() }) });
const block = v.objectWithRest({ "//": v.optional(metadata) }, v.unknown());
const stackFile = v.object({
  resource: v.optional(v.record(v.string(), v.record(v.string(), block)), {}),
});

/**
 * Reads the resources of a synthesized stack in its folder.
 *
 * @throws PLAN_UNREADABLE
 */
export function readStackBlocks(directory: string): StackBlocks {
  const text = readFileSync(path.join(directory, "cdk.tf.json"), "utf8");
  try {
    return parseStackBlocks(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) throw planUnreadable("The synthesized stack", "", "is not JSON");
    throw error;
  }
}

/**
 * Reads the resources of a parsed cdk.tf.json: the construct of each is in its comment `//`.
 *
 * @throws PLAN_UNREADABLE
 */
export function parseStackBlocks(json: unknown): StackBlocks {
  const result = v.safeParse(stackFile, json);
  if (!result.success) {
    const [issue] = result.issues;
    throw planUnreadable("The synthesized stack", v.getDotPath(issue) ?? "", issue.message);
  }
  const blocks = new Map<string, StackBlock>();
  for (const [type, byName] of Object.entries(result.output.resource)) {
    for (const [name, { "//": comment, ...declared }] of Object.entries(byName)) {
      const [, ...segments] = (comment?.metadata.path ?? `stack/${name}`).split("/");
      const id = segments.at(-1) ?? name;
      const construct = segments.slice(0, -1).join("/") || id;
      blocks.set(`${type}.${name}`, { construct, id, arguments: declared });
    }
  }
  return blocks;
}
