import type { Service } from "./action";
import { securityGroupActions } from "./security-groups";
import type { State } from "./state";
import { subnetActions } from "./subnets";
import { vpcActions } from "./vpcs";

/** The private network: VPCs, subnets, security groups, stored and described. Nothing is cut off by them. */
export function vpc(state: State): Service {
  return {
    version: "2017-03-12",
    actions: { ...vpcActions(state), ...subnetActions(state), ...securityGroupActions(state) },
  };
}
