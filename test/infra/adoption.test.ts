import { Subnet } from "@cdktf/provider-tencentcloud/lib/subnet";
import { Adoption } from "../../infra/constructs/adoption";
import { synthesized } from "./support";

describe("Adoption", () => {
  test("imports what the expression lists, each resource for itself", () => {
    const { import: blocks } = JSON.parse(
      synthesized((stack) => {
        for (const name of ["a", "b"]) {
          const config = {
            name,
            vpcId: "vpc-1",
            availabilityZone: "ap-guangzhou-6",
            cidrBlock: "10.0.0.0/24",
          };
          const resource = new Subnet(stack, name, config);
          new Adoption(stack, `${name}-adoption`, { resource, ids: `[for s in local.${name} : s.id]` });
        }
      }),
    );
    expect(blocks).toEqual(
      ["a", "b"].map((name) => ({
        for_each: `\${toset([for s in local.${name} : s.id])}`,
        to: `tencentcloud_subnet.${name}`,
        id: "${each.value}",
      })),
    );
  });
});
