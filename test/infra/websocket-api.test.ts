import { TerraformOutput } from "cdktf";
import { Network } from "../../infra/constructs/network";
import { ReversePushUrl } from "../../infra/constructs/reverse-push-url";
import { ScfFunction } from "../../infra/constructs/scf-function";
import { WebsocketApi } from "../../infra/constructs/websocket-api";
import { forEachRole } from "../../infra/function-role";
import { all, only, synthesized } from "./support";

const domain = { name: "chat.example.com", certificateId: "abcd1234" };

function api(props: { domain?: typeof domain } = {}) {
  return synthesized((stack, zipFile) => {
    const network = new Network(stack, "network", { name: "websocket-test", zone: "ap-guangzhou-6" });
    const functions = forEachRole(
      (role) =>
        new ScfFunction(stack, role, {
          name: `websocket-test-${role}`,
          zipFile,
          network,
          functions: { memoryMb: 128, timeoutSeconds: 10, runtime: "Nodejs20.19", concurrency: 1 },
          variables: {},
        }),
    );
    const names = { region: "ap-guangzhou", serviceName: "websocket-test", apiName: "websocket-test-chat" };
    const lookup = new ReversePushUrl(stack, "reverse-push-url", names);
    const { websocketUrl } = new WebsocketApi(stack, "websocket-api", {
      ...names,
      functions,
      lookup,
      scriptFile: zipFile,
      ...props,
    });
    new TerraformOutput(stack, "websocket_url", { value: websocketUrl });
  });
}

/** The two resources that stand for the API. */
function ownerAndApplier(json: string) {
  const [applier, owner] = all(json, "resource", "terraform_data");
  return { owner, applier };
}

const nameOf = (role: string) =>
  expect.stringMatching(
    new RegExp(String.raw`^\$\{tencentcloud_scf_function\.${role}_function_\w+\.name\}$`),
  );

describe("WebsocketApi", () => {
  test("tells the script which functions to bind, by reference, so that it runs after them", () => {
    const { applier } = ownerAndApplier(api());
    expect(applier).toMatchObject({
      triggers_replace: {
        spec: {
          region: "ap-guangzhou",
          serviceId: expect.stringMatching(/^\$\{tencentcloud_api_gateway_service\.[\w-]+\.id\}$/),
          apiName: "websocket-test-chat",
          path: "/chat",
          stage: "release",
          functions: {
            register: nameOf("register"),
            transmit: nameOf("transmit"),
            cleanup: nameOf("cleanup"),
          },
        },
      },
      provisioner: [
        {
          "local-exec": {
            command: expect.stringMatching(/^node assets\/[\w/.-]+ apply$/),
            environment: { WEBSOCKET_API: "${jsonencode(self.triggers_replace.spec)}" },
          },
        },
      ],
    });
  });

  test("a silent client is kept for 900 seconds", () => {
    const { applier } = ownerAndApplier(api());
    expect(applier).toMatchObject({ triggers_replace: { spec: { timeoutSeconds: 900 } } });
  });

  test("runs the script again for a function that was made anew, and for an API that is not what was declared", () => {
    const { applier } = ownerAndApplier(api());
    const idOf = (role: string) =>
      expect.stringMatching(
        new RegExp(String.raw`^\$\{tencentcloud_scf_function\.${role}_function_\w+\.function_id\}$`),
      );
    expect(applier).toMatchObject({
      triggers_replace: {
        functions: { register: idOf("register"), transmit: idOf("transmit"), cleanup: idOf("cleanup") },
        present: expect.stringMatching(/^\$\{try\(.+, false\) \? "" : substr\(uuid\(\), 0, 0\)\}$/),
      },
    });
    const { present } = Object(applier?.triggers_replace);
    for (const compared of [
      '.path == "/chat"',
      ".service_timeout == 900",
      '.service_websocket_register_function_name == "websocket-test-register"',
      '.service_websocket_transport_function_name == "websocket-test-transmit"',
      '.service_websocket_cleanup_function_name == "websocket-test-cleanup"',
      '.available_environments, "release")',
    ])
      expect(present).toContain(compared);
  });

  test("deletes the API when its owner goes: a changed spec keeps the owner, and with it the URL", () => {
    const { owner, applier } = ownerAndApplier(api());
    expect(owner).toMatchObject({
      triggers_replace: {
        place: { region: "ap-guangzhou", apiName: "websocket-test-chat" },
      },
      // A renamed function, and no other change of one, and no other binding.
      lifecycle: {
        replace_triggered_by: ["register", "transmit", "cleanup"].map((role) =>
          expect.stringMatching(
            new RegExp(String.raw`^tencentcloud_scf_function\.${role}_function_\w+\.name$`),
          ),
        ),
      },
      provisioner: [
        {
          "local-exec": {
            when: "destroy",
            command: expect.stringMatching(/^node assets\/[\w/.-]+ destroy$/),
            environment: { WEBSOCKET_API: "${jsonencode(self.triggers_replace.place)}" },
          },
        },
      ],
    });
    expect(JSON.stringify(owner)).not.toContain("900");
    expect(applier).toMatchObject({
      depends_on: [expect.stringMatching(/_owner_/)],
      triggers_replace: { owner: expect.stringMatching(/^\$\{terraform_data\.[\w-]+_owner_\w+\.id\}$/) },
    });
  });

  test("is released after the script has made the API, under a description that never changes", () => {
    expect(only(api(), "resource", "tencentcloud_api_gateway_service_release")).toMatchObject({
      environment_name: "release",
      release_desc: "websocket-test-chat",
      depends_on: [expect.stringMatching(/^terraform_data\.[\w-]+_applier_\w+$/)],
    });
  });

  test("without a domain clients connect to the service's own name", () => {
    const json = api();
    expect(all(json, "resource", "tencentcloud_api_gateway_custom_domain")).toEqual([]);
    expect(JSON.parse(json).output.websocket_url.value).toMatch(
      /^wss:\/\/\$\{tencentcloud_api_gateway_service\.[\w-]+\.outer_sub_domain\}\/release\/chat$/,
    );
  });

  test("with a domain clients connect to it, over TLS, without the stage in the path", () => {
    const json = api({ domain });
    expect(only(json, "resource", "tencentcloud_api_gateway_custom_domain")).toMatchObject({
      sub_domain: "chat.example.com",
      certificate_id: "abcd1234",
      protocol: "https",
      is_default_mapping: false,
      path_mappings: ["/#release"],
      depends_on: [expect.stringMatching(/^tencentcloud_api_gateway_service_release\./)],
    });
    expect(JSON.parse(json).output.websocket_url.value).toBe("wss://chat.example.com/chat");
  });
});
