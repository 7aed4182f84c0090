/**
 * What COS answers when it does not do what was asked: an HTTP status and a document with `Code`, the cloud's own, and
 * `Message` for people.
 */
export class CosError extends Error {
  override readonly name = "CosError";

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const noSuchBucket = (name: string) =>
  new CosError(404, "NoSuchBucket", `There is no bucket "${name}".`);

export const noSuchKey = (key: string) => new CosError(404, "NoSuchKey", `There is no object "${key}".`);

/** What a bucket has no settings of; `code` is the cloud's, such as NoSuchWebsiteConfiguration. */
export const notConfigured = (code: string) => new CosError(404, code, "The bucket has none.");

export const bucketExists = (name: string) =>
  new CosError(409, "BucketAlreadyOwnedByYou", `There is a bucket "${name}" already.`);

export const bucketNotEmpty = (name: string, objects: number) =>
  new CosError(409, "BucketNotEmpty", `The bucket "${name}" has ${objects} objects: delete them first.`);

export const bucketNameWrong = (name: string, account: string) =>
  new CosError(400, "InvalidBucketName", `The bucket "${name}" must end with -${account}, the account.`);

export const notImplemented = (what: string) =>
  new CosError(501, "NotImplemented", `The emulated cloud's COS has no ${what}.`);

export const documentMalformed = (problem: string) =>
  new CosError(400, "MalformedXML", `The document ${problem}.`);

export const checksumWrong = (given: string, own: string) =>
  new CosError(400, "XAmzContentSHA256Mismatch", `The content's SHA-256 is ${own}, and ${given} was signed.`);

export const accessDenied = (problem: string) => new CosError(403, "AccessDenied", `${problem}.`);

export const signatureWrong = (problem: string) =>
  new CosError(403, "SignatureDoesNotMatch", `The signature is not right: ${problem}.`);

export const keyUnknown = (secretId: string) =>
  new CosError(403, "InvalidAccessKeyId", `The secret id "${secretId}" is not this cloud's.`);

export const requestExpired = () =>
  new CosError(403, "RequestTimeTooSkewed", "The time of the signature is over, or has not come yet.");
