import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Configuration } from "../../../emulator/stack/configuration";
import { Memory } from "../../../emulator/stack/memory";
import { readSynthesizedStack } from "../../../emulator/stack/synthesized-stack";
import {
  describeApi,
  describeDatabase,
  describeFunctions,
  describeRoles,
  describeTimers,
} from "../../../emulator/stack/system";

const ASKED = "data.tencentcloud_api_gateway_api_app_api.api[0].result[0].request_config[0].path";
const STAGES = "data.tencentcloud_api_gateway_api_app_service.service[0].available_environments";

type Blocks = Record<string, Record<string, Record<string, unknown>>>;

/** A small stack with what a real one has: a lookup by name, a generated password, a function bound three times. */
const resources = (): Blocks => ({
  terraform_data: {
    seed: { input: "${uuid()}", lifecycle: { ignore_changes: ["input"] } },
    api: {
      triggers_replace: {
        spec: {
          serviceId: "${tencentcloud_api_gateway_service.main.id}",
          apiName: "talk",
          path: "/chat",
          timeoutSeconds: 900,
          stage: "release",
          functions: {
            register: "${tencentcloud_scf_function.one.name}",
            transmit: "${tencentcloud_scf_function.one.name}",
            cleanup: "${tencentcloud_scf_function.one.name}",
          },
        },
        function: "${tencentcloud_scf_function.one.function_id}",
        present: `\${try(${ASKED} == "/chat" && contains(${STAGES}, "release"), false) ? "" : "drifted"}`,
      },
    },
  },
  tencentcloud_postgresql_instance: {
    main: { root_user: "root", root_password: '${sensitive(format("Pg1-%s", terraform_data.seed.output))}' },
  },
  tencentcloud_postgresql_instance_ssl_config: {
    tls: { db_instance_id: "${tencentcloud_postgresql_instance.main.id}", ssl_enabled: true },
  },
  tencentcloud_scf_function: {
    one: {
      name: "one",
      handler: "index.main_handler",
      runtime: "Nodejs20.19",
      mem_size: 128,
      timeout: 3,
      zip_file: "assets/code.zip",
      role: "${tencentcloud_cam_role.own.name}",
      environment: {
        DATABASE:
          "${tencentcloud_postgresql_instance.main.private_access_ip}:${tencentcloud_postgresql_instance.main.private_access_port}",
        REVERSE_PUSH_URL:
          '${try(data.tencentcloud_api_gateway_api_app_api.api[0].result[0].internal_domain, "pending")}',
      },
    },
  },
  tencentcloud_cam_role: {
    own: { name: "own", document: "who may take it" },
    other: { name: "other", document: "nobody" },
  },
  tencentcloud_cam_policy: {
    may: { name: "may", document: "this" },
    more: { name: "more", document: "that" },
  },
  tencentcloud_cam_role_policy_attachment: {
    may: { role_id: "${tencentcloud_cam_role.own.id}", policy_id: "${tencentcloud_cam_policy.may.id}" },
  },
  tencentcloud_scf_reserved_concurrency_config: {
    one: { function_name: "${tencentcloud_scf_function.one.name}", reserved_concurrency_mem: 640 },
  },
  tencentcloud_scf_trigger: {
    sweep: {
      trigger_name: "sweep",
      function_name: "${tencentcloud_scf_function.one.name}",
      type: "timer",
      trigger_desc: "0 * * * * * *",
      enable: "OPEN",
    },
  },
  tencentcloud_api_gateway_service: { main: { service_name: "chat" }, old: { service_name: "chat-old" } },
  tencentcloud_api_gateway_service_release: {
    release: { service_id: "${tencentcloud_api_gateway_service.main.id}", environment_name: "release" },
  },
});

const SERVICE_IDS =
  '[for s in data.tencentcloud_api_gateway_services.services.list : s.service_id if try(s.service_name, "") == "chat"]';
const API_IDS =
  '[for a in data.tencentcloud_api_gateway_api_app_service.service[0].api_id_status_set : a.api_id if a.api_name == "talk"]';

const lookups = (): Blocks => ({
  tencentcloud_api_gateway_services: { services: { service_name: "chat" } },
  tencentcloud_api_gateway_api_app_service: {
    service: { count: `\${length(${SERVICE_IDS})}`, service_id: `\${one(${SERVICE_IDS})}` },
  },
  tencentcloud_api_gateway_api_app_api: {
    api: {
      count: `\${try(length(${API_IDS}), 0)}`,
      service_id: "${data.tencentcloud_api_gateway_api_app_service.service[0].service_id}",
      api_id: `\${one(${API_IDS})}`,
    },
  },
});

describe("what a synthesized stack says is to run", () => {
  let out: string;

  beforeEach(() => {
    out = mkdtempSync(path.join(os.tmpdir(), "stack "));
  });

  afterEach(() => rmSync(out, { recursive: true, force: true }));

  const configure = (change: (resource: Blocks, data: Blocks) => void = () => undefined) => {
    const resource = resources();
    const data = lookups();
    change(resource, data);
    const directory = path.join(out, "stacks", "dev");
    mkdirSync(directory, { recursive: true });
    const provider = { tencentcloud: [{ region: "ap-guangzhou" }] };
    const output = { where: { value: "${tencentcloud_api_gateway_service.main.outer_sub_domain}/release" } };
    writeFileSync(path.join(directory, "cdk.tf.json"), JSON.stringify({ resource, data, provider, output }));
    return new Configuration(readSynthesizedStack(out, "dev"), new Memory(path.join(out, "state.json")), {
      database: () => ({ host: "127.0.0.1", port: 5433 }),
      reversePushUrl: () => "http://127.0.0.1:9/api-x",
      gatewayAuthority: () => "127.0.0.1:8080",
    });
  };

  test("is the function with its variables resolved, and its zip beside the file", () => {
    expect(describeFunctions(configure(), path.join(out, "stacks", "dev"))).toEqual([
      {
        name: "one",
        namespace: "default",
        region: "ap-guangzhou",
        handler: "index.main_handler",
        runtime: "Nodejs20.19",
        memoryMb: 128,
        timeoutSeconds: 3,
        concurrency: 5,
        zipFile: path.join(out, "stacks/dev/assets/code.zip"),
        environment: { DATABASE: "127.0.0.1:5433", REVERSE_PUSH_URL: "http://127.0.0.1:9/api-x" },
        role: "own",
      },
    ]);
  });

  test("are the roles, each with the documents of the policies that are attached to it", () => {
    expect(describeRoles(configure())).toEqual([
      { name: "own", document: "who may take it", policies: ["this"] },
      { name: "other", document: "nobody", policies: [] },
    ]);
  });

  test("is the API with its bindings, its stage and its timer", () => {
    const configuration = configure();
    const functions = describeFunctions(configuration, out);
    const one = { region: "ap-guangzhou", namespace: "default", name: "one" };

    expect(describeApi(configuration, functions)).toEqual({
      serviceName: "chat",
      path: "/chat",
      stage: "release",
      idleTimeoutSeconds: 900,
      bindings: { register: one, transmit: one, cleanup: one },
    });
    expect(describeTimers(configuration)).toEqual([
      { name: "sweep", functionName: "one", cron: "0 * * * * * *", message: "" },
    ]);
    expect(configuration.outputs()).toEqual({ where: "127.0.0.1:8080/release" });
  });

  test("is found as a finished apply would find it: nothing has drifted", () => {
    const [, api] = configure().all("terraform_data");

    expect(api?.argument("triggers_replace", "present")).toBe("");
    expect(api?.argument("triggers_replace", "function")).toMatch(/^lam-[0-9a-f]{8}$/);
  });

  test("is the database, whose generated password stays the same in the next run", () => {
    const first = describeDatabase(configure());
    const second = describeDatabase(configure());

    expect(first).toEqual({
      user: "root",
      password: expect.stringMatching(/^Pg1-[0-9a-f-]{36}$/),
      tls: true,
    });
    expect(second).toEqual(first);
  });

  test("is the word pending where the lookup asks for an API that the stack does not have", () => {
    const configuration = configure((resource) => {
      delete resource.terraform_data?.api;
    });

    const [one] = describeFunctions(configuration, out);

    expect(one?.environment.REVERSE_PUSH_URL).toBe("pending");
  });

  test.each<[string, (resource: Blocks, data: Blocks) => void, string, string]>([
    [
      "a reference to a resource that is not there",
      (resource) => {
        resource.tencentcloud_subnet = { thing: { vpc_id: "${tencentcloud_vpc.main.id}" } };
      },
      "REFERENCE_UNRESOLVED",
      "tencentcloud_vpc.main",
    ],
    [
      "a reference to an attribute that the cloud does not answer",
      (resource) => {
        resource.tencentcloud_subnet = {
          thing: { vpc_id: "${tencentcloud_postgresql_instance.main.private_access_iq}" },
        };
      },
      "REFERENCE_UNRESOLVED",
      "tencentcloud_postgresql_instance.main.private_access_iq",
    ],
    [
      "a resource that refers to itself",
      (resource) => {
        resource.terraform_data = { seed: { input: "${terraform_data.seed.output}" } };
      },
      "STACK_INCOMPLETE",
      "refers to itself",
    ],
    [
      "a type of resource that it does not know",
      (resource) => {
        resource.tencentcloud_redis_instance = { cache: {} };
      },
      "RESOURCE_UNKNOWN",
      "tencentcloud_redis_instance.cache",
    ],
    [
      "for_each",
      (resource) => {
        resource.terraform_data = { seed: { for_each: ["a"], input: "x" } };
      },
      "STACK_INCOMPLETE",
      "for_each",
    ],
  ])("refuses %s, and names it", (_, change, code, named) => {
    const configuration = configure(change);

    expect(() => configuration.check()).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(named) }),
    );
  });

  test("is nothing where the service is never released, or a binding names no function", () => {
    const unreleased = configure((resource) => {
      resource.tencentcloud_api_gateway_service_release = {};
    });
    expect(() => describeApi(unreleased, describeFunctions(unreleased, out))).toThrow("never released");

    const unbound = configure((resource) => {
      const { spec } = Object(resource.terraform_data?.api?.triggers_replace);
      spec.functions.cleanup = "gone";
    });
    expect(() => describeApi(unbound, describeFunctions(unbound, out))).toThrow(
      'binds cleanup to a function "gone"',
    );
  });

  test("names the environments there are when asked for another", () => {
    configure();

    expect(() => readSynthesizedStack(out, "production")).toThrow(
      expect.objectContaining({
        code: "ENVIRONMENT_UNKNOWN",
        message: expect.stringContaining("There are: dev."),
      }),
    );
  });

  test("says which file is not what synth writes", () => {
    configure();
    writeFileSync(path.join(out, "stacks/dev/cdk.tf.json"), '{"resource": 5}');

    expect(() => readSynthesizedStack(out, "dev")).toThrow(/cdk\.tf\.json: resource/);
  });
});
