import * as v from "valibot";
import { action, type Service } from "./action";
import { apiActions, describeApiInList } from "./apigateway-apis";
import { domainActions } from "./apigateway-domains";
import { serviceHasApis, serviceHasNoApis, serviceIsReleased } from "./apigateway-errors";
import { findService, isoTime, onlineIn } from "./apigateway-services";
import { newId } from "./ids";
import { filters, matches, optionalText, page, pageOf, tagList, tags, tagsOf } from "./parameters";
import type { RunningGateways } from "./running-gateways";
import { type ApiService, type EnvironmentName, environmentName, type State } from "./state";

const protocol = v.picklist(["http", "https", "http&https"]);
const netTypes = v.pipe(v.array(v.picklist(["OUTER", "INNER"])), v.nonEmpty("must not be empty"));
const identity = { ServiceId: v.string() };
const listOfService = { ...identity, ...page };
const inEnvironment = { ...identity, EnvironmentName: environmentName };

const ENVIRONMENTS: readonly EnvironmentName[] = ["test", "prepub", "release"];

/** API Gateway: services with WebSocket APIs, whose routes open with a release and close when it ends. */
export function apigateway(state: State, running: RunningGateways): Service {
  const inRegion = (region: string) => state.services.filter((service) => service.region === region);
  return {
    version: "2018-08-08",
    actions: {
      CreateService: action(
        {
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
        },
        async (given, { region }) => {
          const now = isoTime();
          const service: ApiService = {
            ...{ id: newId("service"), name: given.ServiceName, description: given.ServiceDesc, region },
            ...{ protocol: given.Protocol, netTypes: given.NetTypes, ipVersion: given.IpVersion },
            ...{ port: 0, apis: [], history: [], domains: [], created: now, modified: now },
          };
          service.port = await running.open(service);
          state.services.push(service);
          state.tags[service.id] = tagsOf(given.Tags);
          return summarize(service, state);
        },
      ),

      DescribeService: action(identity, ({ ServiceId }, { region }) =>
        describe(findService(state, region, ServiceId), state),
      ),
      DescribeServiceForApiApp: action({ ...identity, ApiRegion: v.string() }, (given) =>
        describe(findService(state, given.ApiRegion, given.ServiceId), state),
      ),

      DescribeServicesStatus: action({ ...page, Filters: filters }, (given, { region }) => {
        const found = inRegion(region).filter((service) => matchesService(service, given.Filters));
        const ServiceSet = pageOf(found, given).map((service) => summarize(service, state));
        return { Result: { TotalCount: found.length, ServiceSet } };
      }),

      ModifyService: action(
        {
          ...identity,
          ServiceName: v.optional(v.string()),
          Protocol: v.optional(protocol),
          ServiceDesc: v.optional(v.string()),
          NetTypes: v.optional(netTypes),
        },
        (given, { region }) => {
          const service = findService(state, region, given.ServiceId);
          service.name = given.ServiceName ?? service.name;
          service.protocol = given.Protocol ?? service.protocol;
          service.description = given.ServiceDesc ?? service.description;
          service.netTypes = given.NetTypes ?? service.netTypes;
          service.modified = isoTime();
          return {};
        },
      ),

      DeleteService: action(identity, async ({ ServiceId }, { region }) => {
        const service = findService(state, region, ServiceId);
        if (service.served !== undefined) throw serviceIsReleased(ServiceId, onlineIn(service));
        if (service.apis.length > 0) throw serviceHasApis(ServiceId);
        state.services.splice(state.services.indexOf(service), 1);
        delete state.tags[ServiceId];
        await running.remove(service);
        return { Result: true };
      }),

      ReleaseService: action({ ...inEnvironment, ReleaseDesc: optionalText }, (given, { region }) => {
        const service = findService(state, region, given.ServiceId);
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

      UnReleaseService: action(inEnvironment, (given, { region }) => {
        const service = findService(state, region, given.ServiceId);
        if (service.served?.environment === given.EnvironmentName) {
          delete service.served;
          running.apply(service);
        }
        return { Result: true };
      }),

      DescribeServiceEnvironmentReleaseHistory: action({ ...inEnvironment, ...page }, (given, { region }) => {
        const service = findService(state, region, given.ServiceId);
        const found = service.history.filter(({ environment }) => environment === given.EnvironmentName);
        const VersionList = pageOf(found, given).map(({ version, description, time }) => ({
          ...{ VersionName: version, VersionDesc: description, ReleaseTime: time },
        }));
        return { Result: { TotalCount: found.length, VersionList } };
      }),

      DescribeServiceEnvironmentStrategy: action(listOfService, (given, { region }) => {
        const service = findService(state, region, given.ServiceId);
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

      DescribeServiceUsagePlan: action(listOfService, ({ ServiceId }, { region }) => {
        findService(state, region, ServiceId);
        return { Result: { TotalCount: 0, ServiceUsagePlanList: [] } };
      }),

      DescribeApiUsagePlan: action(listOfService, ({ ServiceId }, { region }) => {
        findService(state, region, ServiceId);
        return { Result: { TotalCount: 0, ApiUsagePlanList: [] } };
      }),

      ...apiActions(state, running),
      ...domainActions(state),
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
