import { CloudError, invalidValue, notFound } from "./errors";

export const zoneNotAvailable = (region: string, zone: string) =>
  invalidValue("UnavailableZone", `"${zone}" is no zone of ${region}.`);

export const tooManyTags = (id: string, allowed: number) =>
  new CloudError("LimitExceeded.ResourceAttachedTags", `${id} would carry more than ${allowed} tags.`);

export const networkNotFound = (id: string) => notFound("", "resource", id);

export const networkInUse = (id: string, users: readonly string[]) =>
  new CloudError("ResourceInUse", `${id} is in use by ${users.join(", ")}: delete these first.`);

export const rulesOutdated = (id: string, given: number, version: number) =>
  new CloudError(
    "UnsupportedOperation.VersionMismatch",
    `The rules of ${id} are at version ${version}, not ${given}: read them again.`,
  );

export const ruleDuplicate = (id: string) =>
  new CloudError("UnsupportedOperation.DuplicatePolicy", `${id} would have the same rule twice.`);
