import * as v from "valibot";
import { type Action, action } from "./action";
import { invalidValue } from "./errors";
import { newId, timestamp } from "./ids";
import { optionalText, tags, tagsOf } from "./parameters";
import type { RunningFunctions } from "./running-functions";
import { functionInUse, reservedBelowMemory, tooManyFunctions } from "./scf-errors";
import {
  checkIdle,
  checkNamespace,
  checkNetwork,
  checkQualifier,
  checkZip,
  findFunction,
} from "./scf-functions";
import {
  codeParameter,
  environmentParameter,
  functionName,
  handler,
  memoryOf,
  networkParameter,
  publicNetworkParameter,
  qualified,
  runtime,
  timeout,
  variablesOf,
  zipOf,
} from "./scf-parameters";
import type { CloudFunction, State } from "./state";

/** How many functions a namespace holds (SCF document 583/11637). */
const FUNCTIONS_MAX = 50;

const createParameters = {
  ...functionName,
  Code: codeParameter,
  Handler: handler,
  Runtime: runtime,
  Description: optionalText,
  MemorySize: v.optional(v.number(), 128),
  Timeout: v.optional(timeout, 3),
  Environment: v.optional(environmentParameter, {}),
  VpcConfig: v.optional(networkParameter, {}),
  PublicNetConfig: v.optional(publicNetworkParameter, { PublicNetStatus: "ENABLE" }),
  Role: optionalText,
  Type: v.optional(v.literal("Event", "must be Event: the emulated cloud has no web functions")),
  Tags: tags,
};

/** Only what is given changes. */
const configurationParameters = {
  ...functionName,
  Runtime: v.optional(runtime),
  Description: v.optional(v.string()),
  MemorySize: v.optional(v.number()),
  Timeout: v.optional(timeout),
  Environment: v.optional(environmentParameter),
  VpcConfig: v.optional(networkParameter),
  PublicNetConfig: v.optional(publicNetworkParameter),
  Role: v.optional(v.string()),
};

/** The code comes in `Code` or, as older clients send it, beside it. */
const codeParameters = {
  ...functionName,
  Handler: v.optional(handler),
  ZipFile: v.optional(v.string()),
  Code: v.optional(codeParameter),
};

/** Making, changing and deleting functions. The answers come at once; the function's status says when it is done. */
export function deploymentActions(state: State, running: RunningFunctions): Record<string, Action> {
  const update = (fn: CloudFunction) => {
    fn.status = "Updating";
    fn.modified = timestamp();
    void running.apply(fn);
    return {};
  };

  return {
    CreateFunction: action(createParameters, (given, { region }) => {
      const { FunctionName: name, Namespace: namespace } = given;
      checkNamespace(namespace);
      const others = state.functions.filter((fn) => fn.region === region);
      if (others.some((fn) => fn.name === name)) throw functionInUse(namespace, name);
      if (others.length >= FUNCTIONS_MAX) throw tooManyFunctions(FUNCTIONS_MAX);
      checkNetwork(state, region, given.VpcConfig);
      const memoryMb = memoryOf(given.MemorySize);
      const environment = variablesOf(given.Environment);
      const zip = zipOf(given.Code);
      checkZip(zip, given.Handler);
      const fn: CloudFunction = {
        ...{ id: newId("lam"), name, namespace, region, role: given.Role },
        ...{ description: given.Description, handler: given.Handler, runtime: given.Runtime },
        ...{ memoryMb, timeoutSeconds: given.Timeout, environment },
        ...{ vpcId: given.VpcConfig.VpcId, subnetId: given.VpcConfig.SubnetId },
        publicNetwork: given.PublicNetConfig.PublicNetStatus === "ENABLE",
        ...{ zipFile: "", zipBytes: 0, status: "Creating", statusReason: "", triggers: [] },
        ...{ created: timestamp(), modified: timestamp() },
      };
      running.keepZip(fn, zip);
      state.functions.push(fn);
      state.tags[fn.id] = tagsOf(given.Tags);
      void running.apply(fn);
      return {};
    }),

    UpdateFunctionCode: action(codeParameters, (given, { region }) => {
      const fn = findFunction(state, region, given.FunctionName, given.Namespace);
      checkIdle(fn);
      const ZipFile = given.Code?.ZipFile ?? given.ZipFile;
      if (ZipFile === undefined) throw invalidValue("Code", "Code.ZipFile must be given.");
      const nextHandler = given.Handler ?? fn.handler;
      const zip = zipOf({ ZipFile });
      checkZip(zip, nextHandler);
      fn.handler = nextHandler;
      running.keepZip(fn, zip);
      return update(fn);
    }),

    UpdateFunctionConfiguration: action(configurationParameters, (given, { region }) => {
      const fn = findFunction(state, region, given.FunctionName, given.Namespace);
      checkIdle(fn);
      if (given.VpcConfig !== undefined) checkNetwork(state, region, given.VpcConfig);
      const memoryMb = memoryOf(given.MemorySize ?? fn.memoryMb);
      if (fn.reservedMb !== undefined && fn.reservedMb < memoryMb)
        throw reservedBelowMemory(fn.reservedMb, memoryMb);
      const environment = given.Environment === undefined ? fn.environment : variablesOf(given.Environment);
      Object.assign(fn, {
        ...{ memoryMb, environment },
        runtime: given.Runtime ?? fn.runtime,
        description: given.Description ?? fn.description,
        timeoutSeconds: given.Timeout ?? fn.timeoutSeconds,
        vpcId: given.VpcConfig?.VpcId ?? fn.vpcId,
        subnetId: given.VpcConfig?.SubnetId ?? fn.subnetId,
        role: given.Role ?? fn.role,
      } satisfies Partial<CloudFunction>);
      if (given.PublicNetConfig !== undefined)
        fn.publicNetwork = given.PublicNetConfig.PublicNetStatus === "ENABLE";
      return update(fn);
    }),

    DeleteFunction: action(qualified, (given, { region }) => {
      checkQualifier(given.Qualifier);
      const fn = findFunction(state, region, given.FunctionName, given.Namespace);
      state.functions.splice(state.functions.indexOf(fn), 1);
      delete state.tags[fn.id];
      running.remove(fn);
      return {};
    }),
  };
}
