import { EventEmitter, once } from "node:events";
import { Agent, type ClientRequest, type IncomingHttpHeaders, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { WebSocket } from "ws";
import type { EventOfRole, FunctionRole } from "../../functions/shared/wire/events";
import { createGateway, type Gateway } from "../../gateway/gateway";
import type { PlainPost } from "../../gateway/http/plain-post";
import { PostServer } from "../../gateway/http/post-server";
import type { Invocation, Invoker } from "../../gateway/invoker";
import type { GatewayLimits, GatewayOptions } from "../../gateway/options";

export const api = { serviceName: "service-test", path: "/chat", stage: "release" };

type Functions = { [Role in FunctionRole]: (event: EventOfRole[Role]) => unknown };

/** Functions that run in the test: they let everyone in and succeed, unless the test brings its own. */
export class TestInvoker implements Invoker {
  /** Every invocation begun, by role, in order. */
  readonly begun: { [Role in FunctionRole]: Invocation<Role>[] } = {
    register: [],
    transmit: [],
    cleanup: [],
  };

  readonly #functions: Functions;
  readonly #events = new EventEmitter();

  constructor(functions: Partial<Functions> = {}) {
    this.#functions = { register: accept, transmit: () => "ok", cleanup: () => "ok", ...functions };
  }

  async invoke<Role extends FunctionRole>(invocation: Invocation<Role>): Promise<unknown> {
    this.begun[invocation.role].push(invocation);
    this.#events.emit("begun");
    return await this.#functions[invocation.role](invocation.event);
  }

  /** Resolves with the invocations of a role once there are as many as `count`. */
  async until<Role extends FunctionRole>(role: Role, count: number): Promise<Invocation<Role>[]> {
    while (this.begun[role].length < count) await once(this.#events, "begun");
    return this.begun[role];
  }
}

/** The answer with which register lets a client in. */
export const accept = (event: EventOfRole["register"]) => ({
  errNo: 0,
  errMsg: "ok",
  websocket: { action: "connecting", secConnectionID: event.websocket.secConnectionID },
});

export interface TestGateway {
  readonly gateway: Gateway;
  readonly invoker: TestInvoker;
  readonly server: Server;
  readonly port: number;
  /** Every line that was logged. */
  readonly logLines: readonly string[];
  /** The plain POSTs that came, in order. */
  readonly posts: readonly PlainPost[];
}

const started: { gateway: Gateway; server: Server }[] = [];

/** A gateway on a real HTTP server: clients connect to any path, pushes are posted to /push. */
export async function startGateway(
  functions: Partial<Functions> = {},
  limits: Partial<GatewayLimits> = {},
  optionsAt: (port: number) => Partial<GatewayOptions> = () => ({}),
): Promise<TestGateway> {
  const invoker = new TestInvoker(functions);
  const logLines: string[] = [];
  const log = pino({ level: "trace" }, { write: (line: string) => logLines.push(line) });
  const posts: PlainPost[] = [];
  const server = new PostServer({}, (post) => {
    posts.push(post);
    return gateway.answerPush(post);
  });
  await once(server.listen(0), "listening");
  const port = portOf(server);
  const gateway = createGateway({ invoker, api, limits, log, ...optionsAt(port) });
  server.on("request", (req, res) => gateway.handlePush(req, res));
  server.on("upgrade", (req, socket, head) => gateway.handleUpgrade(req, socket, head));
  started.push({ gateway, server });
  return { gateway, invoker, server, port, logLines, posts };
}

/** Ends every gateway that a test started. For afterEach. */
export async function stopGateways(): Promise<void> {
  for (const { gateway, server } of started.splice(0)) {
    await gateway.close();
    server.closeAllConnections();
    server.close();
  }
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string")
    throw new Error("the server does not listen on a port");
  return address.port;
}

/** A client with all it received so far. */
export class Client {
  readonly received: (string | Buffer)[] = [];
  readonly #events = new EventEmitter();
  readonly closed: Promise<{ code: number; reason: string }>;

  constructor(readonly socket: WebSocket) {
    socket.on("message", (data: Buffer, isBinary: boolean) => {
      this.received.push(isBinary ? data : data.toString());
      this.#events.emit("received");
    });
    socket.on("error", () => {});
    this.closed = new Promise((resolve) => {
      socket.on("close", (code, reason) => resolve({ code, reason: reason.toString() }));
    });
  }

  /** Resolves with all it received once that is as much as `count` messages. */
  async until(count: number): Promise<(string | Buffer)[]> {
    while (this.received.length < count) await once(this.#events, "received");
    return this.received;
  }
}

/** An open connection, with the id that register was asked about. */
export async function connect({ port, invoker }: TestGateway, protocols: string[] = []) {
  const before = invoker.begun.register.length;
  const socket = new WebSocket(`ws://127.0.0.1:${port}${api.path}`, protocols);
  const client = new Client(socket);
  await once(socket, "open");
  const registered = invoker.begun.register[before];
  if (registered === undefined) throw new Error("the client is in without register");
  return { client, socket, id: registered.event.websocket.secConnectionID };
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a handshake that must not succeed is answered with. */
export async function refusedHandshake(
  { port }: TestGateway,
  path = api.path,
  protocols: string[] = [],
): Promise<HttpAnswer> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, protocols);
  const [, response] = await once(socket, "unexpected-response");
  return { status: response.statusCode, headers: response.headers, body: await textOf(response) };
}

/** Sends one request to the push endpoint. */
export async function push(
  { port }: TestGateway,
  body: unknown,
  {
    method = "POST",
    raw = false,
    headers = {},
  }: { method?: string; raw?: boolean; headers?: Record<string, string> } = {},
): Promise<HttpAnswer> {
  const sent = openPush(port, method, headers);
  sent.end(raw ? body : JSON.stringify(body));
  return answerOf(sent);
}

const agent = new Agent({ keepAlive: true });

/** A request to the push endpoint whose body the test writes. */
export const openPush = (
  port: number,
  method = "POST",
  headers: Record<string, string> = {},
): ClientRequest => request({ port, host: "127.0.0.1", path: "/push", method, headers, agent });

export async function answerOf(sent: ClientRequest): Promise<HttpAnswer> {
  const [response] = await once(sent, "response");
  return { status: response.statusCode, headers: response.headers, body: await textOf(response) };
}

async function textOf(response: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** The bodies of pushes. */
export const message = (id: string, data: string, dataType: "text" | "binary" = "text") => ({
  websocket: { action: "data send", secConnectionID: id, dataType, data },
});
export const batch = (ids: readonly string[], data: string, dataType: "text" | "binary" = "text") => ({
  websocket: { action: "data send", secConnectionIDs: ids, dataType, data },
});
export const disconnect = (id: string) => ({ websocket: { action: "closing", secConnectionID: id } });

/** A promise that the test resolves. */
export function gate<T = void>() {
  let open: (value: T) => void = () => {};
  const opened = new Promise<T>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

/** Lets timers of one kind stand still until a test moves them; sockets, and all else, go on in real time. */
export function stopTimers(kind: "timeouts" | "intervals"): void {
  jest.useFakeTimers({
    doNotFake: [
      ...(kind === "timeouts"
        ? (["setInterval", "clearInterval"] as const)
        : (["setTimeout", "clearTimeout"] as const)),
      ...(["setImmediate", "clearImmediate", "nextTick", "queueMicrotask", "Date"] as const),
    ],
  });
}
