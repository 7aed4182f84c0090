import { unzipSync } from "fflate";
import * as v from "valibot";
import {
  functionNotActive,
  functionNotFound,
  invalidValue,
  namespaceNotFound,
  qualifierNotFound,
} from "./errors";
import type { CloudFunction, State } from "./state";

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

/** The variables of a function, as the API has them. */
export const environmentParameter = v.object({
  Variables: v.optional(v.array(v.object({ Key: v.string(), Value: v.string() })), []),
});

/** The code of a function: a zip in base64. The emulated cloud takes no code from COS or from images. */
export const zipParameter = v.pipe(
  v.string("must be given: the emulated cloud takes code as a zip alone"),
  v.regex(/^[A-Za-z0-9+/]+={0,2}$/, "must be base64"),
);

const ENVIRONMENT_LIMIT_BYTES = 4096;

/** @throws ResourceNotFound.Function, ResourceNotFound.Namespace */
export function findFunction(state: State, name: string, namespace: string): CloudFunction {
  if (namespace !== "default") throw namespaceNotFound(namespace);
  const found = state.functions.find((fn) => fn.name === name && fn.namespace === namespace);
  if (found === undefined) throw functionNotFound(namespace, name);
  return found;
}

/**
 * The one version that every function has here.
 *
 * @throws ResourceNotFound.Qualifier
 */
export function checkQualifier(qualifier: string): void {
  if (qualifier !== "$LATEST" && qualifier !== "$DEFAULT") throw qualifierNotFound(qualifier);
}

/** @throws FailedOperation.FunctionStatusError while the function is being made or changed */
export function checkIdle({ name, status }: CloudFunction): void {
  if (status === "Creating" || status === "Updating") throw functionNotActive(name, status);
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

/**
 * The bytes of a zip that holds the handler's file.
 *
 * @throws InvalidParameterValue.ZipFile
 */
export function zipOf(base64: string, handler: string): Buffer {
  const zip = Buffer.from(base64, "base64");
  const file = `${handler.split(".")[0]}.js`;
  let names: string[];
  try {
    names = Object.keys(unzipSync(zip));
  } catch (error) {
    throw invalidValue("ZipFile", `The code is not a zip that can be unpacked: ${error}.`);
  }
  if (!names.includes(file)) {
    throw invalidValue("ZipFile", `The zip has no file ${file}, which the handler ${handler} names.`);
  }
  return zip;
}
