import type { RunningDatabases } from "./running-databases";
import { describeServed, type RunningGateways } from "./running-gateways";
import type { State } from "./state";

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
export function overviewOf(state: State, gateways: RunningGateways, databases: RunningDatabases): Overview {
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
    functions: state.functions.map(({ name, namespace, status }) => ({ name, namespace, status })),
    databases: state.databases.flatMap((database) => {
      const url = databases.url(database);
      return url === undefined ? [] : [{ id: database.id, name: database.name, url }];
    }),
  };
}
