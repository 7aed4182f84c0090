import { AssetType, TerraformAsset, TerraformResource } from "cdktf";
import { Construct } from "constructs";

/** How Terraform runs the script of the WebSocket API for a resource, whose triggers have what it works on. */
export type RunScript = (
  command: "apply" | "destroy",
  trigger: string,
) => { readonly command: string; readonly environment: Readonly<Record<string, string>> };

/**
 * Adds what stands for the WebSocket API in the state: its end deletes the API.
 *
 * @param scriptFile the bundled script, an absolute path; see infra/websocket-api-script
 */
export function addOwner(
  scope: Construct,
  scriptFile: string,
): { readonly owner: TerraformResource; readonly run: RunScript } {
  const script = new TerraformAsset(scope, "script", { path: scriptFile, type: AssetType.FILE });
  const run: RunScript = (command, trigger) => ({
    command: `node ${script.path} ${command}`,
    environment: { WEBSOCKET_API: `\${jsonencode(self.triggers_replace.${trigger})}` },
  });
  const owner = new TerraformResource(scope, "owner", { terraformResourceType: "terraform_data" });
  owner.addOverride("provisioner", [{ "local-exec": { when: "destroy", ...run("destroy", "place") } }]);
  return { owner, run };
}

/**
 * Ends the WebSocket API of an environment that has left API Gateway. What is to happen at a resource's end Terraform
 * knows from the stack alone, so the owner stays in it, without an instance: else the API would stay, and with it the
 * service, which is not deleted while it has one.
 *
 * @param id the one that the WebSocket API had
 */
export function endWebsocketApi(scope: Construct, id: string, scriptFile: string): void {
  const { owner } = addOwner(new Construct(scope, id), scriptFile);
  owner.addOverride("count", 0);
}
