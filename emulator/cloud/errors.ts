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

/** What is not there; `kind` is the last word of the code. */
export const notFound = (kind: string, what: string, id: string) =>
  new CloudError(`ResourceNotFound${kind === "" ? "" : `.${kind}`}`, `There is no ${what} "${id}".`);

export const secretIdNotFound = (secretId: string) =>
  new CloudError(
    "AuthFailure.SecretIdNotFound",
    `The secret id "${secretId}" is not this cloud's: use the environment that it printed when it started.`,
  );

export const invalidAuthorization = (problem: string) =>
  new CloudError("AuthFailure.InvalidAuthorization", `The header Authorization ${problem}.`);

export const tokenFailure = () =>
  new CloudError(
    "AuthFailure.TokenFailure",
    "X-TC-Token is not the one that belongs to these temporary keys.",
  );

export const unauthorizedOperation = (action: string, resource: string) =>
  new CloudError(
    "AuthFailure.UnauthorizedOperation",
    `No policy of these keys' role allows ${action} on ${resource}, or one denies it.`,
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
    `The emulated cloud's ${service} has no action "${action}". It has: ${known.join(", ")}.`,
  );

export const noSuchVersion = (service: string, version: string, served: string) =>
  new CloudError("NoSuchVersion", `${service} is served in version ${served}, not "${version}".`);

export const requestTooLarge = (allowed: number) =>
  new CloudError("RequestSizeLimitExceeded", `A request may have ${allowed} bytes.`);

export const noSuchProduct = (service: string, known: readonly string[]) =>
  new CloudError(
    "NoSuchProduct",
    `The emulated cloud has no service "${service}". It has: ${known.join(", ")}.`,
  );

export const unsupportedRegion = (region: string) =>
  new CloudError("UnsupportedRegion", `"${region}" is no region of the cloud.`);

export const unknownParameter = (field: string) =>
  new CloudError(
    "UnknownParameter",
    `The parameter ${field} is not recognized: the action has none of that name, or the emulated cloud's has not.`,
  );

export const invalidParameterValue = (field: string, problem: string) =>
  invalidValue("", `The parameter ${field} ${problem}.`);

export const invalidParameter = (field: string, problem: string) =>
  new CloudError("InvalidParameter", `The parameter ${field === "" ? "set" : field} ${problem}.`);

export const missingParameter = (field: string) =>
  new CloudError("MissingParameter", `The parameter ${field} is missing.`);

export const invalidValue = (kind: string, message: string) =>
  new CloudError(`InvalidParameterValue${kind === "" ? "" : `.${kind}`}`, message);

export const internalError = () =>
  new CloudError("InternalError", "The emulated cloud failed; its log on stderr says why.");
