import { CamPolicy } from "@cdktf/provider-tencentcloud/lib/cam-policy";
import { CamRole } from "@cdktf/provider-tencentcloud/lib/cam-role";
import { CamRolePolicyAttachment } from "@cdktf/provider-tencentcloud/lib/cam-role-policy-attachment";
import { DataTencentcloudCamPolicies } from "@cdktf/provider-tencentcloud/lib/data-tencentcloud-cam-policies";
import { DataTencentcloudCamRoles } from "@cdktf/provider-tencentcloud/lib/data-tencentcloud-cam-roles";
import { Construct } from "constructs";
import { addressOf } from "./address";
import { Adoption } from "./adoption";
import { camDocument } from "./cam-document";
import { NAMESPACE } from "./scf-function";

export interface SelfInvocationProps {
  readonly region: string;
  /** The function's name, not a reference to it: the function refers to the role. */
  readonly functionName: string;
}

/**
 * SCF's API as functions reach it without the public network. Tencent's own SDK for functions takes this address when it
 * runs in one.
 */
const API_URL = "https://scf.internal.tencentcloudapi.com";

/**
 * What a function needs to have itself invoked again, and others to have it invoked: the address to ask, and a role that
 * allows it and nothing else.
 */
export class SelfInvocation extends Construct {
  readonly roleName: string;
  readonly variables: Readonly<Record<"INVOKE_URL", string>> = { INVOKE_URL: API_URL };
  /** The variables of another function. */
  readonly variablesOfOthers: Readonly<Record<"INVOKE_URL" | "INVOKE_FUNCTION", string>>;

  constructor(scope: Construct, id: string, { region, functionName: name }: SelfInvocationProps) {
    super(scope, id);
    const role = new CamRole(this, "role", {
      name,
      document: camDocument({ action: ["name/sts:AssumeRole"], principal: { service: ["scf.qcloud.com"] } }),
    });
    const policy = new CamPolicy(this, "policy", {
      name,
      document: camDocument({
        // Synchronous and asynchronous alike (SCF document 583/18014).
        action: ["scf:InvokeFunction"],
        // The account is left out, which means the policy's own (CAM document 598/10606).
        resource: [`qcs::scf:${region}::namespace/${NAMESPACE}/function/${name}`],
      }),
    });
    new CamRolePolicyAttachment(this, "attachment", { roleId: role.id, policyId: policy.id });
    const roles = new DataTencentcloudCamRoles(this, "role-lookup", { name });
    new Adoption(this, "role-adoption", {
      resource: role,
      ids: `[for r in ${addressOf(roles)}.role_list : r.role_id if r.name == "${name}"]`,
    });
    const policies = new DataTencentcloudCamPolicies(this, "policy-lookup", { name, scope: "Local" });
    new Adoption(this, "policy-adoption", {
      resource: policy,
      ids: `[for p in ${addressOf(policies)}.policy_list : p.policy_id if p.name == "${name}"]`,
    });
    this.roleName = role.name;
    this.variablesOfOthers = { ...this.variables, INVOKE_FUNCTION: name };
  }
}
