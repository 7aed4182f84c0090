import { CloudError } from "./errors";

export const roleNotFound = (role: string) =>
  new CloudError("InvalidParameter.RoleNotExist", `There is no role "${role}".`);

export const roleNameInUse = (name: string) =>
  new CloudError("InvalidParameter.RoleNameInUse", `There is a role "${name}" already.`);

export const policyNotFound = (id: number) =>
  new CloudError("ResourceNotFound.PolicyIdNotFound", `There is no policy ${id}.`);

export const policyNameInUse = (name: string) =>
  new CloudError("FailedOperation.PolicyNameInUse", `There is a policy "${name}" already.`);

export const documentUnreadable = () =>
  new CloudError(
    "InvalidParameter.PolicyDocumentError",
    "The document is not one that the emulated cloud can read: version 2.0, statements with effect, action, and resource or principal.",
  );
