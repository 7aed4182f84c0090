import { ApiGatewayApi } from "@cdktf/provider-tencentcloud/lib/api-gateway-api";
import { ApiGatewayCustomDomain } from "@cdktf/provider-tencentcloud/lib/api-gateway-custom-domain";
import { ApiGatewayService } from "@cdktf/provider-tencentcloud/lib/api-gateway-service";
import { ApiGatewayServiceRelease } from "@cdktf/provider-tencentcloud/lib/api-gateway-service-release";
import { Construct } from "constructs";
import type { Environment } from "../environment";
import type { ForEachRole } from "../function-role";
import { addressOf } from "./address";
import { NAMESPACE, QUALIFIER, type ScfFunction } from "./scf-function";

export interface WebsocketApiProps {
  /** The name of the API Gateway service, and of the API in it. */
  readonly serviceName: string;
  readonly apiName: string;
  /** What the gateway calls in the three moments of a connection. */
  readonly functions: ForEachRole<ScfFunction>;
  /** The name that clients connect to; by default the gateway's own. */
  readonly domain?: Environment["domain"];
}

/** Where clients connect, below the stage. */
const PATH = "/chat";
/** The stage that is released. */
const STAGE = "release";
/**
 * API Gateway's timeout for the functions doubles as the time after which a silent WebSocket is closed; at most 1800
 * (SCF document 583/31438). The provider's default of 5 seconds would close every quiet client.
 */
const IDLE_TIMEOUT_SECONDS = 900;

/**
 * The WebSocket gateway `api-gateway`: an API Gateway service with one API of protocol WEBSOCKET, released.
 *
 * Known limit: the provider (1.83.25, read in its source) takes the three WebSocket bindings but does not send them for
 * an API before SCF functions. What is declared here is what the API must be, and what runs on one machine; a deploy
 * with this resource alone makes an API that calls transmit and nothing else.
 */
export class WebsocketApi extends Construct {
  /** Where clients connect: wss://… */
  readonly websocketUrl: string;

  constructor(scope: Construct, id: string, { serviceName, apiName, functions, domain }: WebsocketApiProps) {
    super(scope, id);
    const service = new ApiGatewayService(this, "service", {
      serviceName,
      // As public WebSocket services have it; the URL that clients get is wss:// only.
      protocol: "http&https",
      netType: ["OUTER"],
    });
    const api = new ApiGatewayApi(this, "api", {
      serviceId: service.id,
      apiName,
      authType: "NONE",
      protocol: "WEBSOCKET",
      requestConfigPath: PATH,
      requestConfigMethod: "GET",
      serviceConfigType: "SCF",
      serviceConfigTimeout: IDLE_TIMEOUT_SECONDS,
      // The provider demands these four of every API of this type.
      serviceConfigScfFunctionName: functions.transmit.functionName,
      serviceConfigScfFunctionNamespace: NAMESPACE,
      serviceConfigScfFunctionQualifier: QUALIFIER,
      serviceConfigScfFunctionType: "EVENT",
      serviceConfigScfIsIntegratedResponse: false,
      serviceConfigWebsocketRegisterFunctionName: functions.register.functionName,
      serviceConfigWebsocketRegisterFunctionNamespace: NAMESPACE,
      serviceConfigWebsocketRegisterFunctionQualifier: QUALIFIER,
      serviceConfigWebsocketTransportFunctionName: functions.transmit.functionName,
      serviceConfigWebsocketTransportFunctionNamespace: NAMESPACE,
      serviceConfigWebsocketTransportFunctionQualifier: QUALIFIER,
      serviceConfigWebsocketCleanupFunctionName: functions.cleanup.functionName,
      serviceConfigWebsocketCleanupFunctionNamespace: NAMESPACE,
      serviceConfigWebsocketCleanupFunctionQualifier: QUALIFIER,
    });
    const release = new ApiGatewayServiceRelease(this, "release", {
      serviceId: service.id,
      environmentName: STAGE,
      releaseDesc: apiName,
      dependsOn: [api],
      // A changed API stays unreleased until it is released again.
      lifecycle: { replaceTriggeredBy: [addressOf(api)] },
    });
    this.websocketUrl = `wss://${service.outerSubDomain}/${STAGE}${PATH}`;
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
    this.websocketUrl = `wss://${domain.name}${PATH}`;
  }
}
