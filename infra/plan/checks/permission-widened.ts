import * as v from "valibot";
import { withDocuments } from "../documents";
import type { Finding, Rule } from "./finding";

const texts = v.pipe(
  v.union([v.string(), v.array(v.string())]),
  v.transform((given) => (typeof given === "string" ? [given] : given)),
);

const policy = v.object({
  document: v.object({
    statement: v.array(v.object({ effect: v.string(), action: texts, resource: v.optional(texts, []) })),
  }),
});

/**
 * A policy that would allow every action of a product, or an action on everything, and did not before. Of a document
 * with one part that is not known yet Terraform tells nothing; then what the stack declares is judged.
 */
export const permissionWidened: Rule = ({ address, type, change }, _, blocks) => {
  if (type !== "tencentcloud_cam_policy") return [];
  const { before, after, after_unknown } = change;
  const known = wide(before);
  const granted = isDocumentUnknown(after_unknown) ? (blocks.get(address)?.arguments ?? {}) : after;
  return wide(granted)
    .filter((permission) => !known.includes(permission))
    .map(finding);
};

const finding = (permission: string): Finding => ({
  kind: "permission-widened",
  reason: `A policy allows ${permission}.`,
});

const isDocumentUnknown = (unknown: unknown): boolean =>
  v.is(v.object({ document: v.literal(true) }), unknown);

/** Everything, or a reference alone, which may turn out to be that. */
const isEverything = (resource: string): boolean => resource === "*" || /^\$\{[^}]*\}$/.test(resource);

/** What a policy allows without naming each action and each resource. */
function wide(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  const parsed = v.safeParse(policy, withDocuments("tencentcloud_cam_policy", value));
  if (!parsed.success) return ["what this check cannot read"];
  return parsed.output.document.statement
    .filter(({ effect }) => effect !== "deny")
    .flatMap(({ action, resource }) => action.flatMap((one) => resource.map((on) => [one, on] as const)))
    .filter(([action, resource]) => action.includes("*") || action.includes("${") || isEverything(resource))
    .map(([action, resource]) => `${action} on ${resource}`);
}
