import { apiPartOf } from "../api-part";
import { kindOf } from "../change-kind";
import type { Plan } from "../plan-json";
import { isDropped, type Rule } from "./finding";

/**
 * A function that would be made again. The provider (1.83.25, read in its source) takes any failed read of a function,
 * a refused credential included, for its absence, and drops it from the state: the plan then creates what exists, and
 * has the drop among its drift. A function that the state never had is new, whatever else exists: so an interrupted
 * apply goes on.
 */
export const functionRecreated: Rule = (resource, plan) => {
  if (resource.type !== "tencentcloud_scf_function") return [];
  const kind = kindOf(resource);
  if (kind === "replaced" && isCalled(plan)) {
    const reason =
      "The function is deleted and made again; until then the gateway has nobody to call, and connections are refused.";
    return [{ kind: "function-recreated", reason }];
  }
  if (kind !== "added" || !isDropped(resource, plan)) return [];
  const reason =
    "The function was in the state and could not be read. The provider drops it then, for a missing permission too: look whether it exists in the cloud.";
  return [{ kind: "function-recreated", reason }];
};

/** Whether there is an API that calls the functions: what a first apply left half made nobody calls. */
const isCalled = ({ resource_changes }: Plan): boolean =>
  !resource_changes.some((resource) => apiPartOf(resource) === "applier" && kindOf(resource) === "added");
