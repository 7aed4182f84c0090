import type { Construct } from "constructs";
import type { Environment } from "../environment";
import type { Gateway } from "./gateway";
import { ReversePushUrl } from "./reverse-push-url";
import { WebsocketApi } from "./websocket-api";
import { endWebsocketApi } from "./websocket-api-owner";

export interface ApiGatewayProps {
  readonly region: string;
  /** The name of the API Gateway service, and of the API in it. */
  readonly serviceName: string;
  readonly apiName: string;
  /** The bundled script that makes the API, an absolute path; see infra/websocket-api-script. */
  readonly scriptFile: string;
  /** The name that clients connect to; by default the gateway's own. */
  readonly domain?: Environment["domain"];
}

/** The gateway `api-gateway`: its URL is looked up before the functions are made, its API is made after them. */
export function apiGateway(scope: Construct, props: ApiGatewayProps): Gateway {
  const { region, serviceName, apiName } = props;
  const lookup = new ReversePushUrl(scope, "reverse-push-url", { region, serviceName, apiName });
  return {
    pushVariables: { REVERSE_PUSH_URL: lookup.value },
    serve: (functions) => new WebsocketApi(scope, ID, { ...props, functions, lookup }).websocketUrl,
  };
}

/** Ends what an environment had of the gateway `api-gateway`, where it had it. */
export const endApiGateway = (scope: Construct, scriptFile: string): void =>
  endWebsocketApi(scope, ID, scriptFile);

const ID = "websocket-api";
