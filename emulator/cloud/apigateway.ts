import * as v from "valibot";
import { action, type Service } from "./action";
import { apiActions, describeApiInList } from "./apigateway-apis";
import { findService, isoTime, onlineIn } from "./apigateway-services";
import { serviceHasApis, serviceHasNoApis, serviceIsReleased } from "./errors";
import { newId } from "./ids";
import { filters, matches, optionalText, page, pageOf, tagList, tags, tagsOf } from "./parameters";
import type { RunningGateways } from "./running-gateways";
import { type ApiService, type EnvironmentName, environmentName, type State } from "./state";

const protocol = v.picklist(["http", "https", "http&https"]);
const netTypes = v.pipe(v.array(v.picklist(["OUTER", "INNER"])), v.nonEmpty("must not be empty"));
const identity = { ServiceId: v.string() };
const listOfService = v.object({ ...identity, ...page });
const inEnvironment = { ...identity, EnvironmentName: environmentName };

const ENVIRONMENTS: readonly EnvironmentName[] = ["test", "prepub", "release"];

/** API Gateway: services with WebSocket APIs, whose routes open with a release and close when it ends. */
export function apigateway(state: State, running: RunningGateways): Service {
  const describeService = action(v.object(identity), ({ ServiceId }) =>
    describe(findService(state, ServiceId), state),
  );
  return {
    version: "2018-08-08",
    actions: {
      CreateService: action(
        v.object({
          ServiceName: v.pipe(
            v.string(),
            v.nonEmpty("must not be empty"),
            v.maxLength(50, "has at most 50 characters"),
          ),
          Protocol: protocol,
          ServiceDesc: optionalText,
          NetTypes: v.optional(netTypes, ["OUTER"]),
          IpVersion: v.optional(v.literal("IPv4"), "IPv4"),
          Tags: tags,
        }),
        async (given, { region }) => {
          const now = isoTime();
          const service: ApiService = {
            ...{ id: newId("service"), name: given.ServiceName, description: given.ServiceDesc, region },
            ...{ protocol: given.Protocol, netTypes: given.NetTypes, ipVersion: given.IpVersion },
            ...{ port: 0, apis: [], history: [], created: now, modified: now },
          };
          service.port = await running.open(service);
          state.services.push(service);
          state.tags[service.id] = tagsOf(given.Tags);
          return summarize(service, state);
        },
      ),

      DescribeService: describeService,
      DescribeServiceForApiApp: describeService,

      DescribeServicesStatus: action(v.object({ ...page, Filters: filters }), (given) => {
        const found = state.services.filter((service) => matchesService(service, given.Filters));
        const ServiceSet = pageOf(found, given).map((service) => summarize(service, state));
        return { Result: { TotalCount: found.length, ServiceSet } };
      }),

      ModifyService: action(
        v.object({
          ...identity,
          ServiceName: v.optional(v.string()),
          Protocol: v.optional(protocol),
          ServiceDesc: v.optional(v.string()),
          NetTypes: v.optional(netTypes),
        }),
        (given) => {
          const service = findService(state, given.ServiceId);
          service.name = given.ServiceName ?? service.name;
          service.protocol = given.Protocol ?? service.protocol;
          service.description = given.ServiceDesc ?? service.description;
          service.netTypes = given.NetTypes ?? service.netTypes;
          service.modified = isoTime();
          return {};
        },
      ),

      DeleteService: action(v.object(identity), async ({ ServiceId }) => {
        const service = findService(state, ServiceId);
        if (service.served !== undefined) throw serviceIsReleased(ServiceId, onlineIn(service));
        if (service.apis.length > 0) throw serviceHasApis(ServiceId);
        state.services.splice(state.services.indexOf(service), 1);
        delete state.tags[ServiceId];
        await running.remove(service);
        return { Result: true };
      }),

      ReleaseService: action(v.object({ ...inEnvironment, ReleaseDesc: optionalText }), (given) => {
        const service = findService(state, given.ServiceId);
        const environment = given.EnvironmentName;
        if (service.apis.length === 0) throw serviceHasNoApis(service.id);
        // A reverse-push URL is one for all environments; here it leads to one gateway.
        if (service.served !== undefined && service.served.environment !== environment)
          throw serviceIsReleased(service.id, onlineIn(service));
        const version = versionName(service);
        service.served = { environment, apis: structuredClone(service.apis) };
        service.history.unshift({ environment, version, description: given.ReleaseDesc, time: isoTime() });
        running.apply(service);
        return { Result: { ReleaseDesc: given.ReleaseDesc, ReleaseVersion: version } };
      }),

      UnReleaseService: action(v.object(inEnvironment), (given) => {
        const service = findService(state, given.ServiceId);
        if (service.served?.environment === given.EnvironmentName) {
          delete service.served;
          running.apply(service);
        }
        return { Result: true };
      }),

      DescribeServiceEnvironmentReleaseHistory: action(v.object({ ...inEnvironment, ...page }), (given) => {
        const service = findService(state, given.ServiceId);
        const found = service.history.filter(({ environment }) => environment === given.EnvironmentName);
        const VersionList = pageOf(found, given).map(({ version, description, time }) => ({
          ...{ VersionName: version, VersionDesc: description, ReleaseTime: time },
        }));
        return { Result: { TotalCount: found.length, VersionList } };
      }),

      DescribeServiceEnvironmentStrategy: action(listOfService, (given) => {
        const service = findService(state, given.ServiceId);
        const all = ENVIRONMENTS.map((environment) => ({
          EnvironmentName: environment,
          Url: `${service.protocol}://${authority(service)}/${environment}`,
          Status: service.served?.environment === environment ? 1 : 0,
          VersionName: service.history.find((release) => release.environment === environment)?.version ?? "",
          Strategy: 5000,
          MaxStrategy: 5000,
        }));
        return { Result: { TotalCount: all.length, EnvironmentList: pageOf(all, given) } };
      }),

      DescribeServiceUsagePlan: action(listOfService, ({ ServiceId }) => {
        findService(state, ServiceId);
        return { Result: { TotalCount: 0, ServiceUsagePlanList: [] } };
      }),

      DescribeApiUsagePlan: action(listOfService, ({ ServiceId }) => {
        findService(state, ServiceId);
        return { Result: { TotalCount: 0, ApiUsagePlanList: [] } };
      }),

      ...apiActions(state, running),
    },
  };
}

/** The cloud finds services whose names contain the wanted one (measured with the real provider). */
function matchesService(service: ApiService, conditions: v.InferOutput<typeof filters>): boolean {
  return conditions.every((condition) =>
    condition.Name === "ServiceName"
      ? condition.Values.some((wanted) => service.name.includes(wanted))
      : matches({ ServiceId: service.id }, [condition]),
  );
}

const authority = ({ port }: ApiService) => `127.0.0.1:${port}`;

/** A version is named by its time and a number: no two of a service have the same name. */
const versionName = ({ history }: ApiService) => `${isoTime().replace(/\D/g, "")}${history.length + 1}`;

function summarize(service: ApiService, state: State) {
  return {
    ServiceId: service.id,
    ServiceName: service.name,
    ServiceDesc: service.description,
    Protocol: service.protocol,
    NetTypes: service.netTypes,
    IpVersion: service.ipVersion,
    OuterSubDomain: authority(service),
    InnerSubDomain: "",
    InnerHttpPort: 0,
    InnerHttpsPort: 0,
    AvailableEnvironments: onlineIn(service),
    Tags: tagList(state.tags[service.id]),
    CreatedTime: service.created,
    ModifiedTime: service.modified,
  };
}

function describe(service: ApiService, state: State): object {
  return {
    ...summarize(service, state),
    InternalSubDomain: "",
    ApiTotalCount: service.apis.length,
    ApiIdStatusSet: service.apis.map((api) => describeApiInList(service, api)),
    UsagePlanTotalCount: 0,
    UsagePlanList: [],
    ...{ UserType: "", SetId: 0, InstanceId: "", InstanceName: "", UniqVpcId: "" },
  };
}
