import * as v from "valibot";
import { planUnreadable } from "../errors";

const change = v.object({
  actions: v.array(v.picklist(["no-op", "create", "read", "update", "delete", "forget"])),
  before: v.optional(v.unknown()),
  after: v.optional(v.unknown()),
  after_unknown: v.optional(v.unknown()),
  before_sensitive: v.optional(v.unknown()),
  after_sensitive: v.optional(v.unknown()),
  replace_paths: v.optional(v.array(v.array(v.union([v.string(), v.number()]))), []),
  importing: v.optional(v.unknown()),
});

const resourceChange = v.object({ address: v.string(), mode: v.string(), type: v.string(), change });

const plan = v.object({
  format_version: v.pipe(v.string(), v.regex(/^1\./, "must be 1.x")),
  applyable: v.boolean(),
  resource_changes: v.optional(v.array(resourceChange), []),
  resource_drift: v.optional(v.array(resourceChange), []),
  output_changes: v.optional(v.record(v.string(), change), {}),
});

/**
 * One value before and after. `after_unknown` and the two `_sensitive` mirror the shape of the value, with `true`
 * where the part below is only known after the apply, or secret.
 */
export type Change = v.InferOutput<typeof change>;

/** What happens to one resource. */
export type PlannedResource = v.InferOutput<typeof resourceChange>;

/**
 * What is read of `terraform show -json <plan>` (format version 1, "JSON Output Format" of Terraform's documents).
 * `applyable` says whether an apply would do anything; `resource_drift` is what the refresh found changed in the cloud.
 */
export type Plan = v.InferOutput<typeof plan>;

/** @throws PLAN_UNREADABLE, naming the field */
export function parsePlan(json: unknown): Plan {
  const result = v.safeParse(plan, json, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw planUnreadable("The plan", v.getDotPath(issue) ?? "", unwanted(issue));
}

/** Never the value: it may be a secret. */
const unwanted = (issue: v.BaseIssue<unknown>) =>
  issue.kind === "schema" ? `is not ${issue.expected ?? "as expected"}` : issue.message;
