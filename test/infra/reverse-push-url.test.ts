import { TerraformOutput } from "cdktf";
import { ReversePushUrl } from "../../infra/constructs/reverse-push-url";
import { only, synthesized } from "./support";

const lookedUp = () =>
  synthesized((stack) => {
    const { value } = new ReversePushUrl(stack, "reverse-push-url", {
      region: "ap-guangzhou",
      serviceName: "websocket-test",
      apiName: "websocket-test-chat",
    });
    new TerraformOutput(stack, "url", { value });
  });

const SERVICES = /data\.tencentcloud_api_gateway_services\.[\w-]+\.list/.source;
const SERVICE = /data\.tencentcloud_api_gateway_api_app_service\.[\w-]+\[0\]/.source;
const SERVICE_IDS = String.raw`\[for s in ${SERVICES} : s\.service_id if try\(s\.service_name, ""\) == "websocket-test"\]`;
const API_IDS = String.raw`\[for a in ${SERVICE}\.api_id_status_set : a\.api_id if try\(a\.api_name, ""\) == "websocket-test-chat"\]`;
const expression = (source: string) => new RegExp(String.raw`^\$\{${source}\}$`);

describe("ReversePushUrl", () => {
  test("the service is looked up by its name, compared exactly, and two of that name stop the plan", () => {
    const services = only(lookedUp(), "data", "tencentcloud_api_gateway_services");
    expect(services).toMatchObject({
      service_name: "websocket-test",
      lifecycle: {
        postcondition: [
          {
            condition: expect.stringMatching(
              expression(
                String.raw`length\(\[for s in self\.list : s\.service_id if try\(s\.service_name, ""\) == "websocket-test"\]\) < 2`,
              ),
            ),
            error_message: expect.stringContaining("websocket-test"),
          },
        ],
      },
    });
  });

  test("what depends on a service that may not exist yet is counted, not demanded", () => {
    const json = lookedUp();
    expect(only(json, "data", "tencentcloud_api_gateway_api_app_service")).toEqual({
      count: expect.stringMatching(expression(String.raw`length\(${SERVICE_IDS}\)`)),
      service_id: expect.stringMatching(expression(String.raw`one\(${SERVICE_IDS}\)`)),
      api_region: "ap-guangzhou",
    });
    expect(only(json, "data", "tencentcloud_api_gateway_api_app_api")).toEqual({
      count: expect.stringMatching(expression(String.raw`try\(length\(${API_IDS}\), 0\)`)),
      service_id: expect.stringMatching(expression(String.raw`${SERVICE}\.service_id`)),
      api_id: expect.stringMatching(expression(String.raw`one\(${API_IDS}\)`)),
      api_region: "ap-guangzhou",
    });
  });

  test("the value is the API's internal domain, and the word pending while there is none", () => {
    expect(JSON.parse(lookedUp()).output.url.value).toMatch(
      /^\$\{try\(data\.tencentcloud_api_gateway_api_app_api\.[\w-]+\[0\]\.result\[0\]\.internal_domain, "pending"\)\}$/,
    );
  });

  test("nothing in it refers to the API's own resources: the functions come before them", () => {
    expect(lookedUp()).not.toMatch(/\$\{tencentcloud_/);
    expect(JSON.parse(lookedUp()).resource).toBeUndefined();
  });
});
