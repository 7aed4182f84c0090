import * as v from "valibot";
import { type Action, action } from "./action";
import { filters, matches, optionalText, page, pageOf, tagList } from "./parameters";
import { checkQualifier, findFunction } from "./scf-functions";
import { qualified } from "./scf-parameters";
import { describeTrigger } from "./scf-triggers";
import type { CloudFunction, State } from "./state";

/** Descriptions of functions. */
export function functionQueries(state: State): Record<string, Action> {
  return {
    GetFunction: action(
      { ...qualified, ShowCode: v.optional(v.picklist(["TRUE", "FALSE"])) },
      (given, { region }) => {
        checkQualifier(given.Qualifier);
        return describe(findFunction(state, region, given.FunctionName, given.Namespace), state);
      },
    ),

    ListFunctions: action(
      {
        ...page,
        ...{ Order: optionalText, Orderby: optionalText, Description: optionalText },
        ...{ SearchKey: optionalText, Namespace: v.optional(v.string()), Filters: filters },
      },
      (given, { region }) => {
        const found = state.functions.filter(
          (fn) =>
            fn.region === region &&
            fn.name.includes(given.SearchKey) &&
            fn.description.includes(given.Description) &&
            (given.Namespace === undefined || given.Namespace === fn.namespace) &&
            matches(tagFields(state.tags[fn.id]), given.Filters),
        );
        const Functions = pageOf(found, given).map((fn) => summarize(fn, state));
        return { Functions, TotalCount: found.length };
      },
    ),
  };
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
