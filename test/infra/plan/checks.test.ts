import { checksOf } from "../../../infra/plan/checks/checks";
import { reportOf } from "../../../infra/plan/report";
import { parseStackBlocks } from "../../../infra/plan/stack-blocks";
import { blocks, fixture, names, planOf, report } from "./support";

const kinds = (type: string, change: object, rest: object = {}) =>
  checksOf(planOf(type, change, rest), blocks, []).map(({ kind }) => kind);

describe("dangers, in plans that Terraform made", () => {
  test.each([
    ["first-apply", []],
    ["first-apply-continued", []],
    ["unchanged", []],
    ["variables-changed", []],
    ["url-altered", []],
    ["service-unreleased", []],
    ["api-deleted", []],
    ["api-timeout-changed", []],
    ["function-adopted", []],
    ["function-dropped", ["function-recreated:tencentcloud_scf_function.transmit_function"]],
    [
      "function-renamed",
      [
        "clients-disconnected:terraform_data.websocket-api_owner",
        "function-recreated:tencentcloud_scf_function.register_function",
      ],
    ],
    ["database-replaced", ["database-replaced:tencentcloud_postgresql_instance.database_instance"]],
    ["database-smaller", ["database-smaller:tencentcloud_postgresql_instance.database_instance"]],
    [
      "port-opened",
      [
        "port-opened:tencentcloud_postgresql_instance.database_instance",
        "port-opened:tencentcloud_security_group_rule_set.network_database-access-rules",
      ],
    ],
    ["api-path-changed", ["clients-disconnected:terraform_data.websocket-api_applier"]],
    [
      "api-renamed",
      [
        "clients-disconnected:tencentcloud_api_gateway_service_release.websocket-api_release",
        "clients-disconnected:terraform_data.websocket-api_owner",
      ],
    ],
    [
      "destroyed",
      [
        "clients-disconnected:tencentcloud_api_gateway_service.websocket-api_service",
        "clients-disconnected:tencentcloud_api_gateway_service_release.websocket-api_release",
        "clients-disconnected:terraform_data.websocket-api_owner",
        "database-destroyed:tencentcloud_postgresql_instance.database_instance",
      ],
    ],
  ])("%s: %j", (fixture, expected) => {
    const { result, checks } = report(fixture);
    expect(names(checks).sort()).toEqual(expected);
    expect(result === "refused").toBe(expected.length > 0);
  });

  test("every size that shrinks is told", () => {
    expect(report("database-smaller").checks[0]?.reason).toBe(
      "The database shrinks from 4 to 2 GB of memory. The database shrinks from 2 to 1 CPUs. The database shrinks from 20 to 10 GB of storage.",
    );
  });

  test("a plan is refused until each danger is acknowledged by its own name", () => {
    const all = report("port-opened").checks.map(({ name }) => name);
    const [first = ""] = all;

    expect(report("port-opened", [first])).toMatchObject({ result: "refused" });
    expect(report("port-opened", all)).toMatchObject({ result: "changed", unusedAcknowledgements: [] });
    expect(report("port-opened", [...all, "port-opened:other"])).toMatchObject({
      unusedAcknowledgements: ["port-opened:other"],
    });
    expect(report("database-smaller", all)).toMatchObject({ result: "refused" });
  });
});

describe("a function", () => {
  const type = "tencentcloud_scf_function";
  const create = { actions: ["create"], before: null, after: {} };
  const lost = (address: string) => ({
    resource_drift: [{ address, mode: "managed", type, change: { actions: ["delete"] } }],
  });

  test("is new where the state never had it, whatever else the refresh has lost", () => {
    expect(kinds(type, create)).toEqual([]);
    expect(kinds(type, create, lost("tencentcloud_scf_function.other"))).toEqual([]);
  });

  test("is recreated where the refresh has just lost it", () => {
    expect(kinds(type, create, lost("tencentcloud_scf_function.it"))).toEqual(["function-recreated"]);
  });

  test("is recreated in either order of a replacement", () => {
    for (const actions of [
      ["delete", "create"],
      ["create", "delete"],
    ])
      expect(kinds(type, { actions })).toEqual(["function-recreated"]);
  });
});

describe("a database", () => {
  const type = "tencentcloud_postgresql_instance";

  test("that the refresh no longer found would come back empty", () => {
    const drift = { address: `${type}.it`, mode: "managed", type, change: { actions: ["delete"] } };
    const create = { actions: ["create"], before: null, after: {} };
    expect(kinds(type, create, { resource_drift: [drift] })).toEqual(["database-replaced"]);
    expect(kinds(type, create)).toEqual([]);
  });

  test("that is adopted must not shrink either", () => {
    const change = { actions: ["update"], importing: { id: "postgres-1" } };
    const sizes = { before: { storage: 20 }, after: { storage: 10 } };
    expect(kinds(type, { ...change, ...sizes })).toEqual(["database-smaller"]);
  });

  test("is not taken to another major version by an apply", () => {
    const change = { actions: ["update"], before: { db_major_version: "15" } };
    const to = (version: string) => kinds(type, { ...change, after: { db_major_version: version } });
    expect(to("16")).toEqual(["database-upgraded"]);
    expect(to("15")).toEqual([]);
  });

  test("may grow, also where its CPUs do not get fewer", () => {
    const change = {
      actions: ["update"],
      before: { memory: 2, cpu: 2, storage: 10 },
      after: { memory: 4, cpu: 4, storage: 20 },
    };
    expect(kinds(type, change)).toEqual([]);
    const fewer = { ...change, after: { memory: 4, cpu: 1, storage: 20 } };
    expect(kinds(type, fewer)).toEqual(["database-smaller"]);
  });
});

describe("a database whose certificate no function checks", () => {
  const verified = parseStackBlocks(
    JSON.parse(
      JSON.stringify(fixture("stack")).replaceAll('"DATABASE_URL":', '"DATABASE_CA":"MIIB","DATABASE_URL":'),
    ),
  );
  const of = (change: object, { applyable = true, stack = blocks } = {}) =>
    checksOf(planOf("tencentcloud_postgresql_instance", change, { applyable }), stack, []).map(
      ({ kind }) => kind,
    );
  const isProtected = { delete_protection: true };
  const create = { actions: ["create"], before: null, after: isProtected };
  const same = { actions: ["no-op"], before: isProtected, after: isProtected };

  test.each([
    ["made", create],
    ["that stays as it is while something else changes", same],
  ])("is a danger where it is protected: %s", (_, change) => {
    expect(of(change)).toEqual(["database-unverified"]);
  });

  test("is none where functions have the authority, where it is not protected or ends, and where nothing changes", () => {
    expect(of(create, { stack: verified })).toEqual([]);
    expect(of({ ...create, after: { delete_protection: false } })).toEqual([]);
    expect(of({ actions: ["forget"], before: isProtected, after: isProtected })).toEqual([]);
    expect(of({ actions: ["delete"], before: isProtected, after: null })).toEqual(["database-destroyed"]);
    expect(of(same, { applyable: false })).toEqual([]);
  });

  test("turns a plan red until it is acknowledged, and is told in words", () => {
    const plan = planOf("tencentcloud_postgresql_instance", create);
    const judged = (...acknowledged: string[]) =>
      reportOf({ environment: "prod", plan, blocks, acknowledged });
    const [check] = judged().checks;
    expect(judged()).toMatchObject({ result: "refused", notices: [expect.any(String)] });
    expect(check?.reason).toContain("database.authority is not set");
    expect(judged(check?.name ?? "").result).toBe("changed");
  });
});

describe("a security group", () => {
  const accept = (fields: object) => ({ action: "ACCEPT", port: "443", protocol: "TCP", ...fields });
  const becomes = (after: object, before: object = { ingress: [] }, after_unknown: object = {}) =>
    kinds("tencentcloud_security_group_rule_set", { actions: ["update"], before, after, after_unknown });

  test.each([
    ["all of IPv4", { cidr_block: "0.0.0.0/0" }],
    ["all of IPv6", { cidr_block: "", ipv6_cidr_block: "::/0" }],
    ["all of IPv4, written otherwise", { cidr_block: "10.0.0.0/0" }],
    ["no source at all", { cidr_block: null }],
  ])("opens to the world: %s", (_, fields) => {
    expect(becomes({ ingress: [accept(fields)] })).toEqual(["port-opened"]);
  });

  test.each([
    ["a network", accept({ cidr_block: "10.0.0.0/20" })],
    ["another group", accept({ source_security_id: "sg-1" })],
    ["a rule that drops", { ...accept({ cidr_block: "0.0.0.0/0" }), action: "DROP" }],
  ])("does not open: %s", (_, rule) => {
    expect(becomes({ ingress: [rule] })).toEqual([]);
  });

  test("a source that is not known yet may be the world", () => {
    const unknown = { ingress: [{ cidr_block: true }] };
    expect(becomes({ ingress: [accept({})] }, { ingress: [] }, unknown)).toEqual(["port-opened"]);
    expect(becomes({}, { ingress: [] }, { ingress: true })).toEqual(["port-opened"]);
  });

  test("what is open already is not opened again, but another port is", () => {
    const open = accept({ cidr_block: "0.0.0.0/0" });
    expect(becomes({ ingress: [open] }, { ingress: [open] })).toEqual([]);
    expect(becomes({ ingress: [open, { ...open, port: "22" }] }, { ingress: [open] })).toEqual([
      "port-opened",
    ]);
  });
});

describe("clients", () => {
  const spec = { apiName: "chat", path: "/chat", stage: "release", timeoutSeconds: 900 };
  const applied = (fields: object) => ({ triggers_replace: { spec: { ...spec, ...fields } } });
  const rerun = (after: object) => ({ actions: ["delete", "create"], before: applied({}), after });

  test("find nobody where the API's stage changes, or its path is one that only the apply knows", () => {
    expect(kinds("terraform_data", rerun(applied({ stage: "test" })))).toEqual(["clients-disconnected"]);
    expect(kinds("terraform_data", rerun(applied({ path: undefined })))).toEqual(["clients-disconnected"]);
  });

  test("stay where the API changes in another way than its address", () => {
    expect(kinds("terraform_data", rerun(applied({ timeoutSeconds: 60 })))).toEqual([]);
  });

  test("are lost with an API whose owner the stack no longer has", () => {
    const before = { triggers_replace: { place: { apiName: "chat" } } };
    expect(kinds("terraform_data", { actions: ["delete"], before })).toEqual(["clients-disconnected"]);
  });

  test("do not care for what else is replaced under the type of the API's two parts", () => {
    const before = { triggers_replace: { something: "else" } };
    expect(kinds("terraform_data", { actions: ["delete", "create"], before, after: before })).toEqual([]);
  });

  test.each(["tencentcloud_clb_listener_rule", "tencentcloud_as_scaling_group"])(
    "of a relay are lost with its %s, and stay where that only changes",
    (type) => {
      expect(kinds(type, { actions: ["delete", "create"] })).toEqual(["clients-disconnected"]);
      expect(kinds(type, { actions: ["update"] })).toEqual([]);
    },
  );

  test("are lost with the domain they know", () => {
    expect(kinds("tencentcloud_api_gateway_custom_domain", { actions: ["delete"] })).toEqual([
      "clients-disconnected",
    ]);
  });
});

describe("a policy", () => {
  const TYPE = "tencentcloud_cam_policy";
  const ONE = "qcs::scf:ap-guangzhou::namespace/default/function/one";
  const policy = (action: string | string[], resource: string[], effect = "allow") => ({
    name: "may",
    document: JSON.stringify({ version: "2.0", statement: [{ effect, action, resource }] }),
  });
  const planned = (before: object | null, after: object, after_unknown: object = {}) =>
    checksOf(
      planOf(TYPE, { actions: [before ? "update" : "create"], before, after, after_unknown }),
      blocks,
      [],
    );

  test.each([
    ["each action and resource named", policy(["scf:InvokeFunction"], [ONE])],
    ["everything denied", policy("*", ["*"], "deny")],
  ])("may be added: %s", (_, after) => {
    expect(planned(null, after)).toEqual([]);
  });

  test.each([
    ["all of a product", policy(["scf:*"], [ONE]), `A policy allows scf:* on ${ONE}.`],
    ["everything", policy("scf:InvokeFunction", ["*"]), "A policy allows scf:InvokeFunction on *."],
    ["what is no document", { document: "x" }, "A policy allows what this check cannot read."],
  ])("is a danger where it would allow %s", (_, after, reason) => {
    const narrow = policy(["scf:InvokeFunction"], [ONE]);
    for (const before of [null, narrow])
      expect(planned(before, after)).toMatchObject([{ kind: "permission-widened", reason }]);
    expect(planned(policy(["scf:*", "scf:InvokeFunction"], [ONE, "*"]), policy("scf:*", [ONE]))).toEqual([]);
  });

  const unknown = (document?: string) => {
    const resource = { [TYPE]: { it: { name: "may", document } } };
    const plan = planOf(TYPE, {
      actions: ["create"],
      before: null,
      after: { name: "may" },
      after_unknown: { document: true },
    });
    return checksOf(plan, parseStackBlocks({ resource }), []);
  };
  const TOPIC = "qcs::cls:ap-guangzhou::topic/${tencentcloud_cls_topic.it.id}";

  test("of which only the apply will tell all is judged by what is declared", () => {
    expect(unknown(policy("cls:UploadLog", [TOPIC]).document)).toEqual([]);
    expect(unknown(policy("cls:*", [TOPIC]).document)).toMatchObject([
      { reason: `A policy allows cls:* on ${TOPIC}.` },
    ]);
  });

  test.each([
    ["that a reference alone names", policy("cls:UploadLog", ["${tencentcloud_cls_topic.it.id}"])],
    ["with an action that a reference names", policy("${local.action}", [TOPIC])],
    ["whose effect a reference names", policy("cls:*", [TOPIC], "${local.effect}")],
    ["that is declared nowhere", {}],
  ])("is a danger where the apply may make it wide: %s", (_, { document }: { document?: string }) => {
    expect(unknown(document)).toMatchObject([{ kind: "permission-widened" }]);
  });
});
