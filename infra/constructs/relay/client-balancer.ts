import { ClbInstance } from "@cdktf/provider-tencentcloud/lib/clb-instance";
import { ClbListener } from "@cdktf/provider-tencentcloud/lib/clb-listener";
import { ClbListenerRule } from "@cdktf/provider-tencentcloud/lib/clb-listener-rule";
import { Construct } from "constructs";
import type { RelayEnvironment } from "../../environment";
import { API_PATH } from "../gateway";
import type { Network } from "../network";
import type { AccessLog } from "./access-log";
import { READY_PATH } from "./ports";
import type { RelayNetwork } from "./relay-network";

export interface ClientBalancerProps {
  readonly name: string;
  readonly network: Network;
  readonly relayNetwork: RelayNetwork;
  readonly domain: RelayEnvironment["domain"];
  readonly accessLog: AccessLog;
  /** By which alarms find it. */
  readonly tag: { readonly key: string; readonly value: string };
}

/** The standard size of a balancer with guaranteed performance: 100,000 connections, 10,000 new ones a second. */
const SIZE = "clb.c2.medium";
/** What the balancer may send at most; what is paid for is the traffic. */
const BANDWIDTH_MBPS = 1024;

/**
 * The public load balancer that clients connect to: it ends TLS, and hands on the one path of the API. A connection
 * that is silent for 60 seconds is cut by it; nodes ping their clients more often than that.
 */
export class ClientBalancer extends Construct {
  /** What the domain has to point to: the balancer's own name, and its addresses. */
  readonly address: { readonly name: string; readonly addresses: readonly string[] };
  readonly balancerId: string;
  readonly listenerId: string;
  readonly ruleId: string;

  constructor(scope: Construct, id: string, props: ClientBalancerProps) {
    super(scope, id);
    const { name, network, relayNetwork, domain, accessLog, tag } = props;
    const balancer = new ClbInstance(this, "balancer", {
      clbName: name,
      networkType: "OPEN",
      vpcId: network.vpcId,
      slaType: SIZE,
      internetChargeType: "TRAFFIC_POSTPAID_BY_HOUR",
      internetBandwidthMaxOut: BANDWIDTH_MBPS,
      securityGroups: [relayNetwork.clientsSecurityGroupId],
      loadBalancerPassToTarget: true,
      logSetId: accessLog.logSetId,
      logTopicId: accessLog.topicId,
      tags: { [tag.key]: tag.value },
    });
    const listener = new ClbListener(this, "listener", {
      clbId: balancer.id,
      listenerName: "clients",
      protocol: "HTTPS",
      port: 443,
      certificateSslMode: "UNIDIRECTIONAL",
      certificateId: domain.certificateId,
    });
    const rule = new ClbListenerRule(this, "rule", {
      clbId: balancer.id,
      listenerId: listener.listenerId,
      domain: domain.name,
      url: API_PATH,
      // Connections live long: a node that just came gets the next ones.
      scheduler: "LEAST_CONN",
      healthCheckSwitch: true,
      healthCheckType: "HTTP",
      healthCheckHttpMethod: "GET",
      healthCheckHttpPath: READY_PATH,
      healthCheckHttpDomain: domain.name,
      // One bit for each class of status: 2 is the second class alone, 2xx.
      healthCheckHttpCode: 2,
      healthCheckIntervalTime: 5,
      healthCheckTimeOut: 2,
      healthCheckHealthNum: 2,
      healthCheckUnhealthNum: 3,
    });
    this.address = { name: balancer.domain, addresses: balancer.clbVips };
    this.balancerId = balancer.id;
    this.listenerId = listener.listenerId;
    this.ruleId = rule.ruleId;
  }
}
