/**
 * What the cloud's API answers when it does not do what was asked: HTTP 200 with `Response.Error`. `code` is the
 * cloud's own (the SDKs list them by service), `message` is for people.
 */
export class CloudError extends Error {
  override readonly name = "CloudError";

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const missing = (kind: string, what: string, id: string) =>
  new CloudError(`ResourceNotFound${kind === "" ? "" : `.${kind}`}`, `There is no ${what} "${id}".`);

export const secretIdNotFound = (secretId: string) =>
  new CloudError(
    "AuthFailure.SecretIdNotFound",
    `The secret id "${secretId}" is not this cloud's: use the environment that it printed when it started.`,
  );

export const signatureFailure = (problem: string) =>
  new CloudError("AuthFailure.SignatureFailure", `The signature is not right: ${problem}.`);

export const signatureExpired = (seconds: number, allowed: number) =>
  new CloudError(
    "AuthFailure.SignatureExpire",
    `The request's X-TC-Timestamp is ${seconds} s away from this clock; allowed are ${allowed} s.`,
  );

export const invalidAction = (service: string, action: string, known: readonly string[]) =>
  new CloudError(
    "InvalidAction",
    known.length === 0
      ? `The emulated cloud has no service "${service}".`
      : `The emulated cloud's ${service} has no action "${action}". It has: ${known.join(", ")}.`,
  );

export const noSuchVersion = (service: string, version: string, served: string) =>
  new CloudError("NoSuchVersion", `${service} is served in version ${served}, not "${version}".`);

export const requestTooLarge = (allowed: number) =>
  new CloudError("RequestSizeLimitExceeded", `A request may have ${allowed} bytes.`);

export const invalidParameter = (field: string, problem: string) =>
  new CloudError("InvalidParameter", `The parameter ${field === "" ? "set" : field} ${problem}.`);

export const missingParameter = (field: string) =>
  new CloudError("MissingParameter", `The parameter ${field} is missing.`);

export const invalidValue = (kind: string, message: string) =>
  new CloudError(`InvalidParameterValue${kind === "" ? "" : `.${kind}`}`, message);

export const internalError = () =>
  new CloudError("InternalError", "The emulated cloud failed; its log on stderr says why.");

export const functionNotFound = (namespace: string, name: string) =>
  missing("Function", "function", `${namespace}/${name}`);

export const namespaceNotFound = (namespace: string) => missing("Namespace", "namespace", namespace);

export const qualifierNotFound = (qualifier: string) =>
  missing("Qualifier", "version (every function has $LATEST alone)", qualifier);

export const triggerNotFound = (name: string) => missing("Trigger", "trigger", name);

export const functionInUse = (namespace: string, name: string) =>
  new CloudError("ResourceInUse.Function", `There is a function "${namespace}/${name}" already.`);

export const triggerInUse = (name: string) =>
  new CloudError("ResourceInUse.Trigger", `The function has a trigger "${name}" already.`);

export const functionNotActive = (name: string, status: string) =>
  new CloudError(
    "FailedOperation.FunctionStatusError",
    `The function ${name} is ${status}: wait until it is Active.`,
  );

export const reservedBelowMemory = (reservedMb: number, memoryMb: number) =>
  invalidValue("", `ReservedConcurrencyMem ${reservedMb} does not hold one instance of ${memoryMb} MB.`);

export const serviceNotFound = (id: string) => missing("InvalidService", "service", id);

export const apiNotFound = (id: string) => missing("InvalidApi", "API", id);

export const bindingNotFound = (role: string, namespace: string, name: string) =>
  new CloudError(
    "FailedOperation.ScfError",
    `The ${role} function "${namespace}/${name}" does not exist: make it before the API.`,
  );

export const roleNotBound = (role: string) =>
  new CloudError("FailedOperation.ScfError", `The API binds no ${role} function.`);

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

export const databaseNotFound = (id: string) => missing("InstanceNotFoundError", "database instance", id);

export const databaseStatusDenied = (id: string, status: string, needed: string) =>
  new CloudError(
    "OperationDenied.InstanceStatusLimitError",
    `The database instance ${id} is ${status}; this needs it ${needed}.`,
  );

export const databaseProtected = (id: string) =>
  new CloudError(
    "OperationDenied.InstanceStatusLimitOpError",
    `The database instance ${id} is protected from deletion: set DeletionProtection to false first.`,
  );

export const networkNotFound = (id: string) => missing("", "resource", id);

export const networkInUse = (id: string, users: readonly string[]) =>
  new CloudError("ResourceInUse", `${id} is in use by ${users.join(", ")}: delete these first.`);
