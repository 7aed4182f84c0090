import { apiPartOf } from "./api-part";
import type { PlannedResource } from "./plan-json";

/**
 * What becomes of a resource. An adopted one exists in the cloud already; a forgotten one stays there; rerun is the
 * script of the WebSocket API, which Terraform runs by replacing a resource that stands for nothing in the cloud.
 */
export const changeKinds = [
  "added",
  "changed",
  "replaced",
  "destroyed",
  "adopted",
  "forgotten",
  "rerun",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What becomes of a resource; undefined where nothing does. */
export function kindOf(resource: PlannedResource): ChangeKind | undefined {
  const { actions, importing } = resource.change;
  const does = (action: (typeof actions)[number]) => actions.includes(action);
  if (does("create") && (does("delete") || does("forget"))) {
    return apiPartOf(resource) === "applier" ? "rerun" : "replaced";
  }
  if (does("create")) return "added";
  if (does("delete")) return "destroyed";
  if (does("forget")) return "forgotten";
  // What is imported may be changed in the same apply.
  if (importing !== undefined) return "adopted";
  return does("update") ? "changed" : undefined;
}
