import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as v from "valibot";
import { environmentUnknown, stackUnreadable } from "../errors";

/** The arguments of a block of the synthesized file, not evaluated yet. */
export type Block = Readonly<Record<string, unknown>>;

const block = v.record(v.string(), v.unknown());
const blocksByTypeAndName = v.optional(v.record(v.string(), v.record(v.string(), block)), {});

const terraformJson = v.object({
  resource: blocksByTypeAndName,
  data: blocksByTypeAndName,
  output: v.optional(v.record(v.string(), block), {}),
  provider: v.optional(v.record(v.string(), v.array(block)), {}),
});

/** One environment's cdk.tf.json, read but not evaluated. */
export interface SynthesizedStack {
  readonly environment: string;
  /** The folder of the file; paths of assets in it are relative to this. */
  readonly directory: string;
  readonly resources: Readonly<Record<string, Readonly<Record<string, Block>>>>;
  readonly dataSources: Readonly<Record<string, Readonly<Record<string, Block>>>>;
  readonly outputs: Readonly<Record<string, Block>>;
  readonly providers: Readonly<Record<string, readonly Block[]>>;
}

/**
 * Reads what `npm run synth` wrote for an environment.
 *
 * @param outDirectory the folder cdktf.out
 * @throws ENVIRONMENT_UNKNOWN, STACK_UNREADABLE
 */
export function readSynthesizedStack(outDirectory: string, environment: string): SynthesizedStack {
  const stacks = path.join(outDirectory, "stacks");
  const known = existsSync(stacks) ? readdirSync(stacks).sort() : [];
  if (!known.includes(environment)) throw environmentUnknown(environment, known);
  const directory = path.join(stacks, environment);
  const file = path.join(directory, "cdk.tf.json");
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw stackUnreadable(file, "", "is not readable JSON", cause);
  }
  const parsed = v.safeParse(terraformJson, json);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw stackUnreadable(file, v.getDotPath(issue) ?? "", issue.message);
  }
  const { resource, data, output, provider } = parsed.output;
  return {
    environment,
    directory,
    resources: resource,
    dataSources: data,
    outputs: output,
    providers: provider,
  };
}
