import * as v from "valibot";
import { type Action, action } from "../action";
import { newId, timestamp } from "../ids";
import { page, pageOf, wholeNumber } from "../parameters";
import type { State } from "../state";
import { batchesWrong, groupBusy } from "./errors";
import { findGroup } from "./find-group";
import type { RunningGroups } from "./running-groups";
import type { InstanceRefresh } from "./state";

const settings = v.strictObject({
  CheckInstanceTargetHealth: v.literal(true, "must be true: the emulated cloud always checks"),
  CheckInstanceTargetHealthTimeout: v.optional(wholeNumber(60, 7200), 1800),
  RollingUpdateSettings: v.strictObject({
    BatchNumber: wholeNumber(1, 2000),
    MaxSurge: v.literal(1, "must be 1: the emulated cloud makes one more instance at a time"),
    FailProcess: v.literal("AUTO_CANCEL", "must be AUTO_CANCEL"),
  }),
});

/**
 * Instances that are replaced by ones of the present launch configuration: one after the other, also where the cloud
 * would make a batch of several.
 */
export function instanceRefreshActions(state: State, running: RunningGroups): Record<string, Action> {
  return {
    StartInstanceRefresh: action(
      {
        AutoScalingGroupId: v.string(),
        RefreshSettings: settings,
        RefreshMode: v.literal("ROLLING_UPDATE_REPLACE", "must be ROLLING_UPDATE_REPLACE"),
      },
      ({ AutoScalingGroupId, RefreshSettings }, { region }) => {
        const group = findGroup(state, region, AutoScalingGroupId);
        if (running.isBusy(group)) throw groupBusy(group.id);
        const { RollingUpdateSettings, CheckInstanceTargetHealthTimeout } = RefreshSettings;
        if (RollingUpdateSettings.BatchNumber > group.instances.length)
          throw batchesWrong(RollingUpdateSettings.BatchNumber, group.instances.length);
        const refresh: InstanceRefresh = {
          ...{ id: newId("refresh"), region, groupId: group.id, status: "RUNNING" },
          ...{ started: timestamp(), ended: "" },
        };
        state.instanceRefreshes.push(refresh);
        running.refresh(group, refresh, CheckInstanceTargetHealthTimeout);
        return { RefreshActivityId: refresh.id };
      },
    ),

    DescribeRefreshActivities: action(
      { ...page, RefreshActivityIds: v.optional(v.array(v.string())) },
      (given, { region }) => {
        const found = state.instanceRefreshes.filter(
          (one) => one.region === region && (given.RefreshActivityIds?.includes(one.id) ?? true),
        );
        return { TotalCount: found.length, RefreshActivitySet: pageOf(found, given).map(describe) };
      },
    ),
  };
}

function describe(one: InstanceRefresh): object {
  return {
    ...{ RefreshActivityId: one.id, AutoScalingGroupId: one.groupId, Status: one.status },
    ...{ RefreshMode: "ROLLING_UPDATE_REPLACE", StartTime: one.started, EndTime: one.ended },
  };
}
