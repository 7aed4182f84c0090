import { createHash } from "node:crypto";
import { BlockList } from "node:net";
import { homedir, tmpdir } from "node:os";
import { ADDRESS_RANGES } from "../../../infra/constructs/address-ranges";
import { all, only } from "../support";
import { relayEnvironment, relayStack, withoutHashes } from "./support";

/** A reference to an attribute of the one resource of a type with this id in the stack. */
const referenceTo = (type: string, id: string, attribute = "id") =>
  expect.stringMatching(new RegExp(String.raw`^\$\{${type}\.${id}_[0-9A-F]{8}\.${attribute}\}$`));

/** The resources of a type by their ids in the stack, without the hash. */
const byId = (json: string, type: string): Record<string, Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries<Record<string, unknown>>(JSON.parse(json).resource[type]).map(([name, resource]) => [
      name.replace(/_[0-9A-F]{8}$/, ""),
      resource,
    ]),
  );

/** Node settings, as the stack declares them. */
function settings(json: string) {
  const { input } = byId(json, "terraform_data").relay_settings ?? {};
  return Object(input);
}

const rules = (json: string, id: string) =>
  byId(json, "tencentcloud_security_group_rule_set")[`relay_network_${id}-rules`];

const DROP_THE_REST = { action: "DROP", protocol: "ALL", port: "ALL", cidr_block: "0.0.0.0/0" };
const accept = (port: string, cidr_block: unknown) => ({
  action: "ACCEPT",
  protocol: "TCP",
  port,
  cidr_block,
});

describe("the relay's stack", () => {
  test("is this, for whoever reviews a change", () => {
    expect(JSON.parse(withoutHashes(relayStack()))).toMatchSnapshot();
  });

  test("runs a script only to end a WebSocket API that there was, and looks nothing up that must exist", () => {
    const json = relayStack();
    const scripted = Object.values(JSON.parse(json).resource.terraform_data).filter((one) =>
      JSON.stringify(one).includes('"provisioner"'),
    );
    expect(scripted).toEqual([
      {
        count: 0,
        provisioner: [{ "local-exec": expect.objectContaining({ when: "destroy" }) }],
      },
    ]);
    expect(json).not.toContain("api_gateway");
    expect(Object.keys(JSON.parse(json).data).sort()).toEqual([
      "tencentcloud_cam_policies",
      "tencentcloud_cam_roles",
      "tencentcloud_postgresql_instances",
      "tencentcloud_scf_functions",
      "tencentcloud_user_info",
      "tencentcloud_vpc_subnets",
    ]);
  });

  test("holds no secret, no account and nothing of this machine", () => {
    const json = relayStack();
    for (const folder of [process.cwd(), homedir(), tmpdir()]) expect(json).not.toContain(`${folder}/`);
    const { variables } = settings(json);
    for (const secret of [variables.RELAY_PUSH_TOKEN, variables.RELAY_NODE_KEY])
      expect(secret).toMatch(/^\$\{sensitive\(replace\(terraform_data\.relay_[\w-]+\.output, "-", ""\)\)\}$/);
    expect(variables.RELAY_PUSH_TOKEN).not.toBe(variables.RELAY_NODE_KEY);
  });

  test("says where clients connect, and what the domain has to point to", () => {
    const { output } = JSON.parse(relayStack());
    expect(output.websocket_url.value).toBe("wss://chat.example.com/chat");
    expect(output.gateway_address.value).toEqual({
      name: referenceTo("tencentcloud_clb_instance", "relay_clients_balancer", "domain"),
      addresses: referenceTo("tencentcloud_clb_instance", "relay_clients_balancer", "clb_vips"),
    });
  });
});

describe("who gets in", () => {
  test("the world on 443 of the public balancer, and nowhere else", () => {
    const json = relayStack();
    expect(rules(json, "clients-access")?.ingress).toEqual([accept("443", "0.0.0.0/0"), DROP_THE_REST]);
    expect(byId(json, "tencentcloud_clb_instance").relay_clients_balancer).toMatchObject({
      network_type: "OPEN",
      security_groups: [referenceTo("tencentcloud_security_group", "relay_network_clients-access")],
      load_balancer_pass_to_target: true,
    });
    const openRules = json.match(/"action": "ACCEPT",\s+"cidr_block": "0\.0\.0\.0\/0",\s+"port": "(?!ALL)/g);
    expect(openRules).toHaveLength(1);
  });

  test("the functions' subnet on the push port of the private balancer", () => {
    const json = relayStack();
    const functions = referenceTo("tencentcloud_subnet", "network_functions", "cidr_block");
    expect(rules(json, "push-access")?.ingress).toEqual([accept("8081", functions), DROP_THE_REST]);
    expect(byId(json, "tencentcloud_clb_instance").relay_push_balancer).toMatchObject({
      network_type: "INTERNAL",
      security_groups: [referenceTo("tencentcloud_security_group", "relay_network_push-access")],
      load_balancer_pass_to_target: true,
    });
  });

  test("nodes on each other's push port; a node has no public address", () => {
    const json = relayStack();
    const ranges = [1, 2].map((zone) =>
      referenceTo("tencentcloud_subnet", `relay_network_nodes-${zone}`, "cidr_block"),
    );
    expect(rules(json, "nodes-access")?.ingress).toEqual([
      ...ranges.map((range) => accept("8081", range)),
      DROP_THE_REST,
    ]);
    expect(only(json, "resource", "tencentcloud_as_scaling_config")).toMatchObject({
      public_ip_assigned: false,
      security_group_ids: [referenceTo("tencentcloud_security_group", "relay_network_nodes-access")],
    });
  });
});

describe("what a node may do", () => {
  const statements = (document: unknown) => JSON.parse(String(document)).statement;

  test("it invokes exactly the three functions, reads its own bundle and writes its own log, with no wildcard over any", () => {
    const json = relayStack();
    const [invoke, read, write, ...others] = statements(
      byId(json, "tencentcloud_cam_policy").relay_role_policy?.document,
    );
    expect(others).toEqual([]);
    expect(invoke).toEqual({
      effect: "allow",
      action: ["scf:InvokeFunction"],
      resource: ["register", "transmit", "cleanup"].map((role) =>
        expect.stringMatching(
          new RegExp(
            String.raw`^qcs::scf:ap-guangzhou::namespace/default/function/\$\{tencentcloud_scf_function\.${role}_function_\w+\.name\}$`,
          ),
        ),
      ),
    });
    expect(read).toEqual({
      effect: "allow",
      action: ["cos:GetObject"],
      resource: [
        expect.stringMatching(/:\$\{tencentcloud_cos_bucket\.relay_bundle_bucket_\w+\.bucket\}\/relay\/\*$/),
      ],
    });
    const topic = referenceTo("tencentcloud_cls_topic", "relay_node-log_topic");
    expect(write).toEqual({
      effect: "allow",
      action: ["cls:UploadLog"],
      resource: [
        expect.stringMatching(/^qcs::cls:ap-guangzhou::topic\/\$\{tencentcloud_cls_topic\.[\w-]+\.id\}$/),
      ],
    });
    expect(settings(json).variables).toMatchObject({ RELAY_LOG_TOPIC: topic });
  });

  test("only instances take the role, and they take it after it was granted what it is for", () => {
    const json = relayStack();
    expect(statements(byId(json, "tencentcloud_cam_role").relay_role?.document)).toEqual([
      { effect: "allow", action: ["name/sts:AssumeRole"], principal: { service: ["cvm.qcloud.com"] } },
    ]);
    expect(only(json, "resource", "tencentcloud_as_scaling_config")).toMatchObject({
      cam_role_name: referenceTo("tencentcloud_cam_role", "relay_role", "name"),
      depends_on: expect.arrayContaining([
        expect.stringMatching(/^tencentcloud_cam_role_policy_attachment\./),
      ]),
    });
  });
});

describe("clients", () => {
  test("reach the one path of the API over TLS, under the domain and its certificate", () => {
    const json = relayStack();
    expect(byId(json, "tencentcloud_clb_listener").relay_clients_listener).toMatchObject({
      protocol: "HTTPS",
      port: 443,
      certificate_id: "abcd1234",
    });
    expect(only(json, "resource", "tencentcloud_clb_listener_rule")).toMatchObject({
      domain: "chat.example.com",
      url: "/chat",
      health_check_http_path: "/readyz",
      health_check_http_code: 2,
    });
  });

  test("are told apart by the address that the balancer forwards", () => {
    expect(settings(relayStack()).variables).toMatchObject({
      RELAY_CLIENT_ADDRESS: "x-forwarded-for",
      RELAY_CLIENT_PORT: "8080",
      RELAY_API_PATH: "/chat",
    });
  });

  test("come from every page, or from those of the origins that the environment names", () => {
    expect(settings(relayStack()).variables).not.toHaveProperty("RELAY_ALLOWED_ORIGINS");
    const origins = ["https://chat.example.com", "http://localhost:3000"];
    const environment = { relay: { ...relayEnvironment.relay, origins } };
    expect(settings(relayStack({ environment })).variables).toMatchObject({
      RELAY_ALLOWED_ORIGINS: "https://chat.example.com,http://localhost:3000",
    });
  });
});

describe("pushes", () => {
  test("functions that push get an address that is pinned in a subnet of its own, the token and the batch", () => {
    const json = relayStack();
    const balancer = byId(json, "tencentcloud_clb_instance").relay_push_balancer;
    const { variables } = settings(json);
    for (const role of ["transmit", "cleanup"]) {
      expect(byId(json, "tencentcloud_scf_function")[`${role}_function`]?.environment).toEqual({
        DATABASE_URL: expect.any(String),
        INVOKE_URL: expect.any(String),
        ...(role === "cleanup" && { INVOKE_FUNCTION: expect.any(String) }),
        REVERSE_PUSH_URL: expect.stringMatching(
          /^http:\/\/\$\{tencentcloud_clb_instance\.relay_push_balancer_\w+\.vip\}:8081\/push$/,
        ),
        REVERSE_PUSH_TOKEN: variables.RELAY_PUSH_TOKEN,
        REVERSE_PUSH_BATCH: "on",
      });
    }
    expect(variables).toMatchObject({
      RELAY_PUSH_PORT: "8081",
      RELAY_PUSH_PATH: "/push",
      RELAY_PUSH_BATCH: "on",
    });
    expect(balancer?.subnet_id).toEqual(referenceTo("tencentcloud_subnet", "relay_network_push"));
    const [network = "", bits] = ADDRESS_RANGES.relayPush.split("/");
    const subnet = new BlockList();
    subnet.addSubnet(network, Number(bits));
    expect(subnet.check(String(balancer?.vip))).toBe(true);
    expect(byId(json, "tencentcloud_scf_function").register_function?.environment).toEqual({
      DATABASE_URL: expect.any(String),
    });
  });

  test("nodes are asked for their health under a name, since without one they answer 400", () => {
    expect(byId(relayStack(), "tencentcloud_clb_listener").relay_push_listener).toMatchObject({
      protocol: "TCP",
      health_check_type: "HTTP",
      health_check_http_path: "/readyz",
      health_check_http_domain: "chat.example.com",
    });
  });

  test("no two ranges of the network lap over each other, and all are inside the VPC's", () => {
    const { vpc, ...parts } = ADDRESS_RANGES;
    const bounds = (range: string) => {
      const [address = "", bits] = range.split("/");
      const first = address.split(".").reduce((number, byte) => number * 256 + Number(byte), 0);
      return { first, last: first + 2 ** (32 - Number(bits)) - 1 };
    };
    const ranges = Object.values(parts)
      .flat()
      .map(bounds)
      .sort((one, other) => one.first - other.first);
    const whole = bounds(vpc);
    let free = whole.first;
    for (const { first, last } of ranges) {
      expect(first).toBeGreaterThanOrEqual(free);
      free = last + 1;
    }
    expect(free).toBeLessThanOrEqual(whole.last);
  });
});

describe("nodes", () => {
  test("are in every zone of the environment, behind both balancers", () => {
    const group = (zones: readonly [string] | readonly [string, string]) =>
      only(relayStack({ environment: { zones } }), "resource", "tencentcloud_as_scaling_group");
    expect(group(["ap-guangzhou-6", "ap-guangzhou-7"])).toMatchObject({
      subnet_ids: [1, 2].map((zone) => referenceTo("tencentcloud_subnet", `relay_network_nodes-${zone}`)),
      min_size: 2,
      max_size: 6,
      forward_balancer_ids: [
        {
          rule_id: referenceTo("tencentcloud_clb_listener_rule", "relay_clients_rule", "rule_id"),
          target_attribute: [{ port: 8080 }],
        },
        {
          listener_id: referenceTo("tencentcloud_clb_listener", "relay_push_listener", "listener_id"),
          target_attribute: [{ port: 8081 }],
        },
      ],
    });
    expect(group(["ap-guangzhou-6"])).toHaveProperty("subnet_ids.length", 1);
  });

  test("scale out with the load and never in, which would cut the sockets of the idle", () => {
    expect(only(relayStack(), "resource", "tencentcloud_as_scaling_policy")).toMatchObject({
      policy_type: "TARGET_TRACKING",
      disable_scale_in: true,
    });
  });

  test("are replaced in as many batches as there are nodes at least, each once the one before is healthy, when what they run or run on changes", () => {
    const json = relayStack({ environment: { relay: { ...relayEnvironment.relay, minNodes: 3 } } });
    expect(only(json, "resource", "tencentcloud_as_scaling_group")).toMatchObject({
      min_size: 3,
      max_size: 6,
    });
    expect(only(json, "resource", "tencentcloud_as_start_instance_refresh")).toMatchObject({
      refresh_settings: {
        check_instance_target_health: true,
        rolling_update_settings: { batch_number: 3, max_surge: 1, fail_process: "AUTO_CANCEL" },
      },
      lifecycle: {
        replace_triggered_by: ["user_data", "image_id", "instance_types"].map((argument) =>
          expect.stringMatching(new RegExp(String.raw`^tencentcloud_as_scaling_config\.\w+\.${argument}$`)),
        ),
      },
    });
  });

  test("take as many connections as the environment says, or as the relay's standard", () => {
    expect(settings(relayStack()).variables).not.toHaveProperty("RELAY_MAX_CONNECTIONS");
    const environment = { relay: { ...relayEnvironment.relay, maxConnectionsPerNode: 50_000 } };
    const { variables } = settings(relayStack({ environment }));
    expect(variables).toMatchObject({ RELAY_MAX_CONNECTIONS: "50000" });
  });

  test("may take as long to end as their clients, the last one's message and cleanup, and a margin need", () => {
    const functions = { memoryMb: 128, timeoutSeconds: 60, runtime: "Nodejs20.19", concurrency: 5 } as const;
    const { boot, variables } = settings(relayStack({ environment: { functions } }));
    expect(variables.RELAY_FUNCTION_TIMEOUT_SECONDS).toBe("60");
    expect(boot.stopSeconds).toBe(Number(variables.RELAY_DRAIN_SECONDS) + 2 * (60 + 5) + 10);
  });

  test("carry the environment's tags, and one by which alarms find them and the public balancer", () => {
    const json = relayStack();
    const { instance_tags } = only(json, "resource", "tencentcloud_as_scaling_config");
    expect(instance_tags).toEqual({
      team: "chat",
      project: "websocket",
      environment: "test",
      relay: "websocket-test-relay",
    });
    expect(all(json, "resource", "tencentcloud_clb_instance")).toContainEqual(
      expect.objectContaining({
        network_type: "OPEN",
        tags: { team: "chat", project: "websocket", environment: "test", relay: "websocket-test-relay" },
      }),
    );
    const policies = all(json, "resource", "tencentcloud_monitor_alarm_policy");
    for (const policy of policies) expect(policy).toMatchObject({ notice_ids: ["notice-ab12cd34"] });
    const ofRelay = policies.filter(({ namespace }) => namespace !== "POSTGRESQL");
    for (const policy of ofRelay)
      expect(policy).toMatchObject({ policy_tag: [{ key: "relay", value: "websocket-test-relay" }] });
  });

  test("are told of when they are overloaded, gone or unwell, and when the balancer drops connections", () => {
    const policies = all(relayStack(), "resource", "tencentcloud_monitor_alarm_policy");
    const watching = (namespace: string, ...metrics: string[]) =>
      expect.objectContaining({
        namespace,
        conditions: expect.objectContaining({
          rules: metrics.map((metric_name) => expect.objectContaining({ metric_name })),
        }),
      });
    expect(policies).toHaveLength(4);
    expect(policies).toContainEqual(watching("cvm_device", "CpuUsage", "MemUsage"));
    expect(policies).toContainEqual(watching("lbid_vport", "UnhealthRsCount"));
    expect(policies).toContainEqual(watching("clb_lb", "DropTotalConns"));
    const events = ["ping_unreachable", "guest_reboot"].map((metric_name) => ({ metric_name }));
    expect(policies).toContainEqual(expect.objectContaining({ event_conditions: events }));
  });
});

describe("the bundle", () => {
  test("another program has another key and checksum, while the runtime keeps its own", () => {
    const objects = (program: string) => {
      const json = relayStack({ program });
      const sha256 = createHash("sha256").update(program).digest("hex");
      const { boot } = settings(json);
      expect(boot.objects[0]).toEqual({ name: "relay.js", key: `relay/${sha256}/relay.js`, sha256 });
      const keys = all(json, "resource", "tencentcloud_cos_bucket_object").map(({ key }) => key);
      expect(boot.objects.map(({ key }: { key: string }) => key)).toEqual(keys);
      return boot.objects;
    };
    const [first, second] = [objects("one"), objects("two")];
    expect(second[0].key).not.toBe(first[0].key);
    expect(second[1]).toEqual(first[1]);
  });

  test("is in the bucket before a node is told of it, and what it replaces goes after that", () => {
    const json = relayStack();
    const addresses = Object.keys(JSON.parse(json).resource.tencentcloud_cos_bucket_object).map(
      (id) => `tencentcloud_cos_bucket_object.${id}`,
    );
    expect(addresses).toHaveLength(2);
    expect(only(json, "resource", "tencentcloud_as_scaling_config")).toMatchObject({
      depends_on: expect.arrayContaining(addresses),
    });
    for (const object of all(json, "resource", "tencentcloud_cos_bucket_object"))
      expect(object).toMatchObject({ lifecycle: { create_before_destroy: true } });
  });

  test("is in a private bucket, and its objects have no tags, of which they could take only a few", () => {
    const json = relayStack();
    expect(only(json, "resource", "tencentcloud_cos_bucket")).toMatchObject({
      acl: "private",
      bucket: expect.stringMatching(/^websocket-test-relay-\$\{data\.tencentcloud_user_info\.\w+\.app_id\}$/),
      tags: { project: "websocket" },
    });
    for (const object of all(json, "resource", "tencentcloud_cos_bucket_object"))
      expect(object).not.toHaveProperty("tags");
  });
});
