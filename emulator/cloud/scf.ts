import { randomUUID } from "node:crypto";
import * as v from "valibot";
import { action, type Service } from "./action";
import {
  functionInUse,
  invalidValue,
  namespaceNotFound,
  networkNotFound,
  reservedBelowMemory,
} from "./errors";
import { newId, timestamp } from "./ids";
import {
  filters,
  matches,
  optionalText,
  page,
  pageOf,
  tagList,
  tags,
  tagsOf,
  wholeNumber,
} from "./parameters";
import type { RunningFunctions } from "./running-functions";
import {
  checkIdle,
  checkQualifier,
  environmentParameter,
  findFunction,
  functionName,
  variablesOf,
  zipOf,
  zipParameter,
} from "./scf-functions";
import { describeTrigger, triggerActions } from "./scf-triggers";
import type { CloudFunction, State } from "./state";

const handler = v.pipe(v.string(), v.regex(/^[\w-]+\.\w+$/, "must be <file>.<export>"));
const runtime = v.pipe(
  v.string(),
  v.regex(
    /^Nodejs\d+\.\d+$/,
    "must be a Node.js runtime such as Nodejs20.19: the emulated cloud has no other",
  ),
);
const memory = v.pipe(
  v.number(),
  v.check(
    (mb) => mb === 64 || (mb > 0 && mb <= 3072 && mb % 128 === 0),
    "must be 64, or a multiple of 128 up to 3072",
  ),
);
const timeout = wholeNumber(1, 900);
const network = v.object({ VpcId: optionalText, SubnetId: optionalText });
const publicNetwork = v.object({ PublicNetStatus: v.picklist(["ENABLE", "DISABLE"]) });

const createParameters = v.object({
  ...functionName,
  Code: v.object({ ZipFile: zipParameter }),
  Handler: handler,
  Runtime: runtime,
  Description: optionalText,
  MemorySize: v.optional(memory, 128),
  Timeout: v.optional(timeout, 3),
  Environment: v.optional(environmentParameter, {}),
  VpcConfig: v.optional(network, {}),
  PublicNetConfig: v.optional(publicNetwork, { PublicNetStatus: "ENABLE" }),
  Role: optionalText,
  Type: v.optional(v.literal("Event")),
  Tags: tags,
});

/** Only what is given changes. */
const configurationParameters = v.object({
  ...functionName,
  Runtime: v.optional(runtime),
  Description: v.optional(v.string()),
  MemorySize: v.optional(memory),
  Timeout: v.optional(timeout),
  Environment: v.optional(environmentParameter),
  VpcConfig: v.optional(network),
  PublicNetConfig: v.optional(publicNetwork),
  Role: v.optional(v.string()),
});

const codeParameters = v.object({
  ...functionName,
  Handler: v.optional(handler),
  ZipFile: v.optional(zipParameter),
  Code: v.optional(v.object({ ZipFile: zipParameter })),
});

const qualified = v.object({ ...functionName, Qualifier: v.optional(v.string(), "$LATEST") });

/** Serverless Cloud Function: functions that really run, with their triggers and reserved concurrency. */
export function scf(state: State, running: RunningFunctions): Service {
  return {
    version: "2018-04-16",
    actions: {
      CreateFunction: action(createParameters, (given, { region }) => {
        const { FunctionName: name, Namespace: namespace } = given;
        if (namespace !== "default") throw namespaceNotFound(namespace);
        if (state.functions.some((fn) => fn.name === name)) throw functionInUse(namespace, name);
        checkNetwork(state, given.VpcConfig);
        const zip = zipOf(given.Code.ZipFile, given.Handler);
        const fn: CloudFunction = {
          ...{ id: newId("lam"), name, namespace, region, role: given.Role },
          description: given.Description,
          handler: given.Handler,
          runtime: given.Runtime,
          memoryMb: given.MemorySize,
          timeoutSeconds: given.Timeout,
          vpcId: given.VpcConfig.VpcId,
          subnetId: given.VpcConfig.SubnetId,
          publicNetwork: given.PublicNetConfig.PublicNetStatus === "ENABLE",
          environment: variablesOf(given.Environment),
          ...{ zipFile: "", zipBytes: 0, status: "Creating", statusReason: "", triggers: [] },
          ...{ created: timestamp(), modified: timestamp() },
        };
        running.keepZip(fn, zip);
        state.functions.push(fn);
        state.tags[fn.id] = tagsOf(given.Tags);
        void running.apply(fn);
        return {};
      }),

      GetFunction: action(qualified, (given) => {
        checkQualifier(given.Qualifier);
        return describe(findFunction(state, given.FunctionName, given.Namespace), state);
      }),

      ListFunctions: action(
        v.object({ ...page, SearchKey: optionalText, Namespace: v.optional(v.string()), Filters: filters }),
        (given) => {
          const found = state.functions.filter(
            (fn) =>
              fn.name.includes(given.SearchKey) &&
              (given.Namespace === undefined || given.Namespace === fn.namespace) &&
              matches(tagFields(state.tags[fn.id]), given.Filters),
          );
          const Functions = pageOf(found, given).map((fn) => summarize(fn, state));
          return { Functions, TotalCount: found.length };
        },
      ),

      UpdateFunctionCode: action(codeParameters, (given) => {
        const fn = findFunction(state, given.FunctionName, given.Namespace);
        checkIdle(fn);
        const zipFile = given.Code?.ZipFile ?? given.ZipFile;
        if (zipFile === undefined) throw invalidValue("Code", "Code.ZipFile must be given.");
        const nextHandler = given.Handler ?? fn.handler;
        const zip = zipOf(zipFile, nextHandler);
        fn.handler = nextHandler;
        running.keepZip(fn, zip);
        return update(fn);
      }),

      UpdateFunctionConfiguration: action(configurationParameters, (given) => {
        const fn = findFunction(state, given.FunctionName, given.Namespace);
        checkIdle(fn);
        if (given.VpcConfig !== undefined) checkNetwork(state, given.VpcConfig);
        const memoryMb = given.MemorySize ?? fn.memoryMb;
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

      DeleteFunction: action(v.object(functionName), (given) => {
        const fn = findFunction(state, given.FunctionName, given.Namespace);
        state.functions.splice(state.functions.indexOf(fn), 1);
        delete state.tags[fn.id];
        running.remove(fn);
        return {};
      }),

      InvokeFunction: action(v.object({ ...qualified.entries, Event: optionalText }), (given) =>
        invoke(given, given.Event),
      ),

      Invoke: action(
        v.object({
          ...qualified.entries,
          ClientContext: optionalText,
          InvocationType: v.optional(v.literal("RequestResponse")),
        }),
        (given) => invoke(given, given.ClientContext),
      ),

      PutReservedConcurrencyConfig: action(
        v.object({ ...functionName, ReservedConcurrencyMem: wholeNumber(0, 128_000) }),
        async ({ FunctionName, Namespace, ReservedConcurrencyMem }) => {
          const fn = findFunction(state, FunctionName, Namespace);
          if (ReservedConcurrencyMem < fn.memoryMb)
            throw reservedBelowMemory(ReservedConcurrencyMem, fn.memoryMb);
          fn.reservedMb = ReservedConcurrencyMem;
          await running.apply(fn);
          return {};
        },
      ),

      GetReservedConcurrencyConfig: action(v.object(functionName), (given) => {
        const { reservedMb } = findFunction(state, given.FunctionName, given.Namespace);
        return reservedMb === undefined ? {} : { ReservedMem: reservedMb };
      }),

      DeleteReservedConcurrencyConfig: action(v.object(functionName), async (given) => {
        const fn = findFunction(state, given.FunctionName, given.Namespace);
        delete fn.reservedMb;
        await running.apply(fn);
        return {};
      }),

      ...triggerActions(state, running),
    },
  };

  function update(fn: CloudFunction): object {
    fn.status = "Updating";
    fn.modified = timestamp();
    void running.apply(fn);
    return {};
  }

  async function invoke(given: v.InferOutput<typeof qualified>, eventJson: string): Promise<object> {
    checkQualifier(given.Qualifier);
    const fn = findFunction(state, given.FunctionName, given.Namespace);
    const requestId = randomUUID();
    const event = eventOf(eventJson);
    const began = performance.now();
    const outcome = await running.invoke(fn, event, requestId).then(
      (answer) => ({ InvokeResult: 0, RetMsg: JSON.stringify(answer ?? null), ErrMsg: "" }),
      (error) => ({
        InvokeResult: 1,
        RetMsg: "",
        ErrMsg: error instanceof Error ? error.message : String(error),
      }),
    );
    const Duration = performance.now() - began;
    return {
      Result: {
        ...outcome,
        ...{ FunctionRequestId: requestId, Duration, BillDuration: Math.ceil(Duration) },
        ...{ MemUsage: fn.memoryMb * 1024 * 1024, Log: "" },
      },
    };
  }
}

function eventOf(json: string): unknown {
  if (json === "") return {};
  try {
    return JSON.parse(json);
  } catch {
    throw invalidValue("Param", "The event must be JSON.");
  }
}

function checkNetwork(state: State, { VpcId, SubnetId }: v.InferOutput<typeof network>): void {
  if (VpcId === "" && SubnetId === "") return;
  if (!state.vpcs.some(({ id }) => id === VpcId)) throw networkNotFound(VpcId);
  if (!state.subnets.some(({ id, vpcId }) => id === SubnetId && vpcId === VpcId))
    throw networkNotFound(SubnetId);
}

const tagFields = (tagsOfFunction: Readonly<Record<string, string>> = {}) =>
  Object.fromEntries(Object.entries(tagsOfFunction).map(([key, value]) => [`tag-${key}`, value]));

function summarize(fn: CloudFunction, state: State): object {
  return {
    FunctionId: fn.id,
    FunctionName: fn.name,
    Namespace: fn.namespace,
    Description: fn.description,
    Runtime: fn.runtime,
    Type: "Event",
    Status: fn.status,
    StatusDesc: fn.statusReason,
    StatusReasons: fn.statusReason === "" ? [] : [{ ErrorCode: fn.status, ErrorMessage: fn.statusReason }],
    AddTime: fn.created,
    ModTime: fn.modified,
    Tags: tagList(state.tags[fn.id]),
    AsyncRunEnable: "FALSE",
    TraceEnable: "FALSE",
  };
}

/** Terraform's provider dereferences many of these without looking (measured with 1.83.25): none may be null. */
function describe(fn: CloudFunction, state: State): object {
  return {
    ...summarize(fn, state),
    ...{ FunctionVersion: "$LATEST", Qualifier: "$LATEST", AvailableStatus: "Available" },
    Handler: fn.handler,
    MemorySize: fn.memoryMb,
    Timeout: fn.timeoutSeconds,
    InitTimeout: 65,
    Role: fn.role,
    CodeInfo: "",
    CodeSize: fn.zipBytes,
    CodeResult: fn.status === "CreateFailed" ? "failed" : "success",
    CodeError: "",
    ErrNo: 0,
    VpcConfig: { VpcId: fn.vpcId, SubnetId: fn.subnetId },
    Environment: { Variables: Object.entries(fn.environment).map(([Key, Value]) => ({ Key, Value })) },
    PublicNetConfig: {
      PublicNetStatus: fn.publicNetwork ? "ENABLE" : "DISABLE",
      EipConfig: { EipStatus: "DISABLE", EipAddress: [] },
    },
    EipConfig: { EipFixed: "FALSE", Eips: [] },
    AccessInfo: { Host: "", Vip: "" },
    ...{ ClsLogsetId: "", ClsTopicId: "", UseGpu: "FALSE", OnsEnable: "FALSE", DnsCache: "FALSE" },
    ...{ L5Enable: "FALSE", InstallDependency: "FALSE", Layers: [], StatusDesc: fn.statusReason },
    DeadLetterConfig: { Type: "", Name: "", FilterType: "" },
    IntranetConfig: { IpFixed: "DISABLE", IpAddress: [] },
    Triggers: fn.triggers.map(describeTrigger),
  };
}
