import { DataTencentcloudApiGatewayApiAppApi } from "@cdktf/provider-tencentcloud/lib/data-tencentcloud-api-gateway-api-app-api";
import { DataTencentcloudApiGatewayApiAppService } from "@cdktf/provider-tencentcloud/lib/data-tencentcloud-api-gateway-api-app-service";
import { DataTencentcloudApiGatewayServices } from "@cdktf/provider-tencentcloud/lib/data-tencentcloud-api-gateway-services";
import { Token } from "cdktf";
import { Construct } from "constructs";
import { addressOf } from "./address";

export interface ReversePushUrlProps {
  readonly region: string;
  /** The name of the API Gateway service, and of the API in it. */
  readonly serviceName: string;
  readonly apiName: string;
}

/**
 * The address to which functions POST what a client shall receive. API Gateway generates it with the API, and the API
 * binds the functions, so it must exist after them and be known before them. It is therefore looked up by name, not
 * taken from the API's resource: on a first plan it is the word `pending`, and whenever the cloud's address is not
 * the one that the functions have, the plan shows it.
 */
export class ReversePushUrl extends Construct {
  /** The URL, or the word `pending` while there is no API of that name. */
  readonly value: string;
  /**
   * What the cloud has now, as expressions: the list of the ids of the services of that name, and the service and the
   * API, which fail while they do not exist.
   */
  readonly found: { readonly serviceIds: string; readonly service: string; readonly api: string };

  constructor(scope: Construct, id: string, { region, serviceName, apiName }: ReversePushUrlProps) {
    super(scope, id);
    // The cloud's filters may be fuzzy, so names are compared here; try(), since a lookup that finds nothing may
    // answer an element without a name.
    const serviceIds = (services: string) =>
      `[for s in ${services} : s.service_id if try(s.service_name, "") == "${serviceName}"]`;
    const services = new DataTencentcloudApiGatewayServices(this, "services", {
      serviceName,
      lifecycle: {
        postcondition: [
          {
            condition: `\${length(${serviceIds("self.list")}) < 2}`,
            errorMessage: `There is more than one API Gateway service named ${serviceName}: whose reverse-push URL the functions need is not clear. Rename or delete the others.`,
          },
        ],
      },
    });
    const foundServices = serviceIds(`${addressOf(services)}.list`);
    const service = new DataTencentcloudApiGatewayApiAppService(this, "service", {
      count: Token.asNumber(`\${length(${foundServices})}`),
      serviceId: `\${one(${foundServices})}`,
      apiRegion: region,
    });
    const foundApis = `[for a in ${addressOf(service)}[0].api_id_status_set : a.api_id if try(a.api_name, "") == "${apiName}"]`;
    const api = new DataTencentcloudApiGatewayApiAppApi(this, "api", {
      count: Token.asNumber(`\${try(length(${foundApis}), 0)}`),
      serviceId: `\${${addressOf(service)}[0].service_id}`,
      apiId: `\${one(${foundApis})}`,
      apiRegion: region,
    });
    this.found = {
      serviceIds: foundServices,
      service: `${addressOf(service)}[0]`,
      api: `${addressOf(api)}[0].result[0]`,
    };
    this.value = `\${try(${this.found.api}.internal_domain, "pending")}`;
  }
}
