import * as v from "valibot";
import { invalidValue } from "./errors";
import { optionalText, wholeNumber } from "./parameters";
import { memoryNotAllowed, zipNotBase64, zipTooLarge } from "./scf-errors";

/** What functions are named by in every request. */
export const functionName = {
  FunctionName: v.pipe(
    v.string(),
    v.regex(
      /^[A-Za-z]([A-Za-z0-9_-]{0,58}[A-Za-z0-9])?$/,
      "must be 1 to 60 letters, digits, - and _, beginning with a letter and not ending with - or _",
    ),
  ),
  Namespace: v.optional(v.string(), "default"),
};

/** A function and its version. */
export const qualified = { ...functionName, Qualifier: v.optional(v.string(), "$LATEST") };

export const handler = v.pipe(v.string(), v.regex(/^[\w-]+\.\w+$/, "must be <file>.<export>"));

export const runtime = v.pipe(
  v.string(),
  v.regex(
    /^Nodejs\d+\.\d+$/,
    "must be a Node.js runtime such as Nodejs20.19: the emulated cloud has no other",
  ),
);

export const timeout = wholeNumber(1, 900);

/** The variables of a function, as the API has them. */
export const environmentParameter = v.strictObject({
  Variables: v.optional(v.array(v.strictObject({ Key: v.string(), Value: v.string() })), []),
});

export const networkParameter = v.strictObject({ VpcId: optionalText, SubnetId: optionalText });

export const publicNetworkParameter = v.strictObject({
  PublicNetStatus: v.picklist(["ENABLE", "DISABLE"]),
  EipConfig: v.optional(
    v.strictObject({
      EipStatus: v.literal("DISABLE", "must be DISABLE: the emulated cloud has no public addresses"),
    }),
  ),
});

/** The code of a function: a zip in base64. The emulated cloud takes no code from COS or from images. */
export const codeParameter = v.strictObject({ ZipFile: v.string() });

/** How long a zip may be in base64, in bytes (SCF document 583/18581, ZipFile). */
const ZIP_LIMIT_BYTES = 20 * 1024 * 1024;
const ENVIRONMENT_LIMIT_BYTES = 4096;

/**
 * The memory of an instance in MB.
 *
 * @throws InvalidParameterValue.Memory
 */
export function memoryOf(mb: number): number {
  if (mb !== 64 && (mb <= 0 || mb > 3072 || mb % 128 !== 0)) throw memoryNotAllowed(mb);
  return mb;
}

/**
 * The bytes of a zip.
 *
 * @throws InvalidParameter.RequestTooLarge, InvalidParameterValue.ZipFileBase64BinasciiError
 */
export function zipOf({ ZipFile }: v.InferOutput<typeof codeParameter>): Buffer {
  if (ZipFile.length > ZIP_LIMIT_BYTES) throw zipTooLarge(ZipFile.length, ZIP_LIMIT_BYTES);
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(ZipFile)) throw zipNotBase64();
  return Buffer.from(ZipFile, "base64");
}

/**
 * The variables as an object. One blank key is how clients say "none".
 *
 * @throws InvalidParameterValue.Environment, .EnvironmentSystemProtect, .EnvironmentExceededLimit
 */
export function variablesOf({
  Variables,
}: v.InferOutput<typeof environmentParameter>): Record<string, string> {
  const given = Variables.filter(({ Key }) => Key !== "");
  for (const { Key } of given) {
    if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(Key)) {
      throw invalidValue(
        "Environment",
        `The variable "${Key}" is not allowed: letters, digits and _, beginning with a letter.`,
      );
    }
    if (/^(SCF|QCLOUD|TENCENTCLOUD)_/.test(Key)) {
      throw invalidValue("EnvironmentSystemProtect", `The variable ${Key} has a prefix that is SCF's own.`);
    }
  }
  const bytes = given.reduce((sum, { Key, Value }) => sum + Buffer.byteLength(Key + Value), 0);
  if (bytes > ENVIRONMENT_LIMIT_BYTES) {
    throw invalidValue(
      "EnvironmentExceededLimit",
      `The variables take ${bytes} bytes; allowed are ${ENVIRONMENT_LIMIT_BYTES} together.`,
    );
  }
  return Object.fromEntries(given.map(({ Key, Value }) => [Key, Value]));
}
