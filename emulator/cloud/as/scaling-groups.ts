import * as v from "valibot";
import { type Action, action } from "../action";
import { findListener, findLoadBalancer, findRule } from "../clb/find";
import { newId, timestamp } from "../ids";
import { page, pageOf, tagList, wholeNumber } from "../parameters";
import type { State } from "../state";
import { findSubnet } from "../subnets";
import { findVpc } from "../vpcs";
import { groupBusy, groupHasInstances, groupNameTaken, sizeWrong } from "./errors";
import { findGroup } from "./find-group";
import { findConfiguration } from "./launch-configurations";
import { asTags, asTagsOf } from "./parameters";
import type { RunningGroups } from "./running-groups";
import type { Registration, ScalingGroup } from "./state";

const size = wholeNumber(0, 2000);
const name = v.pipe(v.string(), v.maxLength(55, "has at most 55 characters"));
const identity = { AutoScalingGroupId: v.string() };

const forwardBalancer = v.strictObject({
  LoadBalancerId: v.string(),
  ListenerId: v.string(),
  LocationId: v.optional(v.string(), ""),
  TargetAttributes: v.array(v.strictObject({ Port: wholeNumber(1, 65_535), Weight: wholeNumber(0, 100) })),
});

const serviceSettings = v.strictObject({
  ReplaceMonitorUnhealthy: v.optional(v.boolean()),
  ScalingMode: v.optional(v.literal("CLASSIC_SCALING")),
  ReplaceLoadBalancerUnhealthy: v.optional(v.boolean(), false),
  ReplaceMode: v.optional(v.literal("RECREATE")),
  DesiredCapacitySyncWithMaxMinSize: v.optional(v.literal(false)),
  PriorityScaleInUnhealthy: v.optional(v.literal(false)),
});

/** Scaling groups: as many instances as they want, registered at load balancers. */
export function scalingGroupActions(state: State, running: RunningGroups): Record<string, Action> {
  const inRegion = (region: string) => state.scalingGroups.filter((one) => one.region === region);
  return {
    CreateAutoScalingGroup: action(
      {
        AutoScalingGroupName: name,
        LaunchConfigurationId: v.string(),
        ...{ MinSize: size, MaxSize: size, DesiredCapacity: v.optional(size) },
        VpcId: v.string(),
        SubnetIds: v.pipe(v.array(v.string()), v.nonEmpty("must not be empty")),
        ForwardLoadBalancers: v.optional(v.array(forwardBalancer), []),
        MultiZoneSubnetPolicy: v.optional(v.picklist(["PRIORITY", "EQUALITY"]), "PRIORITY"),
        HealthCheckType: v.optional(v.picklist(["CVM", "CLB"]), "CVM"),
        LoadBalancerHealthCheckGracePeriod: v.optional(wholeNumber(0, 7200), 0),
        DefaultCooldown: v.optional(wholeNumber(0, 3600), 300),
        RetryPolicy: v.optional(v.string(), "IMMEDIATE_RETRY"),
        ServiceSettings: v.optional(serviceSettings, {}),
        Tags: asTags("auto-scaling-group"),
      },
      (given, { region }) => {
        const { AutoScalingGroupName, MinSize, MaxSize, DesiredCapacity: desired = MinSize } = given;
        if (inRegion(region).some((one) => one.name === AutoScalingGroupName))
          throw groupNameTaken(AutoScalingGroupName);
        if (MinSize > desired || desired > MaxSize) throw sizeWrong(MinSize, desired, MaxSize);
        const created: ScalingGroup = {
          ...{ id: newId("asg"), region, name: AutoScalingGroupName },
          launchConfigurationId: findConfiguration(state, region, given.LaunchConfigurationId).id,
          ...{ minSize: MinSize, maxSize: MaxSize, desired, vpcId: findVpc(state, region, given.VpcId).id },
          subnetIds: given.SubnetIds.map((id) => findSubnet(state, region, id).id),
          registrations: given.ForwardLoadBalancers.map((one) => registration(state, region, one)),
          ...{ healthCheckType: given.HealthCheckType, subnetPolicy: given.MultiZoneSubnetPolicy },
          graceSeconds: given.LoadBalancerHealthCheckGracePeriod,
          ...{ cooldownSeconds: given.DefaultCooldown, retryPolicy: given.RetryPolicy },
          replaceUnhealthy: given.ServiceSettings.ReplaceLoadBalancerUnhealthy,
          ...{ instances: [], created: timestamp() },
        };
        state.scalingGroups.push(created);
        state.tags[created.id] = asTagsOf(given.Tags);
        void running.apply(created);
        return { AutoScalingGroupId: created.id };
      },
    ),

    DescribeAutoScalingGroups: action(
      { ...page, AutoScalingGroupIds: v.optional(v.array(v.string())) },
      (given, { region }) => {
        const found = inRegion(region).filter(({ id }) => given.AutoScalingGroupIds?.includes(id) ?? true);
        const AutoScalingGroupSet = pageOf(found, given).map((one) => describe(one, state, running));
        return { TotalCount: found.length, AutoScalingGroupSet };
      },
    ),

    DescribeAutoScalingInstances: action(
      { ...page, InstanceIds: v.optional(v.array(v.string())) },
      (given, { region }) => {
        const found = inRegion(region)
          .flatMap(({ id, name: group, instances }) =>
            instances.map((one) => ({ ...one, groupId: id, group })),
          )
          .filter(({ id }) => given.InstanceIds?.includes(id) ?? true);
        const AutoScalingInstanceSet = pageOf(found, given).map((one) => ({
          ...{ InstanceId: one.id, AutoScalingGroupId: one.groupId, AutoScalingGroupName: one.group },
          ...{ LifeCycleState: "IN_SERVICE", AddTime: one.created },
        }));
        return { TotalCount: found.length, AutoScalingInstanceSet };
      },
    ),

    ModifyAutoScalingGroup: action(
      {
        ...identity,
        AutoScalingGroupName: v.optional(name),
        LaunchConfigurationId: v.optional(v.string()),
        ...{ MinSize: v.optional(size), MaxSize: v.optional(size), DesiredCapacity: v.optional(size) },
      },
      (given, { region }) => {
        const group = findGroup(state, region, given.AutoScalingGroupId);
        const { MinSize: minSize = group.minSize, MaxSize: maxSize = group.maxSize } = given;
        // What is wanted follows the bounds, unless it is said.
        const within = Math.min(Math.max(group.desired, minSize), maxSize);
        const { DesiredCapacity: desired = within } = given;
        if (minSize > desired || desired > maxSize) throw sizeWrong(minSize, desired, maxSize);
        const configuration = given.LaunchConfigurationId;
        Object.assign(group, {
          ...{ name: given.AutoScalingGroupName ?? group.name, minSize, maxSize, desired },
          ...(configuration !== undefined && {
            launchConfigurationId: findConfiguration(state, region, configuration).id,
          }),
        } satisfies Partial<ScalingGroup>);
        void running.apply(group);
        return {};
      },
    ),

    DeleteAutoScalingGroup: action(identity, ({ AutoScalingGroupId }, { region }) => {
      const group = findGroup(state, region, AutoScalingGroupId);
      if (running.isBusy(group)) throw groupBusy(group.id);
      if (group.instances.length > 0) throw groupHasInstances(group.id, group.instances.length);
      state.scalingGroups.splice(state.scalingGroups.indexOf(group), 1);
      state.scalingPolicies = state.scalingPolicies.filter(({ groupId }) => groupId !== group.id);
      state.instanceRefreshes = state.instanceRefreshes.filter(({ groupId }) => groupId !== group.id);
      delete state.tags[group.id];
      return {};
    }),
  };
}

/** What is registered where, once the place is known to be there. */
function registration(
  state: State,
  region: string,
  given: v.InferOutput<typeof forwardBalancer>,
): Registration {
  const listener = findListener(findLoadBalancer(state, region, given.LoadBalancerId), given.ListenerId);
  const ruleId = listener.protocol === "TCP" ? "" : findRule(listener, given.LocationId).id;
  return {
    ...{ loadBalancerId: given.LoadBalancerId, listenerId: listener.id, ruleId },
    targets: given.TargetAttributes.map(({ Port, Weight }) => ({ port: Port, weight: Weight })),
  };
}

function describe(one: ScalingGroup, state: State, running: RunningGroups): object {
  const configuration = state.launchConfigurations.find(({ id }) => id === one.launchConfigurationId);
  return {
    ...{ AutoScalingGroupId: one.id, AutoScalingGroupName: one.name, AutoScalingGroupStatus: "NORMAL" },
    ...{ LaunchConfigurationId: one.launchConfigurationId, LaunchConfigurationName: configuration?.name },
    ...{ MinSize: one.minSize, MaxSize: one.maxSize, DesiredCapacity: one.desired },
    ...{ InstanceCount: one.instances.length, InServiceInstanceCount: one.instances.length },
    InActivityStatus: running.isBusy(one) ? "IN_ACTIVITY" : "NOT_IN_ACTIVITY",
    ...{ VpcId: one.vpcId, SubnetIdSet: one.subnetIds, ZoneSet: [], ProjectId: 0 },
    ...{ DefaultCooldown: one.cooldownSeconds, RetryPolicy: one.retryPolicy, EnabledStatus: "ENABLED" },
    ...{ TerminationPolicySet: ["OLDEST_INSTANCE"], LoadBalancerIdSet: [], CreatedTime: one.created },
    ...{ HealthCheckType: one.healthCheckType, LoadBalancerHealthCheckGracePeriod: one.graceSeconds },
    MultiZoneSubnetPolicy: one.subnetPolicy,
    ForwardLoadBalancerSet: one.registrations.map(({ loadBalancerId, listenerId, ruleId, targets }) => ({
      ...{ LoadBalancerId: loadBalancerId, ListenerId: listenerId, LocationId: ruleId, Region: one.region },
      TargetAttributes: targets.map(({ port, weight }) => ({ Port: port, Weight: weight })),
    })),
    ServiceSettings: {
      ...{ ReplaceMonitorUnhealthy: false, ScalingMode: "CLASSIC_SCALING", ReplaceMode: "RECREATE" },
      ...{ ReplaceLoadBalancerUnhealthy: one.replaceUnhealthy, PriorityScaleInUnhealthy: false },
      DesiredCapacitySyncWithMaxMinSize: false,
    },
    ...{ InstanceAllocationPolicy: "LAUNCH_CONFIGURATION", ConcurrentScaleOutForDesiredCapacity: false },
    Tags: tagList(state.tags[one.id]).map((tag) => ({ ...tag, ResourceType: "auto-scaling-group" })),
  };
}
