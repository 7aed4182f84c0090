import { DataTencentcloudScfFunctions } from "@cdktf/provider-tencentcloud/lib/data-tencentcloud-scf-functions";
import { ScfFunction as ScfFunctionResource } from "@cdktf/provider-tencentcloud/lib/scf-function";
import { ScfReservedConcurrencyConfig } from "@cdktf/provider-tencentcloud/lib/scf-reserved-concurrency-config";
import { ScfTrigger } from "@cdktf/provider-tencentcloud/lib/scf-trigger";
import { AssetType, TerraformAsset } from "cdktf";
import { Construct } from "constructs";
import type { Environment } from "../environment";
import { addressOf } from "./address";
import { Adoption } from "./adoption";
import { checkFunctionVariables } from "./function-variables";
import type { Network } from "./network";

export interface ScfFunctionProps {
  readonly name: string;
  /** The bundle, an absolute path; see writeFunctionBundle. */
  readonly zipFile: string;
  readonly network: Network;
  readonly functions: Environment["functions"];
  /** The CAM role whose keys the function gets; without one it gets none. */
  readonly roleName?: string;
  /** The function's environment variables. */
  readonly variables: Readonly<Record<string, string>>;
}

/** The namespace of every function and the version that everything calls: the newest code. */
export const NAMESPACE = "default";
export const QUALIFIER = "$LATEST";

/** One function in SCF, from its bundle, with memory reserved for its concurrency. */
export class ScfFunction extends Construct {
  /** The function's name, as declared. */
  readonly name: string;
  /** The function's name, as a reference: whoever uses it is made after the function. */
  readonly functionName: string;
  /** The address of that name, for the replace_triggered_by of what must end before a function that is renamed. */
  readonly nameAddress: string;
  /** The id that the cloud gives the function; another one when it is made anew under the same name. */
  readonly functionId: string;
  private readonly resource: ScfFunctionResource;
  /** The function as the cloud has it now: an expression, a list of at most one. */
  private readonly found: string;

  /** @throws VARIABLE_KEY_REFUSED, VARIABLES_TOO_LARGE */
  constructor(scope: Construct, id: string, props: ScfFunctionProps) {
    super(scope, id);
    const { name, zipFile, network, functions, roleName, variables } = props;
    checkFunctionVariables(name, variables);
    this.name = name;
    // The provider notices new code by its path alone: an asset's path has the hash of its content in it.
    const code = new TerraformAsset(this, "code", { path: zipFile, type: AssetType.FILE });
    this.resource = new ScfFunctionResource(this, "function", {
      name,
      namespace: NAMESPACE,
      funcType: "Event",
      handler: "index.main_handler",
      runtime: functions.runtime,
      memSize: functions.memoryMb,
      timeout: functions.timeoutSeconds,
      zipFile: code.path,
      environment: { ...variables },
      ...(roleName !== undefined && { role: roleName }),
      vpcId: network.vpcId,
      subnetId: network.functionsSubnetId,
      // Inside the VPC there is the database; the gateway's push address and token issuers are outside of it.
      enablePublicNet: true,
    });
    // The cloud finds names by a part of them. A function of this name outside this VPC is not this stack's.
    const lookup = new DataTencentcloudScfFunctions(this, "lookup", { name, namespace: NAMESPACE });
    this.found = `[for f in ${addressOf(lookup)}.functions : f if f.name == "${name}" && f.vpc_id == ${network.vpcId}]`;
    new Adoption(this, "adoption", {
      resource: this.resource,
      ids: `[for f in ${this.found} : "${NAMESPACE}+${name}"]`,
    });
    this.functionName = this.resource.name;
    this.nameAddress = `${addressOf(this.resource)}.name`;
    this.functionId = this.resource.functionId;
    new ScfReservedConcurrencyConfig(this, "concurrency", {
      functionName: this.functionName,
      namespace: NAMESPACE,
      reservedConcurrencyMem: functions.concurrency * functions.memoryMb,
      lifecycle: { replaceTriggeredBy: [this.resourceId] },
    });
  }

  /** Invokes the function on a timer. `cron` has seven fields, second first. */
  invokeOnTimer(id: string, cron: string): void {
    const trigger = new ScfTrigger(this, id, {
      functionName: this.functionName,
      namespace: NAMESPACE,
      triggerName: id,
      type: "timer",
      // The cloud reads it back as JSON, of which the provider (1.83.25) takes the cron: as JSON it plans a change forever.
      triggerDesc: cron,
      // Left out, each of these reads back as a difference in every plan.
      enable: "OPEN",
      qualifier: QUALIFIER,
      lifecycle: { replaceTriggeredBy: [this.resourceId] },
    });
    const triggers = `flatten(${this.found}[*].trigger_info)`;
    new Adoption(this, `${id}-adoption`, {
      resource: trigger,
      ids: `[for t in ${triggers} : "${this.name}#${NAMESPACE}#${id}" if t.name == "${id}"]`,
    });
  }

  /**
   * The function's id for replace_triggered_by: what hangs on a function is lost with it in the cloud, while its own
   * arguments, the name among them, stay the same.
   */
  private get resourceId(): string {
    return `${addressOf(this.resource)}.id`;
  }
}
