import { CloudError, invalidValue, notFound } from "../errors";

export const configurationNotFound = (id: string) =>
  invalidValue("LaunchConfigurationNotFound", `There is no launch configuration "${id}".`);

export const configurationNameTaken = (name: string) =>
  invalidValue("LaunchConfigurationNameDuplicated", `There is a launch configuration "${name}" already.`);

export const configurationInUse = (id: string, groups: readonly string[]) =>
  new CloudError("ResourceInUse.LaunchConfigurationIdInUse", `${id} is used by ${groups.join(", ")}.`);

export const userDataWrong = (problem: string) =>
  new CloudError(
    "InvalidParameterValue.UserDataFormatError",
    `The emulated cloud's instances do not boot from this user data: ${problem}.`,
  );

export const userDataTooLarge = (bytes: number, allowed: number) =>
  new CloudError(
    "InvalidParameterValue.UserDataSizeExceeded",
    `The user data has ${bytes} bytes in base64; allowed are ${allowed}.`,
  );

export const groupNotFound = (id: string) => notFound("AutoScalingGroupNotFound", "scaling group", id);

export const groupNameTaken = (name: string) =>
  invalidValue("ScalingGroupNameDuplicate", `There is a scaling group "${name}" already.`);

export const groupHasInstances = (id: string, instances: number) =>
  new CloudError(
    "ResourceInUse.InstanceInGroup",
    `The scaling group ${id} has ${instances} instances: end them first.`,
  );

export const groupBusy = (id: string) =>
  new CloudError("ResourceInUse.ActivityInProgress", `The scaling group ${id} is in an activity.`);

export const sizeWrong = (minSize: number, desired: number, maxSize: number) =>
  invalidValue("Size", `The sizes must not fall: min ${minSize}, desired ${desired}, max ${maxSize}.`);

export const policyNotFound = (id: string) => notFound("ScalingPolicyNotFound", "scaling policy", id);

export const batchesWrong = (batches: number, instances: number) =>
  invalidValue(
    "",
    `BatchNumber is ${batches}, and the scaling group has ${instances} instances: it must be from 1 to as many.`,
  );
