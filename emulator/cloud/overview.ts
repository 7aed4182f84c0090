import type { RunningBalancers } from "./clb/running-balancers";
import type { RunningDatabases } from "./running-databases";
import { describeServed, type RunningGateways } from "./running-gateways";
import type { State } from "./state";

/** What runs, by what it runs for. */
export interface RunningParts {
  readonly gateways: RunningGateways;
  readonly balancers: RunningBalancers;
  readonly databases: RunningDatabases;
}

/** What runs of the emulated cloud, with the addresses that it has on this machine. */
export interface Overview {
  /** The APIs that are released. */
  readonly gateways: readonly {
    readonly service: string;
    readonly api: string;
    readonly websocketUrl: string;
    readonly reversePushUrl: string;
    readonly pageUrl: string;
  }[];
  /** The public load balancers that have a rule. */
  readonly balancers: readonly {
    readonly name: string;
    /** The name that the cloud gave it, to which a domain would point. */
    readonly domain: string;
    readonly websocketUrl: string;
    readonly pageUrl: string;
  }[];
  /** The listeners of private load balancers: where they are in the cloud's network, and on this machine. */
  readonly privateListeners: readonly { readonly url: string; readonly localUrl: string }[];
  readonly functions: readonly {
    readonly name: string;
    readonly namespace: string;
    readonly status: string;
  }[];
  readonly databases: readonly {
    readonly id: string;
    readonly name: string;
    /** With user and password. */
    readonly url: string;
  }[];
}

/** Describes what runs at present. */
export function overviewOf(state: State, { gateways, balancers, databases }: RunningParts): Overview {
  const listeners = state.loadBalancers.flatMap((balancer) =>
    balancer.listeners.map((listener) => ({ balancer, listener })),
  );
  return {
    gateways: state.services.flatMap((service) =>
      describeServed(service).map(({ id, basePath, path }) => ({
        service: service.name,
        api: service.served?.apis.find((api) => api.id === id)?.name ?? "",
        websocketUrl: `ws://127.0.0.1:${service.port}${basePath}${path}`,
        reversePushUrl: gateways.reversePushUrl(id),
        pageUrl: `http://127.0.0.1:${service.port}/`,
      })),
    ),
    balancers: listeners.flatMap(({ balancer: { name, domain }, listener: { rules, localPort } }) =>
      rules.map(({ url }) => ({
        ...{ name, domain, websocketUrl: `ws://127.0.0.1:${localPort}${url}` },
        pageUrl: `http://127.0.0.1:${localPort}/`,
      })),
    ),
    privateListeners: listeners
      .filter(({ balancer }) => balancer.type === "INTERNAL")
      .map(({ balancer, listener }) => ({
        url: `http://${balancer.vip}:${listener.port}`,
        localUrl: `http://127.0.0.1:${balancers.privatePort(balancer, listener.port)}`,
      })),
    functions: state.functions.map(({ name, namespace, status }) => ({ name, namespace, status })),
    databases: state.databases.flatMap((database) => {
      const url = databases.url(database);
      return url === undefined ? [] : [{ id: database.id, name: database.name, url }];
    }),
  };
}
