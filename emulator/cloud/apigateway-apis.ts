import * as v from "valibot";
import { type Action, action } from "./action";
import { apiNotFound, bindingNotFound, pathTaken } from "./apigateway-errors";
import { findService, isoTime, onlineIn } from "./apigateway-services";
import { invalidValue } from "./errors";
import { newId } from "./ids";
import { filters, matches, optionalText, page, pageOf, wholeNumber } from "./parameters";
import type { RunningGateways } from "./running-gateways";
import {
  type Api,
  type ApiService,
  type Binding,
  type CloudFunction,
  environmentName,
  type State,
} from "./state";

/** The parameters that bind an API to a function, for each of its uses. */
const PREFIXES = {
  scf: "ServiceScfFunction",
  register: "ServiceWebsocketRegisterFunction",
  transmit: "ServiceWebsocketTransportFunction",
  cleanup: "ServiceWebsocketCleanupFunction",
} as const;

type Use = keyof typeof PREFIXES;
const USES: readonly Use[] = ["scf", "register", "transmit", "cleanup"];

const bindingParameters = {
  ServiceScfFunctionName: v.optional(v.string()),
  ServiceScfFunctionNamespace: v.optional(v.string(), "default"),
  ServiceScfFunctionQualifier: v.optional(v.string(), "$LATEST"),
  ServiceWebsocketRegisterFunctionName: v.optional(v.string()),
  ServiceWebsocketRegisterFunctionNamespace: v.optional(v.string(), "default"),
  ServiceWebsocketRegisterFunctionQualifier: v.optional(v.string(), "$LATEST"),
  ServiceWebsocketTransportFunctionName: v.optional(v.string()),
  ServiceWebsocketTransportFunctionNamespace: v.optional(v.string(), "default"),
  ServiceWebsocketTransportFunctionQualifier: v.optional(v.string(), "$LATEST"),
  ServiceWebsocketCleanupFunctionName: v.optional(v.string()),
  ServiceWebsocketCleanupFunctionNamespace: v.optional(v.string(), "default"),
  ServiceWebsocketCleanupFunctionQualifier: v.optional(v.string(), "$LATEST"),
};

const specification = {
  ApiName: v.pipe(
    v.string(),
    v.nonEmpty("must not be empty"),
    v.maxLength(100, "has at most 100 characters"),
  ),
  ApiDesc: optionalText,
  Protocol: v.literal("WEBSOCKET", "must be WEBSOCKET: the emulated cloud has no other API"),
  ServiceType: v.literal("SCF", "must be SCF: the emulated cloud has no other back end"),
  // The back end's timeout, in s, is also how long a client may be silent (SCF document 583/31438).
  ServiceTimeout: wholeNumber(1, 1800),
  AuthType: v.optional(v.literal("NONE"), "NONE"),
  EnableCORS: v.optional(v.boolean(), false),
  ApiType: v.optional(v.literal("NORMAL")),
  ApiBusinessType: v.optional(v.literal("NORMAL")),
  ServiceScfIsIntegratedResponse: v.optional(v.literal(false, "must be false for a WebSocket")),
  IsDebugAfterCharge: v.optional(v.literal(false)),
  RequestConfig: v.strictObject({
    Path: v.pipe(v.string(), v.startsWith("/", "must begin with /")),
    Method: v.optional(v.literal("GET", "must be GET for a WebSocket"), "GET"),
  }),
  ...bindingParameters,
};

const identity = { ServiceId: v.string(), ApiId: v.string() };

/** WebSocket APIs. A change of one takes effect with the next release of its service. */
export function apiActions(state: State, running: RunningGateways): Record<string, Action> {
  const described = (region: string, { ServiceId, ApiId }: { ServiceId: string; ApiId: string }) => {
    const service = findService(state, region, ServiceId);
    return { Result: describe(service, findApi(service, ApiId), running) };
  };
  return {
    CreateApi: action({ ServiceId: v.string(), ...specification }, (given, { region }) => {
      const service = findService(state, region, given.ServiceId);
      const now = isoTime();
      const api: Api = { id: newId("api"), ...specified(given, service, state), created: now, modified: now };
      if (api.register === undefined && api.scf === undefined)
        throw invalidValue("InvalidScfConfig", "No function is named.");
      service.apis.push(api);
      const { id, name, path, method, created } = api;
      return { Result: { ApiId: id, ApiName: name, Path: path, Method: method, CreatedTime: created } };
    }),

    ModifyApi: action({ ...identity, ...specification }, (given, { region }) => {
      const service = findService(state, region, given.ServiceId);
      const api = findApi(service, given.ApiId);
      const next = specified(given, service, state, api.id);
      for (const use of USES) if (next[use] === undefined) delete api[use];
      Object.assign(api, next, { modified: isoTime() });
      return {};
    }),

    DeleteApi: action(identity, (given, { region }) => {
      const service = findService(state, region, given.ServiceId);
      const api = findApi(service, given.ApiId);
      service.apis.splice(service.apis.indexOf(api), 1);
      if (service.served !== undefined) {
        service.served.apis = service.served.apis.filter(({ id }) => id !== api.id);
        running.apply(service);
      }
      return { Result: true };
    }),

    DescribeApi: action(identity, (given, { region }) => described(region, given)),
    DescribeApiForApiApp: action({ ...identity, ApiRegion: v.string() }, (given) =>
      described(given.ApiRegion, given),
    ),

    DescribeApisStatus: action({ ServiceId: v.string(), ...page, Filters: filters }, (given, { region }) => {
      const service = findService(state, region, given.ServiceId);
      const found = service.apis.filter((api) =>
        matches({ ApiId: api.id, ApiName: api.name }, given.Filters),
      );
      const ApiIdStatusSet = pageOf(found, given).map((api) => describeApiInList(service, api));
      return { Result: { TotalCount: found.length, ApiIdStatusSet } };
    }),

    // The provider lifts an API's limits before it deletes it.
    ModifyApiEnvironmentStrategy: action(
      {
        ServiceId: v.string(),
        ApiIds: v.array(v.string()),
        EnvironmentName: environmentName,
        Strategy: v.literal(-1, "must be -1, no limit: the emulated cloud sets APIs none"),
      },
      ({ ServiceId, ApiIds }, { region }) => {
        const service = findService(state, region, ServiceId);
        for (const id of ApiIds) findApi(service, id);
        return { Result: true };
      },
    ),

    DescribeApiEnvironmentStrategy: action(
      { ServiceId: v.string(), ...page },
      ({ ServiceId }, { region }) => {
        findService(state, region, ServiceId);
        return { Result: { TotalCount: 0, ApiEnvironmentStrategySet: [] } };
      },
    ),
  };
}

/** An API as the lists of a service have it. */
export function describeApiInList(service: ApiService, api: Api): object {
  return {
    ServiceId: service.id,
    ApiId: api.id,
    ApiName: api.name,
    ApiDesc: api.description,
    ApiType: "NORMAL",
    Protocol: "WEBSOCKET",
    AuthType: api.authType,
    Path: api.path,
    Method: api.method,
    CreatedTime: api.created,
    ModifiedTime: api.modified,
  };
}

/**
 * What a request says of an API, checked against what there is.
 *
 * @throws FailedOperation.ScfError, InvalidParameterValue.InvalidApiRequestConfig
 */
function specified(
  given: v.InferOutput<v.ObjectSchema<typeof specification, undefined>>,
  service: ApiService,
  state: State,
  ownId?: string,
): Omit<Api, "id" | "created" | "modified"> {
  const { Path: path, Method: method } = given.RequestConfig;
  if (service.apis.some((api) => api.path === path && api.id !== ownId)) throw pathTaken(path);
  const bindings: { [use in Use]?: Binding } = {};
  for (const use of USES) {
    const prefix = PREFIXES[use];
    const name = given[`${prefix}Name`];
    if (name === undefined || name === "") continue;
    const namespace = given[`${prefix}Namespace`];
    const isIt = (fn: CloudFunction) =>
      fn.name === name && fn.namespace === namespace && fn.region === service.region;
    if (!state.functions.some(isIt)) throw bindingNotFound(use, namespace, name);
    bindings[use] = { namespace, name, qualifier: given[`${prefix}Qualifier`] };
  }
  return {
    ...{ name: given.ApiName, description: given.ApiDesc, authType: given.AuthType },
    ...{ cors: given.EnableCORS, path, method, timeoutSeconds: given.ServiceTimeout },
    ...bindings,
  };
}

function findApi(service: ApiService, id: string): Api {
  const api = service.apis.find((one) => one.id === id);
  if (api === undefined) throw apiNotFound(id);
  return api;
}

function describe(service: ApiService, api: Api, running: RunningGateways): object {
  const online = service.served?.apis.some(({ id }) => id === api.id) ? onlineIn(service) : [];
  const bindings = USES.flatMap((use) => {
    const binding = api[use];
    const prefix = PREFIXES[use];
    return [
      [`${prefix}Name`, binding?.name ?? ""],
      [`${prefix}Namespace`, binding?.namespace ?? ""],
      [`${prefix}Qualifier`, binding?.qualifier ?? ""],
    ] as const;
  });
  return {
    ...describeApiInList(service, api),
    ServiceName: service.name,
    ServiceDesc: service.description,
    RequestConfig: { Path: api.path, Method: api.method },
    ServiceType: "SCF",
    ServiceTimeout: api.timeoutSeconds,
    ServiceConfig: null,
    ServiceScfIsIntegratedResponse: false,
    ...Object.fromEntries(bindings),
    InternalDomain: running.reversePushUrl(api.id),
    Environments: online,
    EnableCORS: api.cors,
    IsDebugAfterCharge: false,
    IsBase64Encoded: false,
    ResponseType: "",
    ...{ ResponseSuccessExample: "", ResponseFailExample: "", AuthRelationApiId: "", ApiBusinessType: "" },
    ServiceMockReturnMessage: "",
  };
}
