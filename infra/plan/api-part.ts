import * as v from "valibot";
import type { PlannedResource } from "./plan-json";

/**
 * The two terraform_data that stand for the WebSocket API, each known by the shape of its triggers: an old state has
 * them under any name, and the stack may no longer have them. See infra/constructs/websocket-api.ts.
 */
const shapes = {
  owner: v.object({ place: v.object({ apiName: v.string() }) }),
  applier: v.object({ spec: v.object({ apiName: v.string(), path: v.string() }) }),
};

/** The owner's end deletes the API; the applier's making runs the script that creates or modifies it. */
export type ApiPart = keyof typeof shapes;

/** Which part of the WebSocket API a resource is; undefined for every other resource. */
export function apiPartOf({ type, change }: PlannedResource): ApiPart | undefined {
  if (type !== "terraform_data") return undefined;
  const is = (part: ApiPart) =>
    v.is(v.object({ triggers_replace: shapes[part] }), change.before ?? change.after);
  if (is("owner")) return "owner";
  return is("applier") ? "applier" : undefined;
}
