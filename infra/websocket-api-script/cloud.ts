import http from "node:http";
import https from "node:https";
import { HttpProxyAgent } from "http-proxy-agent";
import { HttpsProxyAgent } from "https-proxy-agent";
import { CommonClient } from "tencentcloud-sdk-nodejs-common";
import * as v from "valibot";
import { type ApiAccess, parseApiAccess } from "./environment";
import { answerUnreadable } from "./errors";
import { explained, failureOf, passes } from "./failure";
import { type ProxyVariables, proxyFor } from "./proxy";
import { withRetries } from "./retry";

const VERSIONS = { apigateway: "2018-08-08", scf: "2018-04-16" } as const;

type Service = keyof typeof VERSIONS;

/** The cloud's API, called with what the Terraform provider takes from its environment. */
export class Cloud {
  private readonly clients: Readonly<Record<Service, CommonClient>>;

  /**
   * @param variables the process's environment
   * @throws KEY_MISSING, PROVIDER_CREDENTIALS_ONLY, PROTOCOL_REFUSED, PROXY_REFUSED
   */
  constructor(variables: NodeJS.ProcessEnv, region: string) {
    const access = parseApiAccess(variables);
    const client = (service: Service) => {
      const endpoint = `${service}.${access.domain}`;
      return new CommonClient(endpoint, VERSIONS[service], {
        credential: {
          secretId: access.secretId,
          secretKey: access.secretKey,
          ...(access.token === undefined ? {} : { token: access.token }),
        },
        region,
        profile: {
          httpProfile: {
            endpoint,
            protocol: `${access.protocol}//`,
            reqTimeout: 30,
            agent: agentFor(access.protocol, endpoint, variables),
          },
        },
      });
    };
    this.clients = { apigateway: client("apigateway"), scf: client("scf") };
  }

  /**
   * Calls an action and parses its answer. Failures that may pass are tried again.
   *
   * @throws ANSWER_UNREADABLE, and what a failure means: see failure.ts
   */
  async call<const S extends v.GenericSchema>(
    service: Service,
    action: string,
    request: object,
    answer: S,
  ): Promise<v.InferOutput<S>> {
    let raw: unknown;
    try {
      raw = await withRetries(
        () => this.clients[service].request(action, request),
        (error) => passes(failureOf(service, action, error)),
      );
    } catch (error) {
      throw explained(failureOf(service, action, error));
    }
    const parsed = v.safeParse(answer, raw);
    if (parsed.success) return parsed.output;
    const [issue] = parsed.issues;
    throw answerUnreadable(action, v.getDotPath(issue) ?? "it", issue.message);
  }
}

/** Never left out: without an agent the SDK takes a proxy from http_proxy by rules of its own. */
function agentFor(protocol: ApiAccess["protocol"], host: string, variables: ProxyVariables): http.Agent {
  const proxy = proxyFor(protocol, host, variables);
  if (protocol === "http:") return proxy === undefined ? new http.Agent() : new HttpProxyAgent(proxy);
  return proxy === undefined ? new https.Agent() : new HttpsProxyAgent(proxy);
}
