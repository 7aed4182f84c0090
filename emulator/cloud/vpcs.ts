import * as v from "valibot";
import { type Action, action } from "./action";
import { cidr } from "./cidr";
import { newId, timestamp } from "./ids";
import { networkInUse, networkNotFound } from "./network-errors";
import { filters, matches, page, pageOf, tagList, tags, tagsOf } from "./parameters";
import type { State, Vpc } from "./state";

/** A name of anything in a network. */
export const networkName = v.pipe(v.string(), v.maxLength(60, "has at most 60 characters"));

/** Ids that a list is restricted to; none for the whole list. */
export const wantedIds = v.optional(v.array(v.string()), []);

export const isWanted = (id: string, wanted: readonly string[]) => wanted.length === 0 || wanted.includes(id);

const flag = v.picklist(["true", "false"]);

/** Routes to other networks, of which there are none here. */
const publishing = {
  EnableRouteVpcPublish: v.optional(v.literal(false, "must be false")),
  EnableRouteVpcPublishIpv6: v.optional(v.literal(false, "must be false")),
};

/** VPCs, each with the one route table that it is born with. */
export function vpcActions(state: State): Record<string, Action> {
  const inRegion = (region: string) => state.vpcs.filter((one) => one.region === region);
  return {
    CreateVpc: action(
      {
        VpcName: networkName,
        CidrBlock: cidr,
        EnableMulticast: v.optional(flag, "false"),
        DnsServers: v.optional(v.array(v.string()), []),
        ...publishing,
        Tags: tags,
      },
      (given, { region }) => {
        const created: Vpc = {
          ...{ id: newId("vpc"), region, name: given.VpcName, cidr: given.CidrBlock },
          ...{ dnsServers: given.DnsServers, multicast: given.EnableMulticast === "true" },
          ...{ routeTableId: newId("rtb"), created: timestamp() },
        };
        state.vpcs.push(created);
        state.tags[created.id] = tagsOf(given.Tags);
        return { Vpc: describe(created, state) };
      },
    ),

    DescribeVpcs: action({ ...page, Filters: filters, VpcIds: wantedIds }, (given, { region }) => {
      const found = inRegion(region).filter(
        (one) =>
          isWanted(one.id, given.VpcIds) &&
          matches({ "vpc-id": one.id, "vpc-name": one.name, "cidr-block": one.cidr }, given.Filters),
      );
      return { TotalCount: found.length, VpcSet: pageOf(found, given).map((one) => describe(one, state)) };
    }),

    ModifyVpcAttribute: action(
      {
        VpcId: v.string(),
        VpcName: v.optional(networkName),
        EnableMulticast: v.optional(flag),
        DnsServers: v.optional(v.array(v.string())),
        ...publishing,
      },
      (given, { region }) => {
        const one = findVpc(state, region, given.VpcId);
        one.name = given.VpcName ?? one.name;
        one.dnsServers = given.DnsServers ?? one.dnsServers;
        if (given.EnableMulticast !== undefined) one.multicast = given.EnableMulticast === "true";
        return {};
      },
    ),

    DeleteVpc: action({ VpcId: v.string() }, ({ VpcId }, { region }) => {
      const one = findVpc(state, region, VpcId);
      const users = state.subnets.filter(({ vpcId }) => vpcId === VpcId).map(({ id }) => id);
      if (users.length > 0) throw networkInUse(VpcId, users);
      state.vpcs.splice(state.vpcs.indexOf(one), 1);
      delete state.tags[VpcId];
      return {};
    }),

    DescribeRouteTables: action(
      { ...page, Filters: filters, RouteTableIds: wantedIds },
      (given, { region }) => {
        const found = inRegion(region).filter(
          (one) =>
            isWanted(one.routeTableId, given.RouteTableIds) &&
            matches(
              { "route-table-id": one.routeTableId, "vpc-id": one.id, "association.main": "true" },
              given.Filters,
            ),
        );
        return {
          TotalCount: found.length,
          RouteTableSet: pageOf(found, given).map((one) => mainRouteTable(one, state)),
        };
      },
    ),

    // Terraform's provider asks which public address a private load balancer has: none.
    DescribeAddresses: action({ ...page, Filters: filters }, () => ({ TotalCount: 0, AddressSet: [] })),
  };
}

/** @throws ResourceNotFound */
export function findVpc(state: State, region: string, id: string): Vpc {
  const found = state.vpcs.find((one) => one.id === id && one.region === region);
  if (found === undefined) throw networkNotFound(id);
  return found;
}

function describe(one: Vpc, state: State): object {
  return {
    VpcId: one.id,
    VpcName: one.name,
    CidrBlock: one.cidr,
    IsDefault: false,
    EnableMulticast: one.multicast,
    DnsServerSet: one.dnsServers,
    ...{ DomainName: "", DhcpOptionsId: "", EnableDhcp: true, Ipv6CidrBlock: "", AssistantCidrSet: [] },
    ...{ EnableRouteVpcPublish: false, EnableRouteVpcPublishIpv6: false },
    TagSet: tagList(state.tags[one.id]),
    CreatedTime: one.created,
  };
}

function mainRouteTable(one: Vpc, state: State): object {
  const subnets = state.subnets.filter(({ vpcId }) => vpcId === one.id);
  return {
    ...{ RouteTableId: one.routeTableId, RouteTableName: "default", VpcId: one.id, Main: true },
    AssociationSet: subnets.map(({ id }) => ({ SubnetId: id, RouteTableId: one.routeTableId })),
    ...{ RouteSet: [], TagSet: [], CreatedTime: one.created },
  };
}
