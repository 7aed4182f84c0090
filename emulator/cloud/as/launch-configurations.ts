import * as v from "valibot";
import { type Action, action } from "../action";
import { newId, timestamp } from "../ids";
import { page, pageOf, tagList } from "../parameters";
import { findGroup as findSecurityGroup } from "../security-groups";
import type { State } from "../state";
import { configurationInUse, configurationNameTaken, configurationNotFound } from "./errors";
import { asTags, asTagsOf } from "./parameters";
import type { LaunchConfiguration } from "./state";
import { checkedUserData } from "./user-data";

const enabled = v.optional(v.strictObject({ Enabled: v.boolean() }), { Enabled: true });
const instanceTags = v.array(v.strictObject({ Key: v.string(), Value: v.string() }));

/** What may be changed later; the rest is what a configuration is. */
const changeable = {
  LaunchConfigurationName: v.optional(v.pipe(v.string(), v.maxLength(60, "has at most 60 characters"))),
  ImageId: v.optional(v.pipe(v.string(), v.startsWith("img-", "must begin with img-"))),
  InstanceTypes: v.optional(v.pipe(v.array(v.string()), v.nonEmpty("must not be empty"))),
  InstanceTypesCheckPolicy: v.optional(v.string()),
  SecurityGroupIds: v.optional(v.array(v.string())),
  UserData: v.optional(v.string()),
  CamRoleName: v.optional(v.string()),
  InstanceTags: v.optional(instanceTags),
  InstanceNameSettings: v.optional(
    v.strictObject({ InstanceName: v.string(), InstanceNameStyle: v.optional(v.literal("ORIGINAL")) }),
  ),
  DiskTypePolicy: v.optional(v.picklist(["ORIGINAL", "AUTOMATIC"])),
};

/** Launch configurations: what the instances of a group are made from. One that changes leaves those as they are. */
export function launchConfigurationActions(state: State): Record<string, Action> {
  const inRegion = (region: string) => state.launchConfigurations.filter((one) => one.region === region);
  const checkName = (region: string, name: string) => {
    if (inRegion(region).some((one) => one.name === name)) throw configurationNameTaken(name);
  };
  return {
    CreateLaunchConfiguration: action(
      {
        ...changeable,
        LaunchConfigurationName: v.pipe(v.string(), v.maxLength(60, "has at most 60 characters")),
        ImageId: v.pipe(v.string(), v.startsWith("img-", "must begin with img-")),
        InstanceTypes: v.pipe(v.array(v.string()), v.nonEmpty("must not be empty")),
        SystemDisk: v.optional(
          v.strictObject({
            DiskType: v.optional(v.string(), "CLOUD_PREMIUM"),
            DiskSize: v.optional(v.number(), 50),
          }),
          {},
        ),
        InternetAccessible: v.optional(
          v.strictObject({
            InternetChargeType: v.optional(v.string()),
            InternetMaxBandwidthOut: v.optional(v.literal(0)),
            PublicIpAssigned: v.optional(
              v.literal(false, "must be false: nothing here has a public address"),
            ),
          }),
        ),
        LoginSettings: v.optional(v.strictObject({})),
        EnhancedService: v.optional(
          v.strictObject({ SecurityService: enabled, MonitorService: enabled }),
          {},
        ),
        InstanceChargeType: v.optional(v.literal("POSTPAID_BY_HOUR"), "POSTPAID_BY_HOUR"),
        Tags: asTags("launch-configuration"),
      },
      (given, { region }) => {
        checkName(region, given.LaunchConfigurationName);
        const created: LaunchConfiguration = {
          ...{ id: newId("asc"), region, name: given.LaunchConfigurationName, imageId: given.ImageId },
          ...{ instanceTypes: given.InstanceTypes, diskType: given.SystemDisk.DiskType },
          ...{ diskGb: given.SystemDisk.DiskSize, diskTypePolicy: given.DiskTypePolicy ?? "ORIGINAL" },
          chargeType: given.InstanceChargeType,
          securityGroups: (given.SecurityGroupIds ?? []).map((id) => findSecurityGroup(state, region, id).id),
          securityService: given.EnhancedService.SecurityService.Enabled,
          monitorService: given.EnhancedService.MonitorService.Enabled,
          instanceName: given.InstanceNameSettings?.InstanceName ?? "",
          instanceTags: asTagsOf(given.InstanceTags ?? []),
          ...{ role: given.CamRoleName ?? "", userData: checkedUserData(given.UserData ?? "") },
          created: timestamp(),
        };
        state.launchConfigurations.push(created);
        state.tags[created.id] = asTagsOf(given.Tags);
        return { LaunchConfigurationId: created.id };
      },
    ),

    DescribeLaunchConfigurations: action(
      { ...page, LaunchConfigurationIds: v.optional(v.array(v.string())) },
      (given, { region }) => {
        const found = inRegion(region).filter(({ id }) => given.LaunchConfigurationIds?.includes(id) ?? true);
        const LaunchConfigurationSet = pageOf(found, given).map((one) => describe(one, state));
        return { TotalCount: found.length, LaunchConfigurationSet };
      },
    ),

    ModifyLaunchConfigurationAttributes: action(
      { LaunchConfigurationId: v.string(), ...changeable },
      (given, { region }) => {
        const one = findConfiguration(state, region, given.LaunchConfigurationId);
        const { LaunchConfigurationName: name = one.name } = given;
        if (name !== one.name) checkName(region, name);
        const groups = given.SecurityGroupIds?.map((id) => findSecurityGroup(state, region, id).id);
        Object.assign(one, {
          ...{ name, imageId: given.ImageId ?? one.imageId, role: given.CamRoleName ?? one.role },
          ...{ instanceTypes: given.InstanceTypes ?? one.instanceTypes },
          ...{ securityGroups: groups ?? one.securityGroups },
          ...{ diskTypePolicy: given.DiskTypePolicy ?? one.diskTypePolicy },
          instanceName: given.InstanceNameSettings?.InstanceName ?? one.instanceName,
          instanceTags: given.InstanceTags === undefined ? one.instanceTags : asTagsOf(given.InstanceTags),
          userData: given.UserData === undefined ? one.userData : checkedUserData(given.UserData),
        } satisfies Partial<LaunchConfiguration>);
        return {};
      },
    ),

    DeleteLaunchConfiguration: action(
      { LaunchConfigurationId: v.string() },
      ({ LaunchConfigurationId }, { region }) => {
        const one = findConfiguration(state, region, LaunchConfigurationId);
        const users = state.scalingGroups
          .filter(({ launchConfigurationId }) => launchConfigurationId === one.id)
          .map(({ name }) => name);
        if (users.length > 0) throw configurationInUse(one.id, users);
        state.launchConfigurations.splice(state.launchConfigurations.indexOf(one), 1);
        delete state.tags[one.id];
        return {};
      },
    ),
  };
}

/** @throws InvalidParameterValue.LaunchConfigurationNotFound */
export function findConfiguration(state: State, region: string, id: string): LaunchConfiguration {
  const found = state.launchConfigurations.find((one) => one.id === id && one.region === region);
  if (found === undefined) throw configurationNotFound(id);
  return found;
}

function describe(one: LaunchConfiguration, state: State): object {
  return {
    ...{ LaunchConfigurationId: one.id, LaunchConfigurationName: one.name, ProjectId: 0 },
    ...{ LaunchConfigurationStatus: "NORMAL", ImageId: one.imageId, InstanceType: one.instanceTypes[0] },
    InstanceTypes: one.instanceTypes,
    SystemDisk: { DiskType: one.diskType, DiskSize: one.diskGb },
    DataDisks: [],
    InternetAccessible: {
      ...{ InternetChargeType: "TRAFFIC_POSTPAID_BY_HOUR", InternetMaxBandwidthOut: 0 },
      PublicIpAssigned: false,
    },
    LoginSettings: { KeyIds: [] },
    SecurityGroupIds: one.securityGroups,
    EnhancedService: {
      SecurityService: { Enabled: one.securityService },
      MonitorService: { Enabled: one.monitorService },
      AutomationToolsService: { Enabled: false },
    },
    ...{ UserData: one.userData, InstanceTags: tagList(one.instanceTags), CamRoleName: one.role },
    ...{ DiskTypePolicy: one.diskTypePolicy, InstanceChargeType: one.chargeType, CreatedTime: one.created },
    HostNameSettings: null,
    InstanceNameSettings: { InstanceName: one.instanceName, InstanceNameStyle: "ORIGINAL" },
    DisasterRecoverGroupIds: [],
    Tags: tagList(state.tags[one.id]).map((tag) => ({ ...tag, ResourceType: "launch-configuration" })),
  };
}
