import { createHash } from "node:crypto";
import { LOCAL_ACCOUNT } from "../runtime/function-environment";
import type { Value } from "./value";
import { websocketApis } from "./websocket-api-spec";

/** Addresses on this machine that stand for those the cloud would give. */
export interface MachineAddresses {
  /** Where the database listens. */
  database(): { readonly host: string; readonly port: number };
  /** What the API's description calls InternalDomain: the address that functions push to. */
  reversePushUrl(): string;
  /** Host and port for clients, as in a URL. */
  gatewayAuthority(): string;
}

/** A resource or data source whose attributes the cloud answers. */
export interface CloudObject {
  readonly address: string;
  readonly type: string;
  /** The evaluated argument, or the part of it at the path; null where the configuration does not set it. */
  argument(...path: string[]): Value;
}

/** What the emulated cloud knows when it answers for an attribute. */
export interface Cloud {
  readonly addresses: MachineAddresses;
  /** All resources of a type. */
  all(type: string): readonly CloudObject[];
}

type Answer = (object: CloudObject, cloud: Cloud) => Value;

/** An id as the cloud gives them, but the same in every run. */
function idOf({ address, type }: CloudObject): string {
  const kind = /([a-z]+)$/.exec(type)?.[1] ?? "id";
  return `${kind}-${hashOf(address)}`;
}

const hashOf = (address: string) => createHash("sha256").update(address).digest("hex").slice(0, 8);

const SERVICE = "tencentcloud_api_gateway_service";
const RELEASE = "tencentcloud_api_gateway_service_release";

/**
 * The attributes that the provider computes from the cloud's answers, for the resources whose values go on into the
 * configuration. Lookups answer as after a finished apply. What is not listed here and not set by the configuration
 * is an unresolved reference.
 */
const answers: Readonly<Record<string, Readonly<Record<string, Answer>>>> = {
  tencentcloud_postgresql_instance: {
    private_access_ip: (_, { addresses }) => addresses.database().host,
    private_access_port: (_, { addresses }) => addresses.database().port,
  },
  tencentcloud_scf_function: {
    function_id: (one) => `lam-${hashOf(one.address)}`,
  },
  // A balancer's own name and addresses, where clients are pointed to.
  tencentcloud_clb_instance: {
    domain: (_, { addresses }) => addresses.gatewayAuthority(),
    clb_vips: (_, { addresses }) => [addresses.gatewayAuthority().replace(/:\d+$/, "")],
  },
  tencentcloud_clb_listener: {
    listener_id: (one) => `lbl-${hashOf(one.address)}`,
  },
  tencentcloud_clb_listener_rule: {
    rule_id: (one) => `loc-${hashOf(one.address)}`,
  },
  tencentcloud_user_info: {
    app_id: () => LOCAL_ACCOUNT.appid,
  },
  [SERVICE]: {
    outer_sub_domain: (_, { addresses }) => addresses.gatewayAuthority(),
  },
  tencentcloud_api_gateway_services: {
    // The cloud's filter is not exact (measured with the real provider): whoever looks up must compare the names.
    list: (lookup, cloud) =>
      cloud
        .all(SERVICE)
        .filter((service) =>
          String(service.argument("service_name")).includes(String(lookup.argument("service_name") ?? "")),
        )
        .map((service) => ({ service_id: idOf(service), service_name: service.argument("service_name") })),
  },
  tencentcloud_api_gateway_api_app_service: {
    api_id_status_set: (lookup, cloud) =>
      apisOf(lookup.argument("service_id"), cloud).map(({ id, spec }) => ({
        api_id: id,
        api_name: spec.apiName,
      })),
    available_environments: (lookup, cloud) =>
      cloud
        .all(RELEASE)
        .filter((release) => release.argument("service_id") === lookup.argument("service_id"))
        .map((release) => release.argument("environment_name")),
  },
  tencentcloud_api_gateway_api_app_api: {
    result: (lookup, cloud) =>
      apisOf(lookup.argument("service_id"), cloud)
        .filter(({ id }) => id === lookup.argument("api_id"))
        .map(({ id, spec }) => ({
          api_id: id,
          api_name: spec.apiName,
          internal_domain: cloud.addresses.reversePushUrl(),
          request_config: [{ path: spec.path, method: "GET" }],
          service_timeout: spec.timeoutSeconds,
          service_websocket_register_function_name: spec.functions.register,
          service_websocket_transport_function_name: spec.functions.transmit,
          service_websocket_cleanup_function_name: spec.functions.cleanup,
        })),
  },
};

/** The attribute as the emulated cloud answers it; undefined where it would not be known. */
export function answerOfCloud(object: CloudObject, name: string, cloud: Cloud): Value | undefined {
  if (name === "id") return idOf(object);
  return answers[object.type]?.[name]?.(object, cloud);
}

/** The WebSocket APIs of a service, as the script makes them, with the ids that this machine gives them. */
const apisOf = (serviceId: Value, cloud: Cloud) =>
  websocketApis(cloud.all("terraform_data"))
    .filter(({ spec }) => spec.serviceId === serviceId)
    .map(({ resource, spec }) => ({ id: `api-${hashOf(resource.address)}`, spec }));
