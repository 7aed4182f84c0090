import type { ApiDescription } from "../core/descriptions";
import type { Front } from "../core/front";
import type { Gateways } from "../core/gateways";
import type { ApiService, Binding } from "./state";

const HOST = "127.0.0.1";

/** What runs of API Gateway: a port for the clients of each service, where its released APIs are. */
export class RunningGateways {
  /** By the ids of the services. */
  private readonly fronts = new Map<string, Front>();

  private constructor(
    private readonly gateways: Gateways,
    /** Kept open for one service at a time: the first that comes while no other has it. */
    private readonly kept: Front | undefined,
  ) {}

  /**
   * @param port for the clients of the first service; 0 for none in particular
   * @throws PORT_IN_USE
   */
  static async start(gateways: Gateways, port: number): Promise<RunningGateways> {
    const kept = port === 0 ? undefined : await gateways.open(HOST, port, "--gateway-port");
    if (kept !== undefined) await gateways.serve(kept, []);
    return new RunningGateways(gateways, kept);
  }

  /** The reverse-push URL of an API. It is there from the API's creation; until a release nobody is connected. */
  reversePushUrl(apiId: string): string {
    return this.gateways.reversePushUrl(apiId);
  }

  /**
   * Opens a service's port for clients, and serves what is released.
   *
   * @returns the port
   * @throws PORT_IN_USE
   */
  async open(service: ApiService): Promise<number> {
    const front = await this.frontFor(service);
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
    if (front === this.kept) await this.gateways.serve(front, []);
    else await this.gateways.remove(front);
  }

  private async frontFor({ port }: ApiService): Promise<Front> {
    const { kept } = this;
    if (kept !== undefined && ![...this.fronts.values()].includes(kept)) return kept;
    return this.gateways.open(HOST, port === kept?.port ? 0 : port);
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
