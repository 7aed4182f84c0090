import { TerraformElement, type TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import { addressOf } from "./address";

export interface AdoptionProps {
  /** What is adopted, unless the state has it. */
  readonly resource: TerraformResource;
  /**
   * An expression: the list of what the cloud has in the resource's place, by the ids that the provider imports. It
   * must be known when planning.
   */
  readonly ids: string;
}

/**
 * Takes into the state what an interrupted apply had made in the cloud and not written down, so that the next apply
 * goes on instead of failing at a name that is taken. Terraform passes over it where the state has the resource, and
 * where the cloud has nothing.
 */
export class Adoption extends TerraformElement {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: AdoptionProps,
  ) {
    super(scope, id);
  }

  /** The block `import`, which cdktf's own importFrom writes for ids that are known when synthesizing. */
  override toTerraform() {
    const { resource, ids } = this.props;
    return { import: [{ for_each: `\${toset(${ids})}`, to: addressOf(resource), id: "${each.value}" }] };
  }
}
