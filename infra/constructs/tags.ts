import { CosBucketObject } from "@cdktf/provider-tencentcloud/lib/cos-bucket-object";
import { type IAspect, TerraformResource } from "cdktf";
import type { IConstruct } from "constructs";

/**
 * Puts the same tags on every resource that takes tags. In a lookup they would be a condition; an object in a bucket
 * takes fewer than others, and the bucket has them.
 */
export class Tags implements IAspect {
  constructor(private readonly tags: Readonly<Record<string, string>>) {}

  visit(node: IConstruct): void {
    if (takesTags(node)) node.tags = { ...node.tagsInput, ...this.tags };
  }
}

/** The provider's bindings have this accessor exactly where the resource has the argument. */
function takesTags(
  node: IConstruct,
): node is IConstruct & { tags: Record<string, string>; readonly tagsInput?: Record<string, string> } {
  if (!TerraformResource.isTerraformResource(node) || node instanceof CosBucketObject) return false;
  return "tagsInput" in node;
}
