import { Fn, TerraformResource } from "cdktf";
import type { Construct } from "constructs";

/**
 * A random text that stays what it was, 32 hexadecimal digits, as an expression: uuid() differs in every plan,
 * ignore_changes keeps the first one in the state. Where it is a secret, mark it as sensitive.
 */
export function randomHex(scope: Construct, id: string): string {
  // Not cdktf's DataResource: that one runs `terraform version` at every synth, and takes maps only.
  const seed = new TerraformResource(scope, id, {
    terraformResourceType: "terraform_data",
    lifecycle: { ignoreChanges: ["input"] },
  });
  seed.addOverride("input", Fn.uuid());
  return Fn.replace(seed.getStringAttribute("output"), "-", "");
}
