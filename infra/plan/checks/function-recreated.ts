import { kindOf } from "../change-kind";
import type { Plan } from "../plan-json";
import type { Rule } from "./finding";

/**
 * A function that would be made again. The provider (1.83.25, read in its source) takes any failed read of a function,
 * a refused credential included, for its absence, and drops it from the state: the plan then creates what exists.
 */
export const functionRecreated: Rule = (resource, plan) => {
  if (resource.type !== "tencentcloud_scf_function") return [];
  const kind = kindOf(resource);
  if (kind === "replaced") {
    const reason =
      "The function is deleted and made again; until then the gateway has nobody to call, and connections are refused.";
    return [{ kind: "function-recreated", reason }];
  }
  if (kind !== "added" || !exists(plan)) return [];
  const reason =
    "The environment exists, but this function is not in its state. The provider drops a function that it cannot read, for a missing permission too: look whether it exists in the cloud.";
  return [{ kind: "function-recreated", reason }];
};

/** Whether anything of the environment was made before. */
const exists = ({ prior_state, resource_drift }: Plan): boolean =>
  [...(prior_state?.values?.root_module.resources ?? []), ...resource_drift].some(
    ({ mode }) => mode === "managed",
  );
