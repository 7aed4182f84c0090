import { CloudError, invalidValue, notFound } from "./errors";

export const functionNotFound = (namespace: string, name: string) =>
  notFound("Function", "function", `${namespace}/${name}`);

export const namespaceNotFound = (namespace: string) => notFound("Namespace", "namespace", namespace);

export const qualifierNotFound = (qualifier: string) =>
  notFound("Qualifier", "version (every function has $LATEST alone)", qualifier);

export const triggerNotFound = (name: string) => notFound("Trigger", "trigger", name);

export const functionInUse = (namespace: string, name: string) =>
  new CloudError("ResourceInUse.Function", `There is a function "${namespace}/${name}" already.`);

export const triggerInUse = (name: string) =>
  new CloudError("ResourceInUse.Trigger", `The function has a trigger "${name}" already.`);

export const functionNotActive = (name: string, status: string) =>
  new CloudError(
    "FailedOperation.FunctionStatusError",
    `The function ${name} is ${status}: wait until it is Active.`,
  );

export const memoryNotAllowed = (mb: number) =>
  invalidValue("Memory", `MemorySize ${mb} is not allowed: 64, or a multiple of 128 up to 3072 (MB).`);

export const zipNotBase64 = () => invalidValue("ZipFileBase64BinasciiError", "The zip is not in base64.");

export const zipUnreadable = (problem: string) =>
  invalidValue("ZipFile", `The code is not a zip that can be unpacked: ${problem}.`);

export const zipWithoutHandler = (file: string, handler: string) =>
  invalidValue("ZipFile", `The zip has no file ${file}, which the handler ${handler} names.`);

export const eventNotJson = () => invalidValue("Param", "The event must be JSON.");

export const zipTooLarge = (bytes: number, allowed: number) =>
  new CloudError(
    "InvalidParameter.RequestTooLarge",
    `The zip has ${bytes} bytes in base64; allowed are ${allowed}: take larger code from COS.`,
  );

export const payloadTooLarge = (what: string, bytes: number, allowed: number) =>
  new CloudError("InvalidParameter.Payload", `The ${what} has ${bytes} bytes; allowed are ${allowed}.`);

export const functionVpcNotFound = (vpcId: string, subnetId: string) =>
  notFound("Vpc", "subnet", `${vpcId}/${subnetId}`);

export const tooManyFunctions = (allowed: number) =>
  new CloudError("LimitExceeded.Function", `A namespace holds ${allowed} functions.`);

export const tooManyTriggers = (name: string, allowed: number) =>
  new CloudError("LimitExceeded.Trigger", `The function ${name} may have ${allowed} timers.`);

export const reservedExceedsQuota = (mb: number, allowed: number) =>
  new CloudError(
    "LimitExceeded.FunctionReservedConcurrencyMemory",
    `All functions of the region would reserve ${mb} MB together; allowed are ${allowed} MB.`,
  );

export const reservedBelowMemory = (reservedMb: number, memoryMb: number) =>
  invalidValue("", `ReservedConcurrencyMem ${reservedMb} does not hold one instance of ${memoryMb} MB.`);
