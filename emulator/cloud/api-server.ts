import { randomUUID } from "node:crypto";
import { once } from "node:events";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Logger } from "pino";
import { portInUse } from "../errors";
import { freePort, isInUse } from "../free-port";
import type { Service } from "./action";
import {
  CloudError,
  internalError,
  invalidAction,
  invalidParameter,
  noSuchVersion,
  requestTooLarge,
} from "./errors";
import { authenticate, type Credentials } from "./signature";

/** What the API is made of. */
export interface ApiServerOptions {
  readonly credentials: Credentials;
  /** The services by their names in the signature: scf, apigateway, … */
  readonly services: Readonly<Record<string, Service>>;
  /** Called after every action that succeeded, before it is answered. */
  readonly afterAction: () => void;
  readonly log: Logger;
}

/** The largest request, in bytes: the zip of a function, 50 MB, in base64 (SCF document 583/11637). */
const BODY_LIMIT = 70 * 1024 * 1024;
const HOST = "127.0.0.1";

/**
 * The cloud's API on this machine: signed JSON requests over plain HTTP on 127.0.0.1. It answers requests that reach it
 * directly, through it as a proxy (an absolute request line, as Go sends them), and through a tunnel to port 80 (CONNECT,
 * as Node's SDK asks a proxy for): a client needs its proxy set to this server, and nothing else.
 */
export class ApiServer {
  private readonly server = http
    .createServer((request, response) => void this.answer(request, response))
    .on("connect", (request, socket) => this.tunnel(request, socket));

  private constructor(private readonly options: ApiServerOptions) {}

  /**
   * Listens on a port, 0 for any that is free.
   *
   * @throws PORT_IN_USE
   */
  static async listen(port: number, options: ApiServerOptions): Promise<ApiServer> {
    const api = new ApiServer(options);
    api.server.listen(port, HOST);
    try {
      await once(api.server, "listening");
    } catch (error) {
      if (isInUse(error)) throw portInUse(HOST, port, await freePort(port + 1));
      throw error;
    }
    return api;
  }

  get port(): number {
    const address = this.server.address();
    if (address === null || typeof address === "string") throw new Error("the server does not listen on TCP");
    return address.port;
  }

  async close(): Promise<void> {
    const closed = once(this.server, "close");
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }

  /** What comes out of the tunnel is a request to this server. */
  private tunnel(request: IncomingMessage, socket: Duplex): void {
    if (!request.url?.endsWith(":80")) {
      socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
      return;
    }
    socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
    this.server.emit("connection", socket);
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = randomUUID();
    const action = String(request.headers["x-tc-action"] ?? "");
    let fields: object;
    try {
      fields = await this.run(action, request);
      this.options.log.debug({ action, requestId }, "action_done");
    } catch (error) {
      const { code, message } = error instanceof CloudError ? error : internalError();
      if (error instanceof CloudError) this.options.log.info({ action, requestId, code }, "action_refused");
      else this.options.log.error({ action, requestId, err: error }, "action_failed");
      fields = { Error: { Code: code, Message: message } };
    }
    const body = JSON.stringify({ Response: { ...fields, RequestId: requestId } });
    response.writeHead(200, {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      // The rest of a request that was too large is not read.
      ...(request.complete ? {} : { connection: "close" }),
    });
    response.end(body);
  }

  private async run(name: string, request: IncomingMessage): Promise<object> {
    const { credentials, services, afterAction } = this.options;
    const body = await readBody(request);
    const target = (request.url ?? "/").replace(/^https?:\/\/[^/?]*/, "") || "/";
    const { method = "", headers } = request;
    const serviceName = authenticate({ method, target, headers, body }, credentials);
    const service = own(services, serviceName);
    if (service === undefined) throw invalidAction(serviceName, name, []);
    const version = String(headers["x-tc-version"] ?? "");
    if (version !== service.version) throw noSuchVersion(serviceName, version, service.version);
    const action = own(service.actions, name);
    if (action === undefined) throw invalidAction(serviceName, name, Object.keys(service.actions));
    const answer = await action(parseJson(body), { region: String(headers["x-tc-region"] ?? "") });
    afterAction();
    return answer;
  }
}

/** An entry of a table, never what the table inherits. */
function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > BODY_LIMIT) throw requestTooLarge(BODY_LIMIT);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    throw invalidParameter("", "must be a JSON object");
  }
}
