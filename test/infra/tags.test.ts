import { Aspects } from "cdktf";
import { Network } from "../../infra/constructs/network";
import { Tags } from "../../infra/constructs/tags";
import { all, only, synthesized } from "./support";

describe("Tags", () => {
  test("go on every resource that takes tags, and on nothing else", () => {
    const json = synthesized((stack) => {
      new Network(stack, "network", { name: "websocket-test", zone: "ap-guangzhou-6" });
      Aspects.of(stack).add(new Tags({ team: "chat" }));
    });
    expect(only(json, "resource", "tencentcloud_vpc").tags).toEqual({ team: "chat" });
    expect(only(json, "resource", "tencentcloud_security_group").tags).toEqual({ team: "chat" });
    expect(only(json, "resource", "tencentcloud_security_group_rule_set")).not.toHaveProperty("tags");
    // There they would be a condition on what is found.
    for (const lookup of all(json, "data", "tencentcloud_vpc_subnets"))
      expect(lookup).not.toHaveProperty("tags");
  });
});
