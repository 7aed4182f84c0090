import { CloudError, invalidValue, notFound } from "./errors";

export const serviceNotFound = (id: string) => notFound("InvalidService", "service", id);

export const apiNotFound = (id: string) => notFound("InvalidApi", "API", id);

export const bindingNotFound = (role: string, namespace: string, name: string) =>
  new CloudError(
    "FailedOperation.ScfError",
    `The ${role} function "${namespace}/${name}" does not exist: make it before the API.`,
  );

export const serviceHasApis = (id: string) =>
  new CloudError("UnsupportedOperation.ApiListNotEmpty", `The service ${id} has APIs: delete them first.`);

export const serviceIsReleased = (id: string, environments: readonly string[]) =>
  new CloudError(
    "UnsupportedOperation.ExistingOnlineEnvironment",
    `The service ${id} is released to ${environments.join(", ")}: unrelease it first.`,
  );

export const serviceHasNoApis = (id: string) =>
  new CloudError("FailedOperation.ApiError", `The service ${id} has no API that could be released.`);

export const pathTaken = (path: string) =>
  invalidValue("InvalidApiRequestConfig", `The service has an API at the path ${path} already.`);

export const domainBound = (name: string, serviceId: string, same: boolean) =>
  new CloudError(
    `FailedOperation.DomainAlreadyBind${same ? "" : "Other"}Service`,
    `The domain ${name} is bound to the service ${serviceId} already.`,
  );

export const domainNotBound = (name: string, serviceId: string) =>
  new CloudError(
    "FailedOperation.DomainNotBindService",
    `The domain "${name}" is not bound to the service ${serviceId}.`,
  );

export const netSubDomainWrong = (given: string, own: string) =>
  new CloudError(
    "FailedOperation.NetSubDomainError",
    `NetSubDomain must be the service's own name ${own}, not "${given}".`,
  );

export const certificateMissing = (name: string, protocol: string) =>
  new CloudError(
    "FailedOperation.CertificateIsNull",
    `The domain ${name} is ${protocol} and has no certificate.`,
  );

export const certificateUnknown = (id: string) =>
  new CloudError("FailedOperation.CertificateIdError", `"${id}" is not the id of a certificate.`);

export const mappingsMissing = (name: string) =>
  new CloudError(
    "FailedOperation.DefineMappingNotNull",
    `The domain ${name} has paths of its own, but PathMappingSet is empty.`,
  );

export const mappingsNotAllowed = (name: string) =>
  new CloudError(
    "FailedOperation.SetCustomPathMappingError",
    `The domain ${name} has the default paths; PathMappingSet must be empty.`,
  );

export const tooManyMappings = (name: string, allowed: number) =>
  new CloudError("LimitExceeded.ExceededDefineMappingLimit", `The domain ${name} may map ${allowed} paths.`);
