import * as v from "valibot";
import { action, type Service } from "./action";
import { cidr, contains, overlaps } from "./cidr";
import { invalidValue, networkInUse, networkNotFound } from "./errors";
import { newId, timestamp } from "./ids";
import { filters, matches, page, pageOf, tagList, tags, tagsOf } from "./parameters";
import { securityGroupActions } from "./security-groups";
import type { State, Subnet, Vpc } from "./state";

const name = v.pipe(v.string(), v.maxLength(60, "has at most 60 characters"));
const flag = v.optional(v.picklist(["true", "false"]), "false");
const list = { ...page, Filters: filters };
const ids = v.optional(v.array(v.string()), []);

/** The private network: VPCs, subnets, security groups, stored and described. Nothing is cut off by them. */
export function vpc(state: State): Service {
  return {
    version: "2017-03-12",
    actions: {
      CreateVpc: action(
        v.object({
          VpcName: name,
          CidrBlock: cidr,
          EnableMulticast: flag,
          DnsServers: v.optional(v.array(v.string()), []),
          Tags: tags,
        }),
        (given) => {
          const created: Vpc = {
            ...{ id: newId("vpc"), name: given.VpcName, cidr: given.CidrBlock, dnsServers: given.DnsServers },
            multicast: given.EnableMulticast === "true",
            ...{ routeTableId: newId("rtb"), created: timestamp() },
          };
          state.vpcs.push(created);
          state.tags[created.id] = tagsOf(given.Tags);
          return { Vpc: describeVpc(created, state) };
        },
      ),

      DescribeVpcs: action(v.object({ ...list, VpcIds: ids }), (given) => {
        const found = state.vpcs.filter(
          (one) =>
            isWanted(one.id, given.VpcIds) &&
            matches({ "vpc-id": one.id, "vpc-name": one.name, "cidr-block": one.cidr }, given.Filters),
        );
        return {
          TotalCount: found.length,
          VpcSet: pageOf(found, given).map((one) => describeVpc(one, state)),
        };
      }),

      ModifyVpcAttribute: action(
        v.object({
          VpcId: v.string(),
          VpcName: v.optional(name),
          EnableMulticast: v.optional(v.picklist(["true", "false"])),
          DnsServers: v.optional(v.array(v.string())),
        }),
        (given) => {
          const one = findVpc(state, given.VpcId);
          one.name = given.VpcName ?? one.name;
          one.dnsServers = given.DnsServers ?? one.dnsServers;
          if (given.EnableMulticast !== undefined) one.multicast = given.EnableMulticast === "true";
          return {};
        },
      ),

      DeleteVpc: action(v.object({ VpcId: v.string() }), ({ VpcId }) => {
        const one = findVpc(state, VpcId);
        const users = state.subnets.filter(({ vpcId }) => vpcId === VpcId).map(({ id }) => id);
        if (users.length > 0) throw networkInUse(VpcId, users);
        state.vpcs.splice(state.vpcs.indexOf(one), 1);
        delete state.tags[VpcId];
        return {};
      }),

      CreateSubnet: action(
        v.object({ VpcId: v.string(), SubnetName: name, CidrBlock: cidr, Zone: v.string(), Tags: tags }),
        (given) => {
          const { CidrBlock, VpcId } = given;
          const { cidr: outer } = findVpc(state, VpcId);
          if (!contains(outer, CidrBlock))
            throw invalidValue("SubnetRange", `${CidrBlock} is not within the VPC's ${outer}.`);
          const other = state.subnets.find((one) => one.vpcId === VpcId && overlaps(one.cidr, CidrBlock));
          if (other !== undefined)
            throw invalidValue("SubnetConflict", `${CidrBlock} overlaps ${other.cidr} of ${other.id}.`);
          const created: Subnet = {
            ...{
              id: newId("subnet"),
              vpcId: VpcId,
              name: given.SubnetName,
              cidr: CidrBlock,
              zone: given.Zone,
            },
            ...{ broadcast: false, created: timestamp() },
          };
          state.subnets.push(created);
          state.tags[created.id] = tagsOf(given.Tags);
          return { Subnet: describeSubnet(created, state) };
        },
      ),

      DescribeSubnets: action(v.object({ ...list, SubnetIds: ids }), (given) => {
        const found = state.subnets.filter(
          (one) =>
            isWanted(one.id, given.SubnetIds) &&
            matches(
              { "subnet-id": one.id, "vpc-id": one.vpcId, "subnet-name": one.name, zone: one.zone },
              given.Filters,
            ),
        );
        return {
          TotalCount: found.length,
          SubnetSet: pageOf(found, given).map((one) => describeSubnet(one, state)),
        };
      }),

      ModifySubnetAttribute: action(
        v.object({
          SubnetId: v.string(),
          SubnetName: v.optional(name),
          EnableBroadcast: v.optional(v.picklist(["true", "false"])),
        }),
        (given) => {
          const one = findSubnet(state, given.SubnetId);
          one.name = given.SubnetName ?? one.name;
          if (given.EnableBroadcast !== undefined) one.broadcast = given.EnableBroadcast === "true";
          return {};
        },
      ),

      DeleteSubnet: action(v.object({ SubnetId: v.string() }), ({ SubnetId }) => {
        const one = findSubnet(state, SubnetId);
        const users = [...state.functions, ...state.databases]
          .filter(({ subnetId }) => subnetId === SubnetId)
          .map(({ name: user }) => user);
        if (users.length > 0) throw networkInUse(SubnetId, users);
        state.subnets.splice(state.subnets.indexOf(one), 1);
        delete state.tags[SubnetId];
        return {};
      }),

      DescribeRouteTables: action(v.object({ ...list, RouteTableIds: ids }), (given) => {
        const found = state.vpcs.filter(
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
      }),

      ...securityGroupActions(state),
    },
  };
}

/** @throws ResourceNotFound */
function findVpc(state: State, id: string): Vpc {
  const found = state.vpcs.find((one) => one.id === id);
  if (found === undefined) throw networkNotFound(id);
  return found;
}

function findSubnet(state: State, id: string): Subnet {
  const found = state.subnets.find((one) => one.id === id);
  if (found === undefined) throw networkNotFound(id);
  return found;
}

const isWanted = (id: string, wanted: readonly string[]) => wanted.length === 0 || wanted.includes(id);

function describeVpc(one: Vpc, state: State): object {
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

function describeSubnet(one: Subnet, state: State): object {
  return {
    SubnetId: one.id,
    VpcId: one.vpcId,
    SubnetName: one.name,
    CidrBlock: one.cidr,
    Zone: one.zone,
    IsDefault: false,
    EnableBroadcast: one.broadcast,
    RouteTableId: state.vpcs.find(({ id }) => id === one.vpcId)?.routeTableId ?? "",
    AvailableIpAddressCount: 2 ** (32 - Number(one.cidr.split("/")[1])) - 3,
    TotalIpAddressCount: 2 ** (32 - Number(one.cidr.split("/")[1])) - 3,
    ...{ CdcId: "", IsCdcSubnet: 0, NetworkAclId: "", IsRemoteVpcSnat: false, Ipv6CidrBlock: "" },
    TagSet: tagList(state.tags[one.id]),
    CreatedTime: one.created,
  };
}

/** Every VPC is born with one route table, for all its subnets. */
function mainRouteTable(one: Vpc, state: State): object {
  const subnets = state.subnets.filter(({ vpcId }) => vpcId === one.id);
  return {
    ...{ RouteTableId: one.routeTableId, RouteTableName: "default", VpcId: one.id, Main: true },
    AssociationSet: subnets.map(({ id }) => ({ SubnetId: id, RouteTableId: one.routeTableId })),
    ...{ RouteSet: [], TagSet: [], CreatedTime: one.created },
  };
}
