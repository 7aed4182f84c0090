import { TerraformDataSource, type TerraformResource } from "cdktf";

/**
 * A resource's address in Terraform, for the places where cdktf's own references do not fit: inside an expression,
 * and in replace_triggered_by, which takes an address and no `${…}` (Terraform 1.11 refuses what cdktf writes there).
 */
export function addressOf(element: TerraformResource | TerraformDataSource): string {
  const address = `${element.terraformResourceType}.${element.friendlyUniqueId}`;
  return TerraformDataSource.isTerraformDataSource(element) ? `data.${address}` : address;
}
