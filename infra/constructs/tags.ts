import { type IAspect, TerraformResource } from "cdktf";
import type { IConstruct } from "constructs";

/** Puts the same tags on every resource that takes tags. In a lookup they would be a condition. */
export class Tags implements IAspect {
  constructor(private readonly tags: Readonly<Record<string, string>>) {}

  visit(node: IConstruct): void {
    if (takesTags(node)) node.tags = { ...this.tags };
  }
}

/** The provider's bindings have this accessor exactly where the resource has the argument. */
function takesTags(node: IConstruct): node is IConstruct & { tags: Record<string, string> } {
  return TerraformResource.isTerraformResource(node) && "tagsInput" in node;
}
