import { SecurityGroup } from "@cdktf/provider-tencentcloud/lib/security-group";
import {
  SecurityGroupRuleSet,
  type SecurityGroupRuleSetIngress,
} from "@cdktf/provider-tencentcloud/lib/security-group-rule-set";
import { Construct } from "constructs";
import type { Environment } from "../../environment";
import { ADDRESS_RANGES } from "../address-ranges";
import { addSubnet } from "../adopted-subnet";
import type { Network } from "../network";
import { PUSH_PORT } from "./ports";

export interface RelayNetworkProps {
  /** What the names of its resources start with. */
  readonly name: string;
  /** The zones of the nodes. The balancer of pushes is in the first. */
  readonly zones: Environment["zones"];
  readonly network: Network;
}

const WORLD = "0.0.0.0/0";

/**
 * The relay's part of the private network. Clients come to the public balancer on 443, functions to the private one,
 * and nodes to each other; nobody else gets in anywhere. What a balancer let in reaches the nodes without their own
 * rules being asked (`load_balancer_pass_to_target`, see the balancers).
 */
export class RelayNetwork extends Construct {
  /** One subnet for the nodes of each zone. */
  readonly nodeSubnetIds: readonly string[];
  readonly pushSubnetId: string;
  readonly clientsSecurityGroupId: string;
  readonly pushSecurityGroupId: string;
  readonly nodesSecurityGroupId: string;

  constructor(scope: Construct, id: string, { name, zones, network }: RelayNetworkProps) {
    super(scope, id);
    const { vpcId } = network;
    const subnet = (part: string, availabilityZone: string, cidrBlock: string) =>
      addSubnet(this, part, { name: `${name}-${part}`, vpcId, availabilityZone, cidrBlock });
    const nodes = ADDRESS_RANGES.relayNodes.flatMap((cidrBlock, index) => {
      const zone = zones[index];
      return zone === undefined ? [] : [subnet(`nodes-${index + 1}`, zone, cidrBlock)];
    });
    const securityGroup = (part: string, port: number, sources: readonly string[]) => {
      const group = new SecurityGroup(this, part, { name: `${name}-${part}` });
      const accepted = sources.map((cidrBlock): SecurityGroupRuleSetIngress => {
        return { action: "ACCEPT", protocol: "TCP", port: String(port), cidrBlock };
      });
      new SecurityGroupRuleSet(this, `${part}-rules`, {
        securityGroupId: group.id,
        // In order: the first rule that fits decides.
        ingress: [...accepted, { action: "DROP", protocol: "ALL", port: "ALL", cidrBlock: WORLD }],
        // A group without a rule for it lets nothing out. Why not less: docs/decisions/0030.
        egress: [{ action: "ACCEPT", protocol: "ALL", port: "ALL", cidrBlock: WORLD }],
      });
      return group.id;
    };
    this.nodeSubnetIds = nodes.map((node) => node.id);
    this.pushSubnetId = subnet("push", zones[0], ADDRESS_RANGES.relayPush).id;
    this.clientsSecurityGroupId = securityGroup("clients-access", 443, [WORLD]);
    this.pushSecurityGroupId = securityGroup("push-access", PUSH_PORT, [network.functionsCidrBlock]);
    // A node forwards the pushes for clients of another one.
    const nodeRanges = nodes.map((node) => node.cidrBlock);
    this.nodesSecurityGroupId = securityGroup("nodes-access", PUSH_PORT, nodeRanges);
  }
}
