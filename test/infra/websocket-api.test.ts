import { TerraformOutput } from "cdktf";
import { Network } from "../../infra/constructs/network";
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
    const { websocketUrl } = new WebsocketApi(stack, "websocket-api", {
      serviceName: "websocket-test",
      apiName: "websocket-test-chat",
      functions,
      ...props,
    });
    new TerraformOutput(stack, "websocket_url", { value: websocketUrl });
  });
}

const nameOf = (role: string) =>
  expect.stringMatching(
    new RegExp(String.raw`^\$\{tencentcloud_scf_function\.${role}_function_\w+\.name\}$`),
  );

describe("WebsocketApi", () => {
  test("binds register, transmit and cleanup by reference, so that it is made after them", () => {
    expect(only(api(), "resource", "tencentcloud_api_gateway_api")).toMatchObject({
      protocol: "WEBSOCKET",
      service_config_type: "SCF",
      service_config_websocket_register_function_name: nameOf("register"),
      service_config_websocket_transport_function_name: nameOf("transmit"),
      service_config_websocket_cleanup_function_name: nameOf("cleanup"),
    });
  });

  test("gives the provider the four arguments that it demands of every API before SCF functions", () => {
    expect(only(api(), "resource", "tencentcloud_api_gateway_api")).toMatchObject({
      service_config_scf_function_name: nameOf("transmit"),
      service_config_scf_function_namespace: "default",
      service_config_scf_function_qualifier: "$LATEST",
      service_config_scf_function_type: "EVENT",
    });
  });

  test("a silent client is kept for 900 seconds, not for the provider's default of 5", () => {
    expect(only(api(), "resource", "tencentcloud_api_gateway_api").service_config_timeout).toBe(900);
  });

  test("is released after the API exists, and again whenever the API changed", () => {
    const address = expect.stringMatching(/^tencentcloud_api_gateway_api\.[\w-]+$/);
    expect(only(api(), "resource", "tencentcloud_api_gateway_service_release")).toMatchObject({
      environment_name: "release",
      depends_on: [address],
      lifecycle: { replace_triggered_by: [address] },
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
