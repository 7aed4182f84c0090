import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Logger } from "pino";
import { createGateway, type Gateway } from "../../gateway/gateway";
import type { Invoker } from "../../gateway/invoker";
import { roleNotBound } from "../errors";
import { createPageHandler } from "../page-server";
import type { ApiDescription } from "./descriptions";
import type { Disturbance } from "./disturbance";
import { Front, type RequestHandler } from "./front";
import type { Functions } from "./functions";

interface Served {
  readonly api: ApiDescription;
  /** Where clients connect. */
  readonly websocketPath: string;
  readonly gateway: Gateway;
  readonly page: RequestHandler;
}

/** The gateways on this machine: a front for the clients of each service, and one push endpoint for all APIs. */
export class Gateways {
  private readonly fronts = new Map<Front, readonly Served[]>();
  private readonly closing = new Set<Promise<void>>();

  constructor(
    private readonly pushes: Front,
    private readonly functions: Functions,
    private readonly log: Logger,
    private readonly disturbance?: Disturbance,
  ) {
    pushes.serve({
      post: (post) => this.servedAt(post.path)?.gateway.answerPush(post),
      request: (request, response) => this.handlePush(request, response),
    });
  }

  /** The reverse-push URL of an API, known before the API is served. */
  reversePushUrl(apiId: string): string {
    return `http://${this.pushes.authority}/${apiId}`;
  }

  /**
   * Opens a front for a service's clients; it says that it is starting until `serve` is called.
   *
   * @throws what Front.listen throws
   */
  async open(...where: Parameters<typeof Front.listen>): Promise<Front> {
    const front = await Front.listen(...where);
    this.fronts.set(front, []);
    return front;
  }

  /**
   * Makes these the APIs behind a front, and the page of the first what is at `/`. An API that is the same as before
   * keeps its clients; those of an API that has changed or gone are closed. Resolves when cleanup has run for each.
   */
  async serve(front: Front, apis: readonly ApiDescription[]): Promise<void> {
    const before = this.fronts.get(front) ?? [];
    const served = apis.map((api) => before.find((one) => isSame(one.api, api)) ?? this.begin(api));
    this.fronts.set(front, served);
    front.serve({
      request: served[0]?.page ?? answerNotFound,
      upgrade: (request, socket, head) => upgrade(served, request, socket, head),
    });
    const ended = before.filter((one) => !served.includes(one)).map(({ gateway }) => this.close(gateway));
    await Promise.all(ended);
  }

  /** Closes every client, runs cleanup for each, and closes the fronts. */
  async stop(): Promise<void> {
    const gateways = [...this.fronts.values()].flat().map(({ gateway }) => this.close(gateway));
    await Promise.all([...gateways, ...this.closing]);
    await Promise.all([...this.fronts.keys()].map((front) => front.close()));
  }

  private begin(api: ApiDescription): Served {
    const { disturbance } = this;
    const invoker: Invoker = {
      invoke: async ({ role, event, requestId }) => {
        const bound = api.bindings[role];
        if (bound === undefined) throw roleNotBound(api.id, role);
        return this.functions.invoke(bound, event, requestId);
      },
    };
    const gateway = createGateway({
      invoker: disturbance?.invoker(invoker) ?? invoker,
      api,
      limits: { idleTimeoutMs: api.idleTimeoutSeconds * 1000 },
      ...(disturbance !== undefined && {
        push: { through: (connections) => disturbance.delivery(connections) },
      }),
      log: this.log.child({ component: "gateway", api: api.id }),
    });
    const websocketPath = api.basePath + api.path;
    const page = createPageHandler({ websocketPath });
    return { api, websocketPath, gateway, page: disturbance?.page(page) ?? page };
  }

  private close(gateway: Gateway): Promise<void> {
    const closed = gateway.close();
    this.closing.add(closed);
    void closed.finally(() => this.closing.delete(closed));
    return closed;
  }

  private handlePush(request: IncomingMessage, response: ServerResponse): void {
    const served = this.servedAt(request.url);
    if (served === undefined) answerNotFound(request, response);
    else served.gateway.handlePush(request, response);
  }

  /** The API whose reverse-push URL has this path. */
  private servedAt(path: string | undefined): Served | undefined {
    for (const apis of this.fronts.values())
      for (const served of apis) if (path === `/${served.api.id}`) return served;
    return undefined;
  }
}

/** The gateway knows its API's own path alone, as functions are told it. */
function upgrade(served: readonly Served[], request: IncomingMessage, socket: Duplex, head: Buffer): void {
  const url = request.url ?? "";
  const found = served.find(({ websocketPath }) => url.split("?", 1)[0] === websocketPath);
  if (found === undefined) {
    const headers = [
      "Connection: close",
      "Content-Type: application/json",
      `Content-Length: ${NOT_FOUND.length}`,
    ];
    socket.end(["HTTP/1.1 404 Not Found", ...headers, "", NOT_FOUND].join("\r\n"));
    return;
  }
  request.url = url.slice(found.api.basePath.length);
  found.gateway.handleUpgrade(request, socket, head);
}

const NOT_FOUND = JSON.stringify({ errNo: 404, errMsg: "no released API is at this path" });

function answerNotFound(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(404, { "content-type": "application/json" }).end(NOT_FOUND);
}

function isSame(one: ApiDescription, other: ApiDescription): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
