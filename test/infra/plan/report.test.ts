import fc from "fast-check";
import * as v from "valibot";
import { parsePlan } from "../../../infra/plan/plan-json";
import { renderMarkdown } from "../../../infra/plan/render-markdown";
import { renderText } from "../../../infra/plan/render-text";
import { reportOf } from "../../../infra/plan/report";
import { parseStackBlocks } from "../../../infra/plan/stack-blocks";
import { thrown } from "../support";
import { attributesOf, blocks, fixture, planOf, report, resourceOf } from "./support";

describe("what a plan says", () => {
  test("a first apply adds everything, grouped by construct, with what only the cloud knows said so", () => {
    const first = report("first-apply");

    expect(first).toMatchObject({
      result: "changed",
      summary: { added: 23, changed: 0, replaced: 0, destroyed: 0 },
      checks: [],
    });
    expect(first.constructs.map(({ construct }) => construct).sort()).toEqual(
      [
        "cleanup",
        "database",
        "database/alarms",
        "network",
        "register",
        "self-invocation",
        "transmit",
        "websocket-api",
      ].sort(),
    );
    expect(attributesOf(first, "transmit", "function")).toMatchObject({
      "environment.DATABASE_URL": [undefined, "(sensitive)"],
      "environment.REVERSE_PUSH_URL": [undefined, "(known after apply)"],
      vpc_id: [undefined, "(known after apply)"],
      mem_size: [undefined, "128"],
    });
  });

  test("functions that do not check the database's certificate are named, whatever changes, and nothing is refused", () => {
    const [notice, ...others] = report("unchanged").notices;

    expect(notice).toMatch(/^(?=.*register)(?=.*transmit)(?=.*cleanup).*: connections .* is not checked/);
    expect(others).toEqual([]);
    expect(renderText(report("unchanged"), { colour: false })).toContain(`! ${notice}`);
    expect(renderMarkdown(report("unchanged"))).toContain(`- ${notice}`);
    expect(report("unchanged").result).toBe("unchanged");
  });

  test("those that check it, or are destroyed, are not", () => {
    const stack = JSON.stringify(fixture("stack"));
    const verified = stack.replaceAll('"DATABASE_URL":', '"DATABASE_CA":"MIIB","DATABASE_URL":');
    const checked = reportOf({
      ...{ environment: "dev", plan: parsePlan(fixture("unchanged")), acknowledged: [] },
      blocks: parseStackBlocks(JSON.parse(verified)),
    });

    expect(checked.notices).toEqual([]);
    expect(report("destroyed").notices).toEqual([]);
  });

  test("no change is no change", () => {
    expect(report("unchanged")).toMatchObject({
      result: "unchanged",
      constructs: [],
      outputs: [],
      checks: [],
    });
  });

  test("variables of functions are told key by key: those that come, change and go, and no other", () => {
    const changed = report("variables-changed");

    expect(attributesOf(changed, "transmit", "function")).toEqual({
      "environment.CHAT_FRAME_BYTES": [undefined, '"1024"'],
      "environment.LEASE_SECONDS": ['"900"', '"600"'],
      "environment.REVERSE_PUSH_URL": ['"http://127.0.0.1:10003/api-6"', '"pending"'],
    });
    expect(attributesOf(changed, "cleanup", "function")).toEqual({
      "environment.LEASE_SECONDS": ['"900"', undefined],
    });
    expect(attributesOf(changed, "register", "function")).toEqual({
      "environment.AUTH_JWT_SECRET": [undefined, "(sensitive)"],
      "environment.DATABASE_URL": ["(sensitive)", "(sensitive)"],
    });
  });

  test("a document of a role or a policy is told part by part", () => {
    const documentFor = (...action: string[]) =>
      JSON.stringify({ version: "2.0", statement: [{ effect: "allow", action, resource: ["*"] }] });
    const plan = planOf("tencentcloud_cam_policy", {
      actions: ["update"],
      before: { name: "may", document: documentFor("scf:GetFunction") },
      after: { name: "may", document: documentFor("scf:GetFunction", "scf:InvokeFunction") },
    });

    const [change] = reportOf({ environment: "dev", plan, blocks, acknowledged: [] }).constructs.flatMap(
      ({ resources }) => resources,
    );

    expect(change?.attributes).toEqual([
      {
        path: "document.statement[0].action",
        before: '["scf:GetFunction"]',
        after: '["scf:GetFunction","scf:InvokeFunction"]',
        replaces: false,
      },
    ]);
  });

  test("what makes Terraform replace a resource is named", () => {
    const [instance] = report("database-replaced").constructs.flatMap(({ resources }) => resources);
    expect(instance?.attributes.filter(({ replaces }) => replaces).map(({ path }) => path)).toEqual([
      "charset",
    ]);
  });

  test("a rule that comes is told whole, and those that stay are not told", () => {
    expect(
      report("port-opened")
        .constructs.find(({ construct }) => construct === "network")
        ?.resources[0]?.attributes.map(({ path, after }) => [path, JSON.parse(after ?? "")]),
    ).toEqual([
      ["ingress[]", { action: "ACCEPT", cidr_block: "0.0.0.0/0", port: "22", protocol: "TCP" }],
      ["ingress[]", { action: "ACCEPT", ipv6_cidr_block: "::/0", port: "ALL", protocol: "ALL" }],
    ]);
  });

  test("a resource that the stack no longer has is told as such, and one that exists already as adopted", () => {
    const gone = planOf("tencentcloud_vpc", { actions: ["delete"], before: {} });
    const found = planOf("tencentcloud_vpc", { actions: ["no-op"], importing: { id: "vpc-1" } });
    const of = (plan: typeof gone) => reportOf({ environment: "dev", plan, blocks, acknowledged: [] });

    expect(of(gone).constructs).toMatchObject([
      {
        construct: "(no longer in the stack)",
        resources: [{ address: "tencentcloud_vpc.it", kind: "destroyed" }],
      },
    ]);
    expect(of(found)).toMatchObject({ result: "changed", summary: { adopted: 1 } });
  });

  test("what is imported is adopted, with what the same apply changes of it, and is a change", () => {
    const adopted = report("function-adopted");
    expect(adopted).toMatchObject({ result: "changed", summary: { adopted: 1, changed: 0, added: 0 } });
    expect(Object.keys(attributesOf(adopted, "transmit", "function"))).toEqual(["zip_file"]);
  });

  test("what is imported only to be replaced is replaced", () => {
    const change = { actions: ["delete", "create"], importing: { id: "vpc-1" } };
    const plan = planOf("tencentcloud_vpc", change);
    expect(reportOf({ environment: "dev", plan, blocks, acknowledged: [] })).toMatchObject({
      summary: { replaced: 1, adopted: 0 },
    });
  });

  test("only the output changes: a change all the same", () => {
    const plan = parsePlan({
      format_version: "1.2",
      applyable: true,
      output_changes: { address: { actions: ["update"], before: "a", after: "b" } },
    });
    const changed = reportOf({ environment: "dev", plan, blocks, acknowledged: [] });
    expect(changed.result).toBe("changed");
    expect(renderText(changed, { colour: false })).toContain('~ address: "a" → "b"');
  });
});

describe("the script of the WebSocket API", () => {
  test.each([
    ["first-apply", "makes the API, and gives its URL to the functions that push"],
    ["api-path-changed", 'path "/chat" → "/talk"'],
    ["api-timeout-changed", "timeoutSeconds 900 → 600"],
    ["function-dropped", "transmit is a new function"],
    ["api-renamed", 'the API is made anew, apiName "websocket-dev-chat" → "websocket-dev-talk"'],
    ["service-unreleased", "something of the API is not as declared, and is made so"],
    ["api-deleted", "something of the API is not as declared, and is made so"],
  ])("%s: it runs, and says: %s", (name, said) => {
    const told = report(name);
    expect(resourceOf(told, "websocket-api", "applier")).toMatchObject({
      kind: name === "first-apply" ? "added" : "rerun",
      note: `runs the script: ${said}`,
    });
    expect(renderText(told, { colour: false })).toContain(`\n      runs the script: ${said}\n`);
    expect(renderMarkdown(told)).toContain(`\n# runs the script: ${said}\n`);
  });

  test("after a failed run it runs again, though nothing differs", () => {
    const same = { triggers_replace: { spec: { apiName: "chat", path: "/chat" } } };
    const plan = planOf("terraform_data", { actions: ["delete", "create"], before: same, after: same });
    const { constructs } = reportOf({ environment: "dev", plan, blocks, acknowledged: [] });
    expect(constructs[0]?.resources[0]?.note).toBe("runs the script: its last run failed");
  });

  test("its triggers are told key by key, and none as what forces a replacement", () => {
    const told = report("api-path-changed");
    expect(attributesOf(told, "websocket-api", "applier")).toEqual({
      "triggers_replace.present": ['""', "(known after apply)"],
      "triggers_replace.spec.path": ['"/chat"', '"/talk"'],
    });
    expect(told.summary).toMatchObject({ rerun: 1, replaced: 0 });
    expect(renderText(told, { colour: false })).not.toContain("forces the replacement");
  });

  test("it deletes the API where its owner goes, and only there", () => {
    const note = "runs the script: deletes the API, and with it its reverse-push URL";
    expect(resourceOf(report("destroyed"), "websocket-api", "owner")).toMatchObject({ note });
    expect(resourceOf(report("api-renamed"), "websocket-api", "owner")).toMatchObject({ note });
    expect(resourceOf(report("destroyed"), "websocket-api", "applier").note).toBeUndefined();
    expect(resourceOf(report("first-apply"), "websocket-api", "owner").note).toBeUndefined();
  });

  test("a URL altered by hand is an exact diff, which needs no script", () => {
    const told = report("url-altered");
    expect(attributesOf(told, "transmit", "function")).toEqual({
      "environment.REVERSE_PUSH_URL": [
        '"http://elsewhere.example.com/api-1"',
        '"http://127.0.0.1:10003/api-6"',
      ],
    });
    expect(told.summary).toMatchObject({ changed: 1, rerun: 0 });
  });

  test("no trigger in the stack refers to a secret", () => {
    const triggers = [...blocks.values()].map((block) => block.arguments.triggers_replace);
    const references = JSON.stringify(triggers).match(/(?<=\$\{)[a-z][\w.-]*/g) ?? [];
    const types = new Set(references.map((reference) => reference.split(".")[0]));
    expect([...types].sort()).toEqual([
      "tencentcloud_api_gateway_service",
      "tencentcloud_scf_function",
      "terraform_data",
      "try",
    ]);
    expect(JSON.stringify(triggers)).not.toMatch(/password|database|environment\./i);
  });
});

describe("secrets", () => {
  const formats = (plan: unknown) => {
    const told = reportOf({ environment: "dev", plan: parsePlan(plan), blocks, acknowledged: [] });
    return [JSON.stringify(told), renderText(told, { colour: true }), renderMarkdown(told)];
  };
  const [password] = parsePlan(fixture("destroyed")).resource_changes.filter(({ address }) =>
    address.startsWith("terraform_data.database_password"),
  );
  /** What the password is made of. */
  const seed = v.parse(v.object({ input: v.pipe(v.string(), v.uuid()) }), password?.change.before).input;

  test.each([
    "first-apply",
    "variables-changed",
    "function-dropped",
    "function-renamed",
    "database-replaced",
    "database-smaller",
    "destroyed",
    "port-opened",
    "api-deleted",
    "function-adopted",
  ])("%s tells neither the database's password nor what it is made of, in no format", (name) => {
    for (const text of formats(fixture(name))) {
      for (const secret of ["Pg1-", seed, "a-secret-that-nothing-marks"]) expect(text).not.toContain(secret);
    }
  });

  test("the settings of a relay's nodes are told variable by variable, its token and key not", () => {
    const settings = (path: string) => ({
      boot: { objects: [{ key: "relay/1/relay.js" }] },
      variables: { RELAY_API_PATH: path, RELAY_PUSH_TOKEN: `token-${path}`, RELAY_NODE_KEY: `key-${path}` },
    });
    const sides = {
      before: { input: settings("/old"), output: settings("/old") },
      after: { input: settings("/new") },
      after_unknown: { output: true },
    };
    for (const text of formats(planOf("terraform_data", { actions: ["update"], ...sides }))) {
      expect(text).toContain("input.variables.RELAY_API_PATH");
      expect(text).toContain("/new");
      expect(text).not.toMatch(/(token|key)-\/(old|new)/);
    }
  });

  test("the database's URL is not told where Terraform marks nothing", () => {
    const unmarked = JSON.parse(JSON.stringify(fixture("variables-changed")), (key, value) =>
      key === "before_sensitive" || key === "after_sensitive" ? false : value,
    );
    for (const text of formats(unmarked)) expect(text).not.toContain("Pg1-");
  });

  test("whatever Terraform marks, at any depth, before or after, is in no format", () => {
    const secret = "b3f1c0de";
    const key = fc.stringMatching(/^[a-z]{1,4}$/);
    /** A value with one secret in it, and the shape that marks the secret. */
    const marked: fc.Arbitrary<{ value: unknown; mark: unknown }> = fc.letrec<{
      node: { value: unknown; mark: unknown };
    }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4, depthIdentifier: "value" },
        fc.constantFrom(
          { value: secret, mark: true },
          { value: { a: [secret] }, mark: true },
          { value: [[secret], 1], mark: true },
        ),
        fc.tuple(key, tie("node")).map(([name, { value, mark }]) => ({
          value: { [name]: value, other: "shown" },
          mark: { [name]: mark },
        })),
        tie("node").map(({ value, mark }) => ({ value: ["shown", value], mark: [false, mark] })),
      ),
    })).node;
    fc.assert(
      fc.property(
        marked,
        fc.boolean(),
        fc.boolean(),
        fc.anything(),
        ({ value, mark }, before, create, other) => {
          const plain = JSON.parse(JSON.stringify(other ?? null) ?? "null");
          const change = {
            actions: create ? ["create"] : ["update"],
            before: create ? null : { it: before ? value : plain },
            after: { it: before && !create ? plain : value },
            before_sensitive: { it: before ? mark : false },
            after_sensitive: { it: before && !create ? false : mark },
          };
          const resource = { address: "some_type.it", mode: "managed", type: "some_type", change };
          const plan = {
            format_version: "1.2",
            applyable: true,
            resource_changes: [resource],
            output_changes: { out: { ...change, actions: ["update"] } },
          };
          for (const text of formats(plan)) expect(text).not.toContain(secret);
        },
      ),
    );
  });
});

describe("a plan that cannot be read", () => {
  test("is refused with the field that is wrong, never with a value", () => {
    const broken = parse({
      format_version: "1.2",
      applyable: true,
      resource_changes: [{ address: "s3cret" }],
    });
    expect(broken).toMatchObject({
      code: "PLAN_UNREADABLE",
      message: expect.stringContaining("resource_changes.0.mode"),
    });
    expect(String(broken)).not.toContain("s3cret");
    expect(parse({ format_version: "2.0", applyable: true })).toMatchObject({ code: "PLAN_UNREADABLE" });
  });

  test("whatever it is, it is parsed or refused by name", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(parse(json)).toMatchObject({ code: "PLAN_UNREADABLE" });
      }),
    );
  });

  const parse = (json: unknown) => thrown(() => parsePlan(json));
});
