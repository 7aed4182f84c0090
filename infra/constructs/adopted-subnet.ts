import { DataTencentcloudVpcSubnets } from "@cdktf/provider-tencentcloud/lib/data-tencentcloud-vpc-subnets";
import { Subnet, type SubnetConfig } from "@cdktf/provider-tencentcloud/lib/subnet";
import type { Construct } from "constructs";
import { addressOf } from "./address";
import { Adoption } from "./adoption";

/** Adds a subnet; one of its name in its VPC, left by an interrupted apply, is adopted. */
export function addSubnet(scope: Construct, id: string, config: SubnetConfig): Subnet {
  const subnet = new Subnet(scope, id, config);
  const lookup = new DataTencentcloudVpcSubnets(scope, `${id}-lookup`, { name: config.name });
  const ours = `s.name == "${config.name}" && s.vpc_id == ${config.vpcId}`;
  new Adoption(scope, `${id}-adoption`, {
    resource: subnet,
    ids: `[for s in ${addressOf(lookup)}.instance_list : s.subnet_id if ${ours}]`,
  });
  return subnet;
}
