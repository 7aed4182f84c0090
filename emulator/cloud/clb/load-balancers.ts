import * as v from "valibot";
import { type Action, action } from "../action";
import { contains } from "../cidr";
import { findLogSet } from "../cls/log-sets";
import { findTopic } from "../cls/topics";
import { missingParameter } from "../errors";
import { newId, timestamp } from "../ids";
import { page, pageOf, wholeNumber } from "../parameters";
import { findGroup } from "../security-groups";
import type { State } from "../state";
import { findSubnet } from "../subnets";
import { findVpc } from "../vpcs";
import { addressOutside, addressTaken } from "./errors";
import { findLoadBalancer } from "./find";
import type { RunningBalancers } from "./running-balancers";
import type { LoadBalancer } from "./state";
import type { Tasks } from "./tasks";

const identity = { LoadBalancerId: v.string() };
const name = v.pipe(v.string(), v.maxLength(60, "has at most 60 characters"));
/** Where clients reach a public load balancer: this machine. */
const PUBLIC_ADDRESS = "127.0.0.1";

/** Load balancers: public ones, and private ones in a subnet. */
export function loadBalancerActions(
  state: State,
  running: RunningBalancers,
  tasks: Tasks,
): Record<string, Action> {
  const inRegion = (region: string) => state.loadBalancers.filter((one) => one.region === region);
  return {
    CreateLoadBalancer: action(
      {
        LoadBalancerType: v.picklist(["OPEN", "INTERNAL"]),
        LoadBalancerName: name,
        VpcId: v.string(),
        SubnetId: v.optional(v.string()),
        Vip: v.optional(v.pipe(v.string(), v.ipv4("must be an IPv4 address"))),
        ProjectId: v.optional(wholeNumber(0, 0), 0),
        SlaType: v.optional(v.string(), ""),
        InternetAccessible: v.optional(
          v.strictObject({
            InternetChargeType: v.optional(v.literal("TRAFFIC_POSTPAID_BY_HOUR"), "TRAFFIC_POSTPAID_BY_HOUR"),
            InternetMaxBandwidthOut: v.optional(wholeNumber(1, 61_440), 10),
          }),
        ),
        LoadBalancerPassToTarget: v.optional(v.boolean(), false),
        Tags: v.optional(v.array(v.strictObject({ TagKey: v.string(), TagValue: v.string() })), []),
      },
      (given, { region, requestId }) => {
        findVpc(state, region, given.VpcId);
        const id = newId("lb");
        const isPrivate = given.LoadBalancerType === "INTERNAL";
        const created: LoadBalancer = {
          ...{ id, region, name: given.LoadBalancerName, type: given.LoadBalancerType, vpcId: given.VpcId },
          ...{ subnetId: given.SubnetId ?? "", slaType: given.SlaType, securityGroups: [] },
          vip: isPrivate ? privateAddress(state, region, given.SubnetId ?? "", given.Vip) : PUBLIC_ADDRESS,
          // A name of no machine: what listens here is told by the overview.
          domain: isPrivate ? "" : `${id}.clb.tencentclb.invalid`,
          chargeType: given.InternetAccessible?.InternetChargeType ?? "",
          bandwidthMbps: given.InternetAccessible?.InternetMaxBandwidthOut ?? 0,
          passToTarget: given.LoadBalancerPassToTarget,
          ...{ logSetId: "", logTopicId: "", listeners: [], created: timestamp() },
        };
        state.loadBalancers.push(created);
        state.tags[id] = Object.fromEntries(given.Tags.map(({ TagKey, TagValue }) => [TagKey, TagValue]));
        tasks.end(requestId, [id]);
        return { LoadBalancerIds: [id] };
      },
    ),

    DescribeLoadBalancers: action(
      {
        ...page,
        LoadBalancerIds: v.optional(v.array(v.string())),
        LoadBalancerName: v.optional(v.string()),
      },
      (given, { region }) => {
        const found = inRegion(region).filter(
          (one) =>
            (given.LoadBalancerIds?.includes(one.id) ?? true) &&
            // The cloud's search takes a part of a name too.
            one.name.includes(given.LoadBalancerName ?? ""),
        );
        const LoadBalancerSet = pageOf(found, given).map((one) => describe(one, state));
        return { TotalCount: found.length, LoadBalancerSet };
      },
    ),

    SetLoadBalancerSecurityGroups: action(
      { ...identity, SecurityGroups: v.array(v.string()) },
      ({ LoadBalancerId, SecurityGroups }, { region, requestId }) => {
        const one = findLoadBalancer(state, region, LoadBalancerId);
        one.securityGroups = SecurityGroups.map((id) => findGroup(state, region, id).id);
        return tasks.end(requestId, [one.id]);
      },
    ),

    SetLoadBalancerClsLog: action(
      { ...identity, LogSetId: v.string(), LogTopicId: v.string() },
      ({ LoadBalancerId, LogSetId, LogTopicId }, { region, requestId }) => {
        const one = findLoadBalancer(state, region, LoadBalancerId);
        one.logSetId = findLogSet(state, region, LogSetId).id;
        one.logTopicId = findTopic(state, region, LogTopicId).id;
        return tasks.end(requestId, [one.id]);
      },
    ),

    DeleteLoadBalancer: action(
      { LoadBalancerIds: v.array(v.string()) },
      async ({ LoadBalancerIds }, { region, requestId }) => {
        for (const one of LoadBalancerIds.map((id) => findLoadBalancer(state, region, id))) {
          for (const listener of one.listeners) await running.close(one, listener);
          state.loadBalancers.splice(state.loadBalancers.indexOf(one), 1);
          delete state.tags[one.id];
        }
        return tasks.end(requestId, LoadBalancerIds);
      },
    ),
  };
}

/** An address of a subnet. The emulated cloud chooses none. */
function privateAddress(state: State, region: string, subnetId: string, wanted: string | undefined): string {
  const { cidr, vpcId } = findSubnet(state, region, subnetId);
  if (wanted === undefined) throw missingParameter("Vip");
  if (!contains(cidr, `${wanted}/32`)) throw addressOutside(wanted, cidr);
  if (state.loadBalancers.some((one) => one.vpcId === vpcId && one.vip === wanted))
    throw addressTaken(wanted);
  return wanted;
}

function describe(one: LoadBalancer, state: State): object {
  const tags = Object.entries(state.tags[one.id] ?? {});
  return {
    ...{ LoadBalancerId: one.id, LoadBalancerName: one.name, LoadBalancerType: one.type, Forward: 1 },
    ...{ Domain: "", LoadBalancerDomain: one.domain, LoadBalancerVips: [one.vip], Status: 1 },
    ...{ CreateTime: one.created, StatusTime: one.created, ProjectId: 0, VpcId: one.vpcId },
    ...{ SubnetId: one.subnetId, SecureGroups: one.securityGroups, AddressIPVersion: "ipv4" },
    TargetRegionInfo: { Region: one.region, VpcId: one.vpcId },
    NetworkAttributes:
      one.type === "INTERNAL"
        ? null
        : { InternetChargeType: one.chargeType, InternetMaxBandwidthOut: one.bandwidthMbps },
    ...{ LogSetId: one.logSetId, LogTopicId: one.logTopicId, ChargeType: "POSTPAID_BY_HOUR" },
    ...{ LoadBalancerPassToTarget: one.passToTarget, SlaType: one.slaType, SnatPro: false, SnatIps: [] },
    ...{ ClusterIds: [], AttributeFlags: [], TargetCount: 0 },
    Tags: tags.map(([TagKey, TagValue]) => ({ TagKey, TagValue })),
  };
}
