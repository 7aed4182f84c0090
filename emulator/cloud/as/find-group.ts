import type { State } from "../state";
import { groupNotFound } from "./errors";
import type { ScalingGroup } from "./state";

/** @throws ResourceNotFound.AutoScalingGroupNotFound */
export function findGroup(state: State, region: string, id: string): ScalingGroup {
  const found = state.scalingGroups.find((one) => one.id === id && one.region === region);
  if (found === undefined) throw groupNotFound(id);
  return found;
}
