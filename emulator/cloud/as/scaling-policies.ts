import * as v from "valibot";
import { type Action, action } from "../action";
import { newId } from "../ids";
import { page, pageOf, wholeNumber } from "../parameters";
import type { State } from "../state";
import { policyNotFound } from "./errors";
import { findGroup } from "./find-group";
import type { ScalingPolicy } from "./state";

const changeable = {
  ScalingPolicyName: v.optional(v.string()),
  PredefinedMetricType: v.optional(v.literal("ASG_AVG_CPU_UTILIZATION")),
  TargetValue: v.optional(wholeNumber(1, 100)),
  EstimatedInstanceWarmup: v.optional(wholeNumber(0, 3600)),
  DisableScaleIn: v.optional(v.boolean()),
};

/** Scaling by a metric. Nothing here is measured, so none ever makes an instance. */
export function scalingPolicyActions(state: State): Record<string, Action> {
  const find = (region: string, id: string) => {
    const found = state.scalingPolicies.find((one) => one.id === id && one.region === region);
    if (found === undefined) throw policyNotFound(id);
    return found;
  };
  return {
    CreateScalingPolicy: action(
      {
        ...changeable,
        AutoScalingGroupId: v.string(),
        ScalingPolicyName: v.string(),
        ScalingPolicyType: v.literal("TARGET_TRACKING", "must be TARGET_TRACKING"),
        PredefinedMetricType: v.literal("ASG_AVG_CPU_UTILIZATION"),
        TargetValue: wholeNumber(1, 100),
      },
      (given, { region }) => {
        const created: ScalingPolicy = {
          ...{ id: newId("asp"), region, groupId: findGroup(state, region, given.AutoScalingGroupId).id },
          ...{ name: given.ScalingPolicyName, metric: given.PredefinedMetricType },
          ...{ target: given.TargetValue, warmupSeconds: given.EstimatedInstanceWarmup ?? 0 },
          disableScaleIn: given.DisableScaleIn ?? false,
        };
        state.scalingPolicies.push(created);
        return { AutoScalingPolicyId: created.id };
      },
    ),

    DescribeScalingPolicies: action(
      { ...page, AutoScalingPolicyIds: v.optional(v.array(v.string())) },
      (given, { region }) => {
        const found = state.scalingPolicies.filter(
          (one) => one.region === region && (given.AutoScalingPolicyIds?.includes(one.id) ?? true),
        );
        return { TotalCount: found.length, ScalingPolicySet: pageOf(found, given).map(describe) };
      },
    ),

    ModifyScalingPolicy: action({ AutoScalingPolicyId: v.string(), ...changeable }, (given, { region }) => {
      const one = find(region, given.AutoScalingPolicyId);
      Object.assign(one, {
        ...{ name: given.ScalingPolicyName ?? one.name, target: given.TargetValue ?? one.target },
        ...{ warmupSeconds: given.EstimatedInstanceWarmup ?? one.warmupSeconds },
        ...{ disableScaleIn: given.DisableScaleIn ?? one.disableScaleIn },
      } satisfies Partial<ScalingPolicy>);
      return {};
    }),

    DeleteScalingPolicy: action(
      { AutoScalingPolicyId: v.string() },
      ({ AutoScalingPolicyId }, { region }) => {
        const one = find(region, AutoScalingPolicyId);
        state.scalingPolicies.splice(state.scalingPolicies.indexOf(one), 1);
        return {};
      },
    ),
  };
}

function describe(one: ScalingPolicy): object {
  return {
    ...{ AutoScalingPolicyId: one.id, AutoScalingGroupId: one.groupId, ScalingPolicyName: one.name },
    ...{ ScalingPolicyType: "TARGET_TRACKING", PredefinedMetricType: one.metric, TargetValue: one.target },
    ...{ EstimatedInstanceWarmup: one.warmupSeconds, DisableScaleIn: one.disableScaleIn, MetricAlarm: null },
    ...{ AdjustmentType: null, AdjustmentValue: null, Cooldown: null, NotificationUserGroupIds: [] },
  };
}
