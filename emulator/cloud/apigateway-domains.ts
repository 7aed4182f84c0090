import * as v from "valibot";
import { type Action, action } from "./action";
import {
  certificateMissing,
  certificateUnknown,
  domainBound,
  domainNotBound,
  mappingsMissing,
  mappingsNotAllowed,
  netSubDomainWrong,
  tooManyMappings,
} from "./apigateway-errors";
import { findService } from "./apigateway-services";
import { page, pageOf } from "./parameters";
import { type ApiService, type Domain, environmentName, type State } from "./state";

const PROTOCOLS = ["http", "https", "http&https"] as const;
const NAME = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
/** How many paths a domain may map (error code LimitExceeded.ExceededDefineMappingLimit). */
const MAPPINGS_MAX = 3;

const identity = { ServiceId: v.string(), SubDomain: v.string() };
const mappings = v.array(
  v.strictObject({
    Path: v.pipe(v.string(), v.startsWith("/", "must begin with /")),
    Environment: environmentName,
  }),
);

/**
 * Names of its own for a service. They are kept and described; on this machine clients connect to the service's
 * address all the same.
 */
export function domainActions(state: State): Record<string, Action> {
  return {
    BindSubDomain: action(
      {
        ...identity,
        SubDomain: v.pipe(v.string(), v.regex(NAME, "must be a domain name such as chat.example.com")),
        Protocol: v.picklist(PROTOCOLS),
        NetType: v.picklist(["OUTER", "INNER"]),
        IsDefaultMapping: v.boolean(),
        NetSubDomain: v.string(),
        CertificateId: v.optional(v.string(), ""),
        PathMappingSet: v.optional(mappings, []),
        IsForcedHttps: v.optional(v.boolean(), false),
      },
      (given, { region }) => {
        const service = findService(state, region, given.ServiceId);
        if (given.NetSubDomain !== `127.0.0.1:${service.port}`)
          throw netSubDomainWrong(given.NetSubDomain, `127.0.0.1:${service.port}`);
        const owner = state.services.find(({ domains }) =>
          domains.some(({ name }) => name === given.SubDomain),
        );
        if (owner !== undefined) throw domainBound(given.SubDomain, owner.id, owner === service);
        service.domains.push(
          checked({
            ...{ name: given.SubDomain, protocol: given.Protocol, netType: given.NetType },
            ...{ certificateId: given.CertificateId, forcedHttps: given.IsForcedHttps },
            ...{ defaultMapping: given.IsDefaultMapping, mappings: mappingsOf(given.PathMappingSet) },
          }),
        );
        return {};
      },
    ),

    DescribeServiceSubDomains: action({ ServiceId: v.string(), ...page }, (given, { region }) => {
      const { domains } = findService(state, region, given.ServiceId);
      return { Result: { TotalCount: domains.length, DomainSet: pageOf(domains, given).map(describe) } };
    }),

    DescribeServiceSubDomainMappings: action(identity, ({ ServiceId, SubDomain }, { region }) => {
      const { defaultMapping, mappings: kept } = findDomain(findService(state, region, ServiceId), SubDomain);
      const PathMappingSet = kept.map(({ path, environment }) => ({ Path: path, Environment: environment }));
      return { Result: { IsDefaultMapping: defaultMapping, PathMappingSet } };
    }),

    ModifySubDomain: action(
      {
        ...identity,
        IsDefaultMapping: v.boolean(),
        CertificateId: v.optional(v.string()),
        Protocol: v.optional(v.picklist(PROTOCOLS)),
        NetType: v.optional(v.picklist(["OUTER", "INNER"])),
        PathMappingSet: v.optional(mappings, []),
        IsForcedHttps: v.optional(v.boolean()),
      },
      (given, { region }) => {
        const domain = findDomain(findService(state, region, given.ServiceId), given.SubDomain);
        Object.assign(
          domain,
          checked({
            name: domain.name,
            protocol: given.Protocol ?? domain.protocol,
            netType: given.NetType ?? domain.netType,
            certificateId: given.CertificateId ?? domain.certificateId,
            forcedHttps: given.IsForcedHttps ?? domain.forcedHttps,
            ...{ defaultMapping: given.IsDefaultMapping, mappings: mappingsOf(given.PathMappingSet) },
          }),
        );
        return { Result: true };
      },
    ),

    UnBindSubDomain: action(identity, ({ ServiceId, SubDomain }, { region }) => {
      const service = findService(state, region, ServiceId);
      service.domains.splice(service.domains.indexOf(findDomain(service, SubDomain)), 1);
      return { Result: true };
    }),
  };
}

/** @throws FailedOperation.DomainNotBindService */
function findDomain(service: ApiService, name: string): Domain {
  const found = service.domains.find((one) => one.name === name);
  if (found === undefined) throw domainNotBound(name, service.id);
  return found;
}

/**
 * Certificates are the SSL service's, which is not emulated: an id that looks like one is taken.
 *
 * @throws FailedOperation.CertificateIsNull, .CertificateIdError, .DefineMappingNotNull, .SetCustomPathMappingError,
 * LimitExceeded.ExceededDefineMappingLimit
 */
function checked(domain: Domain): Domain {
  const { name, protocol, certificateId, defaultMapping, mappings: given } = domain;
  if (protocol !== "http" && certificateId === "") throw certificateMissing(name, protocol);
  if (certificateId !== "" && !/^[A-Za-z0-9-]{6,64}$/.test(certificateId))
    throw certificateUnknown(certificateId);
  if (defaultMapping && given.length > 0) throw mappingsNotAllowed(name);
  if (!defaultMapping && given.length === 0) throw mappingsMissing(name);
  if (given.length > MAPPINGS_MAX) throw tooManyMappings(name, MAPPINGS_MAX);
  return domain;
}

const mappingsOf = (given: v.InferOutput<typeof mappings>): Domain["mappings"] =>
  given.map(({ Path, Environment }) => ({ path: Path, environment: Environment }));

function describe(domain: Domain): object {
  return {
    DomainName: domain.name,
    ...{ Status: 1, RegistrationStatus: true, CertificateId: domain.certificateId },
    ...{ IsDefaultMapping: domain.defaultMapping, IsForcedHttps: domain.forcedHttps },
    ...{ Protocol: domain.protocol, NetType: domain.netType },
  };
}
