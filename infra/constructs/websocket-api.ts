import { ApiGatewayCustomDomain } from "@cdktf/provider-tencentcloud/lib/api-gateway-custom-domain";
import { ApiGatewayService } from "@cdktf/provider-tencentcloud/lib/api-gateway-service";
import { ApiGatewayServiceRelease } from "@cdktf/provider-tencentcloud/lib/api-gateway-service-release";
import { TerraformResource } from "cdktf";
import { Construct } from "constructs";
import type { Environment } from "../environment";
import { type ForEachRole, forEachRole } from "../function-role";
import { Adoption } from "./adoption";
import { API_PATH, IDLE_TIMEOUT_SECONDS, STAGE } from "./gateway";
import type { ReversePushUrl } from "./reverse-push-url";
import { NAMESPACE, QUALIFIER, type ScfFunction } from "./scf-function";
import { addOwner } from "./websocket-api-owner";

export interface WebsocketApiProps {
  readonly region: string;
  /** The name of the API Gateway service, and of the API in it. */
  readonly serviceName: string;
  readonly apiName: string;
  /** What the gateway calls in the three moments of a connection. */
  readonly functions: ForEachRole<ScfFunction>;
  /** The lookup of the API by its name: it shows whether the API is still what it has to be. */
  readonly lookup: ReversePushUrl;
  /** The bundled script that makes the API, an absolute path; see infra/websocket-api-script. */
  readonly scriptFile: string;
  /** The name that clients connect to; by default the gateway's own. */
  readonly domain?: Environment["domain"];
}

/**
 * The WebSocket gateway `api-gateway`: an API Gateway service with one API of protocol WEBSOCKET, released.
 *
 * The provider (1.83.25) cannot bind the three functions of a WebSocket API, so a script that Terraform runs makes the
 * API, injects its URL and deletes it. Two terraform_data stand for it: the owner, whose end deletes the API, and the
 * applier, whose making creates or modifies it. With both on one resource a changed spec would delete the API and with
 * it every connection and the URL; and a failed first apply could not be destroyed (both seen with the real provider).
 */
export class WebsocketApi extends Construct {
  /** Where clients connect: wss://… */
  readonly websocketUrl: string;

  constructor(scope: Construct, id: string, props: WebsocketApiProps) {
    super(scope, id);
    const { region, serviceName, apiName, functions, lookup, domain } = props;
    const service = new ApiGatewayService(this, "service", {
      serviceName,
      // As public WebSocket services have it; the URL that clients get is wss:// only.
      protocol: "http&https",
      netType: ["OUTER"],
    });
    new Adoption(this, "service-adoption", { resource: service, ids: lookup.found.serviceIds });
    const names = forEachRole((role) => functions[role].functionName);
    const place = { region, serviceId: service.id, apiName };
    const { owner, run } = addOwner(this, props.scriptFile);
    // A function that is renamed ends the API before itself. A binding that moves to another function is the applier's
    // to change: the API stays, and with it its URL.
    owner.lifecycle = { replaceTriggeredBy: Object.values(functions).map(({ nameAddress }) => nameAddress) };
    owner.addOverride("triggers_replace", { place });

    const applier = new TerraformResource(this, "applier", {
      terraformResourceType: "terraform_data",
      dependsOn: [owner],
    });
    applier.addOverride("triggers_replace", {
      spec: {
        ...place,
        path: API_PATH,
        // Its timeout for the functions doubles as the time after which a silent WebSocket is closed.
        timeoutSeconds: IDLE_TIMEOUT_SECONDS,
        stage: STAGE,
        namespace: NAMESPACE,
        qualifier: QUALIFIER,
        functions: names,
      },
      owner: `\${terraform_data.${owner.friendlyUniqueId}.id}`,
      functions: forEachRole((role) => functions[role].functionId),
      present: this.present(lookup, functions),
    });
    applier.addOverride("provisioner", [{ "local-exec": run("apply", "spec") }]);

    const release = new ApiGatewayServiceRelease(this, "release", {
      serviceId: service.id,
      environmentName: STAGE,
      // Constant: a new description would take the service offline before the script runs. Later changes are released
      // by the script, over the live version.
      releaseDesc: apiName,
      dependsOn: [applier],
    });
    this.websocketUrl = `wss://${service.outerSubDomain}/${STAGE}${API_PATH}`;
    if (domain === undefined) return;
    new ApiGatewayCustomDomain(this, "domain", {
      serviceId: service.id,
      subDomain: domain.name,
      defaultDomain: service.outerSubDomain,
      certificateId: domain.certificateId,
      protocol: "https",
      netType: "OUTER",
      isDefaultMapping: false,
      pathMappings: [`/#${STAGE}`],
      dependsOn: [release],
    });
    this.websocketUrl = `wss://${domain.name}${API_PATH}`;
  }

  /**
   * Empty, but not known before an apply when the cloud's API is not what it has to be: then the plan runs the applier,
   * and the next plan finds the same empty text.
   */
  private present({ found }: ReversePushUrl, functions: ForEachRole<ScfFunction>): string {
    const asDeclared = [
      `${found.api}.internal_domain != ""`,
      `${found.api}.request_config[0].path == "${API_PATH}"`,
      `${found.api}.service_timeout == ${IDLE_TIMEOUT_SECONDS}`,
      `${found.api}.service_websocket_register_function_name == "${functions.register.name}"`,
      `${found.api}.service_websocket_transport_function_name == "${functions.transmit.name}"`,
      `${found.api}.service_websocket_cleanup_function_name == "${functions.cleanup.name}"`,
      `contains(${found.service}.available_environments, "${STAGE}")`,
    ].join(" && ");
    return `\${try(${asDeclared}, false) ? "" : substr(uuid(), 0, 0)}`;
  }
}
