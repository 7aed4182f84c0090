import { createHash } from "node:crypto";
import type { Value } from "./value";

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
  /** The evaluated argument; null where the configuration does not set it. */
  argument(name: string): Value;
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
  return `${kind}-${createHash("sha256").update(address).digest("hex").slice(0, 8)}`;
}

const SERVICE = "tencentcloud_api_gateway_service";
const API = "tencentcloud_api_gateway_api";

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
      apisOf(lookup.argument("service_id"), cloud).map((api) => ({
        api_id: idOf(api),
        api_name: api.argument("api_name"),
      })),
  },
  tencentcloud_api_gateway_api_app_api: {
    result: (lookup, cloud) =>
      apisOf(lookup.argument("service_id"), cloud)
        .filter((api) => idOf(api) === lookup.argument("api_id"))
        .map((api) => ({
          api_id: idOf(api),
          api_name: api.argument("api_name"),
          internal_domain: cloud.addresses.reversePushUrl(),
        })),
  },
};

/** The attribute as the emulated cloud answers it; undefined where it would not be known. */
export function answerOfCloud(object: CloudObject, name: string, cloud: Cloud): Value | undefined {
  if (name === "id") return idOf(object);
  return answers[object.type]?.[name]?.(object, cloud);
}

const apisOf = (serviceId: Value, cloud: Cloud) =>
  cloud.all(API).filter((api) => api.argument("service_id") === serviceId);
