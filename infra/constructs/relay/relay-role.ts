import { CamPolicy } from "@cdktf/provider-tencentcloud/lib/cam-policy";
import { CamRole } from "@cdktf/provider-tencentcloud/lib/cam-role";
import { CamRolePolicyAttachment } from "@cdktf/provider-tencentcloud/lib/cam-role-policy-attachment";
import { Construct } from "constructs";
import { type ForEachRole, functionRoles } from "../../function-role";
import { camDocument } from "../cam-document";
import { NAMESPACE, type ScfFunction } from "../scf-function";

export interface RelayRoleProps {
  readonly name: string;
  readonly region: string;
  readonly functions: ForEachRole<ScfFunction>;
  /** What a node fetches when it boots, as CAM names it. */
  readonly bundle: string;
  /** The topic that a node's log goes to. */
  readonly logTopicId: string;
}

/** What a node may do in the account: invoke exactly the three functions, read its own bundle, write its own log. */
export class RelayRole extends Construct {
  readonly roleName: string;
  /** With this the role may do what it is for: whoever takes the role comes after it. */
  readonly granted: CamRolePolicyAttachment;

  constructor(scope: Construct, id: string, { name, region, functions, bundle, logTopicId }: RelayRoleProps) {
    super(scope, id);
    const role = new CamRole(this, "role", {
      name,
      document: camDocument({ action: ["name/sts:AssumeRole"], principal: { service: ["cvm.qcloud.com"] } }),
    });
    // The account is left out, which says that it is the one of the policy (CAM document 598/10606); the form of a
    // function is SCF's (583/38177).
    const functionsOf = functionRoles.map(
      (part) => `qcs::scf:${region}::namespace/${NAMESPACE}/function/${functions[part].functionName}`,
    );
    const allowed = new CamPolicy(this, "policy", {
      name,
      document: camDocument(
        { action: ["scf:InvokeFunction"], resource: functionsOf },
        { action: ["cos:GetObject"], resource: [bundle] },
        // CLS document 614/45004 has the action.
        { action: ["cls:UploadLog"], resource: [`qcs::cls:${region}::topic/${logTopicId}`] },
      ),
    });
    this.granted = new CamRolePolicyAttachment(this, "attachment", {
      roleId: role.id,
      policyId: allowed.id,
    });
    this.roleName = role.name;
  }
}
