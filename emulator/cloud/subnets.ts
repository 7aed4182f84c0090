import * as v from "valibot";
import { type Action, action } from "./action";
import { cidr, contains, overlaps } from "./cidr";
import { invalidValue } from "./errors";
import { newId, timestamp } from "./ids";
import { networkInUse, networkNotFound, zoneNotAvailable } from "./network-errors";
import { filters, matches, page, pageOf, tagList, tags, tagsOf } from "./parameters";
import { isZoneOf } from "./regions";
import type { State, Subnet } from "./state";
import { findVpc, isWanted, networkName, wantedIds } from "./vpcs";

/** Subnets: blocks of a VPC, each in one zone. */
export function subnetActions(state: State): Record<string, Action> {
  return {
    CreateSubnet: action(
      { VpcId: v.string(), SubnetName: networkName, CidrBlock: cidr, Zone: v.string(), Tags: tags },
      (given, { region }) => {
        const { CidrBlock, VpcId, Zone } = given;
        const { cidr: outer } = findVpc(state, region, VpcId);
        if (!isZoneOf(region, Zone)) throw zoneNotAvailable(region, Zone);
        if (!contains(outer, CidrBlock))
          throw invalidValue("SubnetRange", `${CidrBlock} is not within the VPC's ${outer}.`);
        const other = state.subnets.find((one) => one.vpcId === VpcId && overlaps(one.cidr, CidrBlock));
        if (other !== undefined)
          throw invalidValue("SubnetConflict", `${CidrBlock} overlaps ${other.cidr} of ${other.id}.`);
        const created: Subnet = {
          ...{ id: newId("subnet"), region, vpcId: VpcId, name: given.SubnetName, cidr: CidrBlock },
          ...{ zone: Zone, broadcast: false, created: timestamp() },
        };
        state.subnets.push(created);
        state.tags[created.id] = tagsOf(given.Tags);
        return { Subnet: describe(created, state) };
      },
    ),

    DescribeSubnets: action({ ...page, Filters: filters, SubnetIds: wantedIds }, (given, { region }) => {
      const found = state.subnets.filter(
        (one) =>
          one.region === region &&
          isWanted(one.id, given.SubnetIds) &&
          matches(
            { "subnet-id": one.id, "vpc-id": one.vpcId, "subnet-name": one.name, zone: one.zone },
            given.Filters,
          ),
      );
      return { TotalCount: found.length, SubnetSet: pageOf(found, given).map((one) => describe(one, state)) };
    }),

    ModifySubnetAttribute: action(
      {
        SubnetId: v.string(),
        SubnetName: v.optional(networkName),
        EnableBroadcast: v.optional(v.picklist(["true", "false"])),
      },
      (given, { region }) => {
        const one = findSubnet(state, region, given.SubnetId);
        one.name = given.SubnetName ?? one.name;
        if (given.EnableBroadcast !== undefined) one.broadcast = given.EnableBroadcast === "true";
        return {};
      },
    ),

    DeleteSubnet: action({ SubnetId: v.string() }, ({ SubnetId }, { region }) => {
      const one = findSubnet(state, region, SubnetId);
      const groups = state.scalingGroups.filter(({ subnetIds }) => subnetIds.includes(SubnetId));
      const users = [
        ...[...state.functions, ...state.databases, ...state.loadBalancers].filter(
          ({ subnetId }) => subnetId === SubnetId,
        ),
        ...groups,
      ].map(({ name: user }) => user);
      if (users.length > 0) throw networkInUse(SubnetId, users);
      state.subnets.splice(state.subnets.indexOf(one), 1);
      delete state.tags[SubnetId];
      return {};
    }),
  };
}

/** @throws ResourceNotFound */
export function findSubnet(state: State, region: string, id: string): Subnet {
  const found = state.subnets.find((one) => one.id === id && one.region === region);
  if (found === undefined) throw networkNotFound(id);
  return found;
}

function describe(one: Subnet, state: State): object {
  const addresses = 2 ** (32 - Number(one.cidr.split("/")[1])) - 3;
  return {
    SubnetId: one.id,
    VpcId: one.vpcId,
    SubnetName: one.name,
    CidrBlock: one.cidr,
    Zone: one.zone,
    IsDefault: false,
    EnableBroadcast: one.broadcast,
    RouteTableId: state.vpcs.find(({ id }) => id === one.vpcId)?.routeTableId ?? "",
    AvailableIpAddressCount: addresses,
    TotalIpAddressCount: addresses,
    ...{ CdcId: "", IsCdcSubnet: 0, NetworkAclId: "", IsRemoteVpcSnat: false, Ipv6CidrBlock: "" },
    TagSet: tagList(state.tags[one.id]),
    CreatedTime: one.created,
  };
}
