import type { ApiDescription } from "../core/descriptions";
import type { Front } from "../core/front";
import type { Gateways } from "../core/gateways";
import type { ClientFronts } from "./client-fronts";
import type { ApiService, Binding } from "./state";

/** What runs of API Gateway: a port for the clients of each service, where its released APIs are. */
export class RunningGateways {
  /** By the ids of the services. */
  private readonly fronts = new Map<string, Front>();

  constructor(
    private readonly gateways: Gateways,
    private readonly clientFronts: ClientFronts,
  ) {}

  /** The reverse-push URL of an API. It is there from the API's creation; until a release nobody is connected. */
  reversePushUrl(apiId: string): string {
    return this.gateways.reversePushUrl(apiId);
  }

  /**
   * Opens a service's port for clients, and serves what is released.
   *
   * @returns the port
   * @throws PORT_IN_USE, CANNOT_LISTEN
   */
  async open(service: ApiService): Promise<number> {
    const front = await this.clientFronts.open(service.port);
    this.fronts.set(service.id, front);
    this.apply(service);
    return front.port;
  }

  /**
   * Makes what is online agree with the service. An API that is the same as before keeps its clients; those of an API
   * that has changed or gone are closed, and cleanup runs for each.
   */
  apply(service: ApiService): void {
    const front = this.fronts.get(service.id);
    if (front !== undefined) void this.gateways.serve(front, describeServed(service));
  }

  /** Closes a service's port; its clients are closed as gateways close them. */
  async remove(service: ApiService): Promise<void> {
    const front = this.fronts.get(service.id);
    this.fronts.delete(service.id);
    if (front === undefined) return;
    await this.gateways.serve(front, []);
    await this.clientFronts.close(front);
  }
}

/** What is online of a service. Its own name serves each API below its environment: /release/chat. */
export function describeServed(service: ApiService): ApiDescription[] {
  const { environment = "release", apis = [] } = service.served ?? {};
  const bound = (binding: Binding | undefined) =>
    binding && { region: service.region, namespace: binding.namespace, name: binding.name };
  return apis.map(({ id, path, timeoutSeconds, register, transmit, cleanup }) => ({
    ...{ id, serviceName: service.name, basePath: `/${environment}`, path, stage: environment },
    idleTimeoutSeconds: timeoutSeconds,
    bindings: { register: bound(register), transmit: bound(transmit), cleanup: bound(cleanup) },
  }));
}
