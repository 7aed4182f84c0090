import { setTimeout as delay } from "node:timers/promises";
import * as v from "valibot";
import type { Cloud } from "./cloud";
import { functionNotActive, urlNotGiven } from "./errors";
import { findApi } from "./lookups";
import type { ApiSpec } from "./spec";

/** Gets one line for each thing that is done; Terraform shows them. */
export type Say = (line: string) => void;

/** How often a function's state is looked at, in ms, and how many times: three minutes, as the provider waits. */
const POLL_MS = 500;
const POLLS = 360;

const nothing = v.unknown();
const created = v.object({ Result: v.object({ ApiId: v.string() }) });
const described = v.object({ Result: v.object({ InternalDomain: v.nullish(v.string(), "") }) });
const service = v.object({ AvailableEnvironments: v.nullish(v.array(v.string()), []) });
const functionState = v.object({
  Status: v.string(),
  Environment: v.nullish(
    v.object({ Variables: v.nullish(v.array(v.object({ Key: v.string(), Value: v.string() })), []) }),
  ),
});

/**
 * Makes the API what the spec says, gives its reverse-push URL to the functions that push, and releases it where it
 * was released before. Doing it again changes nothing.
 *
 * The order is the only one known to work: CreateApi binds functions that must exist, and only the API has the URL.
 *
 * @throws FUNCTION_NOT_ACTIVE, URL_NOT_GIVEN, API_AMBIGUOUS, and what Cloud.call throws
 */
export async function apply(cloud: Cloud, spec: ApiSpec, say: Say): Promise<void> {
  for (const name of Object.values(spec.functions)) await untilActive(cloud, spec, name);

  const known = await findApi(cloud, spec);
  const apiId = known ?? (await create(cloud, spec));
  if (known !== undefined) {
    await cloud.call("apigateway", "ModifyApi", { ...definition(spec), ApiId: known }, nothing);
  }
  say(`${known === undefined ? "created" : "modified"} the API ${spec.apiName} (${apiId})`);

  const url = await reversePushUrl(cloud, spec, apiId);
  for (const name of [spec.functions.transmit, spec.functions.cleanup]) {
    if (await inject(cloud, spec, name, url)) say(`gave ${name} its REVERSE_PUSH_URL`);
  }

  const { AvailableEnvironments } = await cloud.call(
    "apigateway",
    "DescribeService",
    { ServiceId: spec.serviceId },
    service,
  );
  // The first release is the stack's own resource; after that only the script knows of changes to release.
  if (known === undefined && !AvailableEnvironments?.includes(spec.stage)) return;
  const release = { ServiceId: spec.serviceId, EnvironmentName: spec.stage, ReleaseDesc: spec.apiName };
  await cloud.call("apigateway", "ReleaseService", release, nothing);
  say(`released ${spec.apiName} to ${spec.stage}`);
}

async function create(cloud: Cloud, spec: ApiSpec): Promise<string> {
  return (await cloud.call("apigateway", "CreateApi", definition(spec), created)).Result.ApiId;
}

/** What CreateApi and ModifyApi take for a WebSocket API before SCF functions. */
function definition(spec: ApiSpec) {
  const { namespace, qualifier, functions } = spec;
  return {
    ServiceId: spec.serviceId,
    ServiceType: "SCF",
    ServiceTimeout: spec.timeoutSeconds,
    Protocol: "WEBSOCKET",
    RequestConfig: { Path: spec.path, Method: "GET" },
    ApiName: spec.apiName,
    ApiType: "NORMAL",
    AuthType: "NONE",
    EnableCORS: false,
    ServiceScfIsIntegratedResponse: false,
    ServiceWebsocketRegisterFunctionName: functions.register,
    ServiceWebsocketRegisterFunctionNamespace: namespace,
    ServiceWebsocketRegisterFunctionQualifier: qualifier,
    ServiceWebsocketTransportFunctionName: functions.transmit,
    ServiceWebsocketTransportFunctionNamespace: namespace,
    ServiceWebsocketTransportFunctionQualifier: qualifier,
    ServiceWebsocketCleanupFunctionName: functions.cleanup,
    ServiceWebsocketCleanupFunctionNamespace: namespace,
    ServiceWebsocketCleanupFunctionQualifier: qualifier,
  };
}

async function reversePushUrl(cloud: Cloud, spec: ApiSpec, apiId: string): Promise<string> {
  for (let poll = 0; poll < POLLS; poll++) {
    const request = { ServiceId: spec.serviceId, ApiId: apiId };
    const { Result } = await cloud.call("apigateway", "DescribeApi", request, described);
    if (Result.InternalDomain) return Result.InternalDomain;
    await delay(POLL_MS);
  }
  throw urlNotGiven(spec.apiName);
}

/** Sets the variable beside the others; SCF takes the whole environment or none. Tells whether it was different. */
async function inject(cloud: Cloud, spec: ApiSpec, name: string, url: string): Promise<boolean> {
  const { Environment } = await untilActive(cloud, spec, name);
  const variables = Environment?.Variables ?? [];
  if (variables.some(({ Key, Value }) => Key === "REVERSE_PUSH_URL" && Value === url)) return false;
  const others = variables.filter(({ Key }) => Key !== "REVERSE_PUSH_URL");
  const request = {
    FunctionName: name,
    Namespace: spec.namespace,
    Environment: { Variables: [...others, { Key: "REVERSE_PUSH_URL", Value: url }] },
  };
  await cloud.call("scf", "UpdateFunctionConfiguration", request, nothing);
  await untilActive(cloud, spec, name);
  return true;
}

async function untilActive(cloud: Cloud, { namespace }: ApiSpec, name: string) {
  const request = { FunctionName: name, Namespace: namespace };
  let status = "";
  for (let poll = 0; poll < POLLS; poll++) {
    const state = await cloud.call("scf", "GetFunction", request, functionState);
    if (state.Status === "Active") return state;
    status = state.Status;
    if (status.endsWith("Failed")) break;
    await delay(POLL_MS);
  }
  throw functionNotActive(name, status);
}
