import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Logger } from "pino";
import type { FunctionRole } from "../../functions/shared/wire/events";
import { createGateway, type Gateway } from "../../gateway/gateway";
import type { Invoker } from "../../gateway/invoker";
import { Front } from "../front";
import type { Api, ApiService, Binding } from "./state";

/** Runs the function that an API binds to a role; it may bind none. Rejects when there is no such function. */
export type InvokeBinding = (
  role: FunctionRole,
  binding: Binding | undefined,
  event: unknown,
  requestId: string,
) => Promise<unknown>;

interface Served {
  readonly environment: string;
  readonly api: Api;
  readonly gateway: Gateway;
}

interface RunningService {
  readonly front: Front;
  /** By the ids of their APIs. */
  served: ReadonlyMap<string, Served>;
}

const HOST = "127.0.0.1";

/** What runs of API Gateway: a port for the clients of each service, and one push endpoint for all APIs. */
export class RunningGateways {
  private readonly services = new Map<string, RunningService>();
  private readonly closing = new Set<Promise<void>>();

  private constructor(
    private readonly pushes: Front,
    private readonly invoke: InvokeBinding,
    private readonly log: Logger,
  ) {
    pushes.serve((request, response) => this.handlePush(request, response));
  }

  /**
   * Opens the push endpoint, on a port of 127.0.0.1, 0 for any that is free.
   *
   * @throws PORT_IN_USE
   */
  static async start(pushPort: number, invoke: InvokeBinding, log: Logger): Promise<RunningGateways> {
    return new RunningGateways(await Front.listen(HOST, pushPort), invoke, log);
  }

  get pushPort(): number {
    return portOf(this.pushes);
  }

  /** The reverse-push URL of an API. It is there from the API's creation; until a release nobody is connected. */
  reversePushUrl(apiId: string): string {
    return `http://${this.pushes.authority}/${apiId}`;
  }

  /**
   * Opens a service's port for clients.
   *
   * @returns the port
   * @throws PORT_IN_USE
   */
  async open(service: ApiService): Promise<number> {
    const front = await Front.listen(HOST, service.port);
    const running: RunningService = { front, served: new Map() };
    front.serve(answerNotFound, (request, socket, head) => upgrade(running, request, socket, head));
    this.services.set(service.id, running);
    return portOf(front);
  }

  /**
   * Makes what is online agree with the service. An API that is the same as before keeps its clients; those of an API
   * that has changed or gone are closed, and cleanup runs for each.
   */
  apply(service: ApiService): void {
    const running = this.services.get(service.id);
    if (running === undefined) return;
    const served = new Map<string, Served>();
    const { environment = "", apis = [] } = service.served ?? {};
    for (const api of apis) {
      const before = running.served.get(api.id);
      const same = before?.environment === environment && JSON.stringify(before.api) === JSON.stringify(api);
      served.set(api.id, same ? before : this.begin(service, environment, structuredClone(api)));
    }
    const ended = [...running.served.values()].filter((one) => served.get(one.api.id) !== one);
    running.served = served;
    for (const { gateway } of ended) this.close(gateway);
  }

  /** Closes a service's port; its clients are closed as gateways close them. */
  async remove(service: ApiService): Promise<void> {
    const running = this.services.get(service.id);
    if (running === undefined) return;
    this.services.delete(service.id);
    await Promise.all([...running.served.values()].map(({ gateway }) => gateway.close()));
    await running.front.close();
  }

  /** Closes every client, runs cleanup for each, and closes the ports. */
  async stop(): Promise<void> {
    const gateways = [...this.services.values()].flatMap(({ served }) => [...served.values()]);
    await Promise.all([...gateways.map(({ gateway }) => gateway.close()), ...this.closing]);
    await Promise.all([...this.services.values()].map(({ front }) => front.close()));
    await this.pushes.close();
  }

  private begin(service: ApiService, environment: string, api: Api): Served {
    const invoker: Invoker = {
      invoke: async ({ role, event, requestId }) => this.invoke(role, api[role], event, requestId),
    };
    const gateway = createGateway({
      invoker,
      api: { serviceName: service.name, path: api.path, stage: environment },
      limits: { idleTimeoutMs: api.timeoutSeconds * 1000 },
      log: this.log.child({ room: "gateway", api: api.id }),
    });
    return { environment, api, gateway };
  }

  private close(gateway: Gateway): void {
    const closed = gateway.close();
    this.closing.add(closed);
    void closed.finally(() => this.closing.delete(closed));
  }

  private handlePush(request: IncomingMessage, response: ServerResponse): void {
    const apiId = (request.url ?? "").slice(1);
    for (const { served } of this.services.values()) {
      const found = served.get(apiId);
      if (found === undefined) continue;
      found.gateway.handlePush(request, response);
      return;
    }
    answerNotFound(request, response);
  }
}

/** The service's own name serves each API below its environment: /release/chat. */
function upgrade(service: RunningService, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  const url = request.url ?? "";
  for (const { environment, api, gateway } of service.served.values()) {
    const prefix = `/${environment}`;
    if (url.split("?", 1)[0] !== prefix + api.path) continue;
    request.url = url.slice(prefix.length);
    gateway.handleUpgrade(request, socket, head);
    return;
  }
  socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
}

function answerNotFound(_: IncomingMessage, response: ServerResponse): void {
  const body = { errNo: 404, errMsg: "no released API is at this path" };
  response.writeHead(404, { "content-type": "application/json" }).end(JSON.stringify(body));
}

const portOf = (front: Front): number => Number(new URL(`http://${front.authority}`).port);
