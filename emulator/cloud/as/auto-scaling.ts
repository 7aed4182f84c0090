import type { Service } from "../action";
import type { State } from "../state";
import { instanceRefreshActions } from "./instance-refreshes";
import { launchConfigurationActions } from "./launch-configurations";
import type { RunningGroups } from "./running-groups";
import { scalingGroupActions } from "./scaling-groups";
import { scalingPolicyActions } from "./scaling-policies";

/** Auto Scaling: groups of instances that really run. */
export function autoScaling(state: State, running: RunningGroups): Service {
  return {
    version: "2018-04-19",
    actions: {
      ...launchConfigurationActions(state),
      ...scalingGroupActions(state, running),
      ...scalingPolicyActions(state),
      ...instanceRefreshActions(state, running),
    },
  };
}
