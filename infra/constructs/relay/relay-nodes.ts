import { AsScalingConfig } from "@cdktf/provider-tencentcloud/lib/as-scaling-config";
import { AsScalingGroup } from "@cdktf/provider-tencentcloud/lib/as-scaling-group";
import { AsScalingPolicy } from "@cdktf/provider-tencentcloud/lib/as-scaling-policy";
import { AsStartInstanceRefresh } from "@cdktf/provider-tencentcloud/lib/as-start-instance-refresh";
import { Construct } from "constructs";
import type { RelayEnvironment } from "../../environment";
import { addressOf } from "../address";
import type { Network } from "../network";
import type { ClientBalancer } from "./client-balancer";
import { CLIENT_PORT, PUSH_PORT } from "./ports";
import type { PushBalancer } from "./push-balancer";
import type { RelayBundle } from "./relay-bundle";
import type { RelayNetwork } from "./relay-network";
import type { RelayRole } from "./relay-role";

export interface RelayNodesProps {
  readonly name: string;
  readonly relay: RelayEnvironment["relay"];
  readonly network: Network;
  readonly relayNetwork: RelayNetwork;
  readonly clients: ClientBalancer;
  readonly push: PushBalancer;
  readonly role: RelayRole;
  readonly bundle: RelayBundle;
  /** What a node runs when it boots, encoded. */
  readonly userData: string;
  /** The tags of every instance. */
  readonly tags: Readonly<Record<string, string>>;
}

/** The average use of the processors, in percent, that scaling keeps to. */
const CPU_TARGET = 60;
/** How long a node may take from its start until it is healthy, in seconds. */
const BOOT_SECONDS = 300;
const WEIGHT = 10;

/** The instances that serve clients: as many as the load needs, behind both balancers, replaced in batches. */
export class RelayNodes extends Construct {
  constructor(scope: Construct, id: string, props: RelayNodesProps) {
    super(scope, id);
    const { name, relay, network, relayNetwork, clients, push, role, bundle, userData, tags } = props;
    const configuration = new AsScalingConfig(this, "configuration", {
      configurationName: name,
      imageId: relay.imageId,
      instanceTypes: [relay.instanceType],
      instanceNameSettings: { instanceName: name },
      instanceTags: { ...tags },
      // Which types of disk there are differs from zone to zone.
      diskTypePolicy: "AUTOMATIC",
      publicIpAssigned: false,
      securityGroupIds: [relayNetwork.nodesSecurityGroupId],
      camRoleName: role.roleName,
      userData,
      // The user data names the objects by their keys alone, of which Terraform makes no order.
      dependsOn: [role.granted, ...bundle.uploads],
    });
    const group = new AsScalingGroup(this, "group", {
      scalingGroupName: name,
      configurationId: configuration.id,
      vpcId: network.vpcId,
      subnetIds: [...relayNetwork.nodeSubnetIds],
      multiZoneSubnetPolicy: "EQUALITY",
      // How many there are in between is the policy's to say.
      minSize: relay.minNodes,
      maxSize: relay.maxNodes,
      forwardBalancerIds: [
        {
          loadBalancerId: clients.balancerId,
          listenerId: clients.listenerId,
          ruleId: clients.ruleId,
          targetAttribute: [{ port: CLIENT_PORT, weight: WEIGHT }],
        },
        {
          loadBalancerId: push.balancerId,
          listenerId: push.listenerId,
          targetAttribute: [{ port: PUSH_PORT, weight: WEIGHT }],
        },
      ],
      healthCheckType: "CLB",
      lbHealthCheckGracePeriod: BOOT_SECONDS,
      replaceLoadBalancerUnhealthy: true,
    });
    new AsScalingPolicy(this, "policy", {
      scalingGroupId: group.id,
      policyName: name,
      policyType: "TARGET_TRACKING",
      predefinedMetricType: "ASG_AVG_CPU_UTILIZATION",
      targetValue: CPU_TARGET,
      estimatedInstanceWarmup: BOOT_SECONDS,
      // Scaling in cuts the sockets of idle clients, for whom there is always room.
      disableScaleIn: true,
    });
    const argument = (of: string) => `${addressOf(configuration)}.${of}`;
    // A changed configuration is for new instances only: this replaces the old ones, a batch only once the one before
    // is healthy. An apply waits for it, and fails where a new node does not become healthy; the nodes that are left go
    // on. A first apply replaces what it has just made.
    new AsStartInstanceRefresh(this, "refresh", {
      autoScalingGroupId: group.id,
      refreshMode: "ROLLING_UPDATE_REPLACE",
      refreshSettings: {
        checkInstanceTargetHealth: true,
        checkInstanceTargetHealthTimeout: BOOT_SECONDS,
        rollingUpdateSettings: {
          // More batches than there are instances are refused (AS, RollingUpdateSettings), and how far the group has
          // grown is not known here: then a batch is several nodes. What to do about it: docs/relay-deploy.md.
          batchNumber: relay.minNodes,
          maxSurge: 1,
          failProcess: "AUTO_CANCEL",
        },
      },
      lifecycle: { replaceTriggeredBy: ["user_data", "image_id", "instance_types"].map(argument) },
      timeouts: { create: "30m" },
      dependsOn: [configuration],
    });
  }
}
