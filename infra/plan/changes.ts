import { apiPartOf } from "./api-part";
import { type AttributeChange, attributeChanges } from "./attributes";
import { type ChangeKind, kindOf } from "./change-kind";
import type { Plan, PlannedResource } from "./plan-json";
import { scriptRun } from "./script-run";
import type { StackBlock, StackBlocks } from "./stack-blocks";

export interface ResourceChange {
  readonly address: string;
  readonly type: string;
  readonly kind: ChangeKind;
  /** The resource's id in its construct. */
  readonly id: string;
  /** What Terraform does not say of it: a script that runs. */
  readonly note?: string;
  readonly attributes: readonly AttributeChange[];
}

/** The changes below one construct, `database` or `websocket-api`. */
export interface ConstructChanges {
  readonly construct: string;
  readonly resources: readonly ResourceChange[];
}

/** Where resources are grouped that the stack no longer has. */
const REMOVED = "(no longer in the stack)";

/** What an apply would do, grouped by construct, in the order of the stack. */
export function changesOf(plan: Plan, blocks: StackBlocks): ConstructChanges[] {
  const groups = new Map<string, ResourceChange[]>();
  const order = [...new Set([...blocks.values()].map(({ construct }) => construct)), REMOVED];
  for (const construct of order) groups.set(construct, []);
  for (const resource of plan.resource_changes) {
    const kind = resource.mode === "managed" ? kindOf(resource) : undefined;
    if (kind === undefined) continue;
    const block = blockOf(resource, blocks);
    // The replacement of the applier is only the way to run the script: no argument forces it.
    const change = kind === "rerun" ? { ...resource.change, replace_paths: [] } : resource.change;
    const attributes = attributeChanges({ type: resource.type, change, declared: block?.arguments });
    const part = apiPartOf(resource);
    const note = part === undefined ? undefined : scriptRun(part, kind, attributes);
    groups.get(block?.construct ?? REMOVED)?.push({
      ...{ address: resource.address, type: resource.type, kind, id: block?.id ?? resource.address },
      ...(note !== undefined && { note }),
      attributes,
    });
  }
  return [...groups]
    .filter(([, resources]) => resources.length > 0)
    .map(([construct, resources]) => ({ construct, resources }));
}

/** The outputs that differ, each by its name. */
export function outputChangesOf(plan: Plan): AttributeChange[] {
  return Object.entries(plan.output_changes).flatMap(([name, change]) => {
    const [action] = change.actions;
    if (action === "no-op") return [];
    const within = (value: unknown) => ({ [name]: value });
    return attributeChanges({
      type: "",
      declared: { [name]: true },
      change: {
        ...change,
        // An output that goes is told like one that changes.
        actions: ["update"],
        before: within(change.before),
        after: within(change.after),
        after_unknown: within(change.after_unknown),
        before_sensitive: within(change.before_sensitive),
        after_sensitive: within(change.after_sensitive),
      },
    });
  });
}

/** A resource of a counted block has an index at the end of its address. */
const blockOf = ({ address }: PlannedResource, blocks: StackBlocks): StackBlock | undefined =>
  blocks.get(address) ?? blocks.get(address.replace(/\[[^[\]]*\]$/, ""));
