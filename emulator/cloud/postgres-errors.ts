import { CloudError, invalidValue, notFound } from "./errors";

export const databaseNotFound = (id: string) => notFound("InstanceNotFoundError", "database instance", id);

export const databaseStatusDenied = (id: string, status: string, needed: string) =>
  new CloudError(
    "OperationDenied.InstanceStatusLimitError",
    `The database instance ${id} is ${status}; this needs it ${needed}.`,
  );

export const storageShrunk = (id: string, from: number, to: number) =>
  invalidValue(
    "InvalidInstanceVolume",
    `The storage of ${id} cannot be made smaller: ${from} GB to ${to} GB.`,
  );

export const sizeNotSold = (memoryGb: number, cpu?: number) =>
  invalidValue(
    "BadSpec",
    `${memoryGb} GB of memory${cpu === undefined ? "" : ` with ${cpu} CPUs`} is not sold.`,
  );

export const upgradeTargetUnknown = (from: string, to: string) =>
  new CloudError(
    "FailedOperation.FailedOperationError",
    `${from} cannot be upgraded to "${to}": DescribeDBVersions lists what each version can become.`,
  );

export const payModeDenied = (id: string, from: string, to: string) =>
  new CloudError("OperationDenied.PayModeError", `${id} is ${from}; it cannot become ${to}.`);

export const postpaidHasNoPeriod = (id: string) =>
  new CloudError("OperationDenied.PostPaidPayModeError", `${id} is paid by the hour and is not renewed.`);

export const accountNotFound = (user: string) =>
  invalidValue("AccountNotExist", `The database has no account "${user}".`);

export const passwordLength = () =>
  invalidValue("InvalidPasswordLengthError", "A password has 8 to 64 characters.");

export const passwordValue = () =>
  invalidValue(
    "InvalidPasswordValueError",
    "A password has three kinds of characters (small letters, capitals, digits, others) and does not begin with /.",
  );

export const zoneIllegal = (region: string, zone: string) =>
  invalidValue("IllegalZone", `"${zone}" is no zone of ${region}.`);

export const vpcNotFound = (vpcId: string, subnetId: string) =>
  new CloudError("InvalidParameter.VpcNotFoundError", `There is no subnet "${subnetId}" in "${vpcId}".`);

export const databaseProtected = (id: string) =>
  new CloudError(
    "OperationDenied.InstanceStatusLimitOpError",
    `The database instance ${id} is protected from deletion: set DeletionProtection to false first.`,
  );
