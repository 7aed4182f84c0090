import { Network } from "../../infra/constructs/network";
import { all, only, synthesized } from "./support";

const network = () =>
  synthesized((stack) => {
    new Network(stack, "network", { name: "websocket-test", zone: "ap-guangzhou-6" });
  });

describe("Network", () => {
  test("the database's security group lets the functions' subnet in on PostgreSQL's port and drops the rest", () => {
    // GIVEN a network
    const json = network();

    // THEN the first rule names the functions' subnet by reference, and the last one drops everything
    const { ingress, egress } = only(json, "resource", "tencentcloud_security_group_rule_set");
    expect(ingress).toEqual([
      {
        action: "ACCEPT",
        protocol: "TCP",
        port: "5432",
        cidr_block: expect.stringMatching(/^\$\{tencentcloud_subnet\.network_functions_\w+\.cidr_block\}$/),
      },
      { action: "DROP", protocol: "ALL", port: "ALL", cidr_block: "0.0.0.0/0" },
    ]);
    expect(egress).toBeUndefined();
  });

  test("functions and database have subnets of their own, in the zone and inside the VPC's range", () => {
    const json = network();
    expect(only(json, "resource", "tencentcloud_vpc")).toMatchObject({
      name: "websocket-test",
      cidr_block: "10.0.0.0/16",
    });
    const subnets = all(json, "resource", "tencentcloud_subnet");
    expect(subnets.map(({ name }) => name).sort()).toEqual([
      "websocket-test-database",
      "websocket-test-functions",
    ]);
    const ranges = subnets.map(({ cidr_block }) => cidr_block);
    expect(new Set(ranges).size).toBe(2);
    for (const subnet of subnets) {
      expect(subnet).toMatchObject({
        availability_zone: "ap-guangzhou-6",
        cidr_block: expect.stringMatching(/^10\.0\./),
        vpc_id: expect.stringMatching(/^\$\{tencentcloud_vpc\..*\.id\}$/),
      });
    }
  });
});
