import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Testing } from "cdktf";
import { environments } from "../../infra/environments";
import { forEachRole } from "../../infra/function-role";
import { WebsocketBackendStack } from "../../infra/websocket-backend-stack";
import { relayStack } from "./relay/support";
import { all, inTemporaryFolder } from "./support";

/** A stack of the table: what it deploys when its gateway is API Gateway. */
function declared(name: string): string {
  const environment = environments[name];
  if (environment?.gateway !== "api-gateway") return relayStack({ environment: { ...environment } });
  return inTemporaryFolder((folder) => {
    const file = join(folder, "code.zip");
    writeFileSync(file, "code");
    const stack = new WebsocketBackendStack(Testing.app({ outdir: join(folder, "out") }), name, {
      ...{ environment, zipFiles: forEachRole(() => file), scriptFile: file },
      relayFiles: () => {
        throw new Error("this environment has no relay");
      },
    });
    return Testing.synth(stack, true);
  });
}

const stacks: [string, () => string][] = [
  ...Object.keys(environments).map((name): [string, () => string] => [name, () => declared(name)]),
  ["an environment with a relay", () => relayStack()],
];

/** The rules of all security groups that let somebody in. */
const accepting = (json: string) =>
  all(json, "resource", "tencentcloud_security_group_rule_set").map(({ ingress }) => {
    const rules: unknown[] = Array.isArray(ingress) ? ingress : [];
    return rules.map((rule) => Object(rule));
  });

/** The statements of all policies. */
const statements = (json: string) =>
  all(json, "resource", "tencentcloud_cam_policy").flatMap(({ document }) => {
    const { statement } = JSON.parse(String(document));
    return [...statement].map((one) => Object(one));
  });

describe.each(stacks)("the stack of %s", (_, stackOf) => {
  test("lets the world in on port 443 of a relay's balancer, and nowhere else", () => {
    const json = stackOf();
    const groups = accepting(json);
    expect(groups.length).toBe(all(json, "resource", "tencentcloud_security_group").length);
    for (const rules of groups)
      expect(rules.at(-1)).toEqual({
        action: "DROP",
        protocol: "ALL",
        port: "ALL",
        cidr_block: "0.0.0.0/0",
      });
    const open = groups
      .flat()
      .filter(({ action, cidr_block }) => action === "ACCEPT" && /\/0$/.test(cidr_block));
    expect(open.map(({ port }) => port)).toEqual(json.includes("clb_instance") ? ["443"] : []);
  });

  test("lets out of the database nothing, and out of a relay what ends in the cloud's own network", () => {
    const json = stackOf();
    const groups = all(json, "resource", "tencentcloud_security_group_rule_set");
    const everything = [{ action: "ACCEPT", protocol: "ALL", port: "ALL", cidr_block: "0.0.0.0/0" }];
    for (const { security_group_id, egress } of groups)
      expect(egress).toEqual(String(security_group_id).includes(".relay_network_") ? everything : undefined);
    // Nodes have no address of their own, and nothing lends them one.
    for (const node of all(json, "resource", "tencentcloud_as_scaling_config"))
      expect(node.public_ip_assigned).toBe(false);
    const types = Object.keys(JSON.parse(json).resource);
    expect(types.filter((type) => /_(nat_gateway|eip|route_table)/.test(type))).toEqual([]);
  });

  test("accepts single ports over TCP from single subnets", () => {
    const accepted = accepting(stackOf())
      .flat()
      .filter(({ action }) => action === "ACCEPT");
    expect(accepted.length).toBeGreaterThan(0);
    for (const { protocol, port, cidr_block } of accepted) {
      expect([protocol, port]).toEqual(["TCP", expect.stringMatching(/^\d+$/)]);
      if (port !== "443") expect(cidr_block).toMatch(/^\$\{tencentcloud_subnet\.\w[\w-]*\.cidr_block\}$/);
    }
  });

  test("has a database without a public address, with TLS", () => {
    const json = stackOf();
    const databases = all(json, "resource", "tencentcloud_postgresql_instance");
    expect(databases.map((database) => database.public_access_switch)).toEqual([false]);
    const tls = all(json, "resource", "tencentcloud_postgresql_instance_ssl_config");
    expect(tls.map(({ ssl_enabled }) => ssl_enabled)).toEqual([true]);
  });

  test("grants named actions on named resources alone, to services of the cloud", () => {
    const json = stackOf();
    const granted = statements(json);
    expect(granted.length).toBeGreaterThan(0);
    for (const { effect, action, resource } of granted) {
      expect(effect).toBe("allow");
      for (const one of [action].flat()) expect(one).toMatch(/^[a-z]+:[A-Za-z]+$/);
      for (const one of [resource].flat())
        expect(one).toMatch(
          /^qcs::(.+[:/].*(\.(name|bucket)\}|function\/)|cls:[a-z-]+::topic\/\$\{tencentcloud_cls_topic\.[\w-]+\.id\}$)/,
        );
      for (const one of [resource].flat()) expect(one.replace(/\/relay\/\*$/, "")).not.toContain("*");
    }
    for (const { document } of all(json, "resource", "tencentcloud_cam_role"))
      for (const { principal } of JSON.parse(String(document)).statement)
        expect(principal).toEqual({ service: [expect.stringMatching(/^(scf|cvm)\.qcloud\.com$/)] });
  });
});
