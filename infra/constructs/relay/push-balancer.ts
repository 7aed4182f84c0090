import { ClbInstance } from "@cdktf/provider-tencentcloud/lib/clb-instance";
import { ClbListener } from "@cdktf/provider-tencentcloud/lib/clb-listener";
import { Construct } from "constructs";
import type { RelayEnvironment } from "../../environment";
import type { Network } from "../network";
import { PUSH_PORT, READY_PATH } from "./ports";
import type { RelayNetwork } from "./relay-network";

export interface PushBalancerProps {
  readonly name: string;
  readonly network: Network;
  readonly relayNetwork: RelayNetwork;
  readonly domain: RelayEnvironment["domain"];
}

/** An address of the subnet that has this balancer alone: the cloud keeps the first ones of a subnet for itself. */
const ADDRESS = "10.0.19.8";
/** The path of the reverse-push URL. */
export const PUSH_PATH = "/push";

/**
 * The private load balancer that functions push to. Its address is pinned, so that the reverse-push URL is known when
 * planning, before anything is made; and any node may get a push, since ids name the node that it is for.
 */
export class PushBalancer extends Construct {
  /** The reverse-push URL. */
  readonly url: string;
  readonly balancerId: string;
  readonly listenerId: string;

  constructor(scope: Construct, id: string, { name, network, relayNetwork, domain }: PushBalancerProps) {
    super(scope, id);
    const balancer = new ClbInstance(this, "balancer", {
      clbName: name,
      networkType: "INTERNAL",
      vpcId: network.vpcId,
      subnetId: relayNetwork.pushSubnetId,
      vip: ADDRESS,
      securityGroups: [relayNetwork.pushSecurityGroupId],
      loadBalancerPassToTarget: true,
    });
    const listener = new ClbListener(this, "listener", {
      clbId: balancer.id,
      listenerName: "push",
      protocol: "TCP",
      port: PUSH_PORT,
      scheduler: "WRR",
      healthCheckSwitch: true,
      healthCheckType: "HTTP",
      healthCheckHttpVersion: "HTTP/1.1",
      healthCheckHttpMethod: "GET",
      healthCheckHttpPath: READY_PATH,
      // For TCP the API requires it; a node answers a check without a Host with 400, whatever its health.
      healthCheckHttpDomain: domain.name,
      // One bit for each class of status: 2 is the second class alone, 2xx.
      healthCheckHttpCode: 2,
      // The port of the target itself. Left out, the provider sends this all the same, and reads it as a change.
      healthCheckPort: -1,
      healthCheckIntervalTime: 5,
      healthCheckTimeOut: 2,
      healthCheckHealthNum: 2,
      healthCheckUnhealthNum: 3,
    });
    this.url = `http://${balancer.vip}:${PUSH_PORT}${PUSH_PATH}`;
    this.balancerId = balancer.id;
    this.listenerId = listener.listenerId;
  }
}
