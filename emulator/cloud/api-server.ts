import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Logger } from "pino";
import type { Front } from "../core/front";
import type { Service } from "./action";
import type { ObjectStorage } from "./cos/object-storage";
import {
  CloudError,
  internalError,
  invalidAction,
  invalidParameter,
  noSuchProduct,
  noSuchVersion,
  requestTooLarge,
  unauthorizedOperation,
} from "./errors";
import { regionOf } from "./regions";
import { authenticate, type Caller } from "./signature";

/** What the API is made of. */
export interface ApiServerOptions {
  /** Finds who has a secret id. */
  readonly callerOf: (secretId: string) => Caller | undefined;
  /** The services by their names in the signature: scf, apigateway, … */
  readonly services: Readonly<Record<string, Service>>;
  /** Called after every action that succeeded, before it is answered. */
  readonly afterAction: () => void;
  /** What runs, for whoever opens the API's address as a page; without it there is none. */
  readonly overview?: () => object;
  /** COS, which has hosts and signatures of its own. */
  readonly objectStorage?: ObjectStorage;
  readonly log: Logger;
}

/** The largest request, in bytes: the zip of a function, 50 MB, in base64 (SCF document 583/11637). */
const BODY_LIMIT = 70 * 1024 * 1024;

/**
 * The cloud's API on this machine: signed JSON requests over plain HTTP. It answers requests that reach it directly,
 * through it as a proxy (an absolute request line, as Go sends them), and through a tunnel to port 80 (CONNECT, as
 * Node's SDK asks a proxy for): a client needs its proxy set to this server, and nothing else. To whoever opens it as a
 * page it says what runs.
 */
export class ApiServer {
  constructor(
    private readonly front: Front,
    private readonly options: ApiServerOptions,
  ) {
    front.serve({
      request: (request, response) => {
        const { overview, objectStorage } = this.options;
        if (objectStorage?.answer(request, response)) return;
        if (overview !== undefined && this.isOpened(request)) answerJson(response, overview());
        else void this.answer(request, response);
      },
      connect: (request, socket) => this.tunnel(request, socket),
    });
  }

  /**
   * Whether a request asks for the page at `/`. The overview holds passwords, so a name that only leads to this machine
   * (DNS rebinding) gets none.
   */
  private isOpened({ method, url, headers }: IncomingMessage): boolean {
    const own = [this.front.authority, `localhost:${this.front.port}`];
    const signed = headers.authorization !== undefined;
    return method === "GET" && url === "/" && !signed && own.includes(headers.host ?? "");
  }

  /** What comes out of the tunnel is a request to this server. */
  private tunnel(request: IncomingMessage, socket: Duplex): void {
    if (!request.url?.endsWith(":80")) {
      socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
      return;
    }
    socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
    this.front.accept(socket);
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = randomUUID();
    const action = String(request.headers["x-tc-action"] ?? "");
    let fields: object;
    try {
      fields = await this.run(action, request, requestId);
      this.options.log.debug({ action, requestId }, "action_done");
    } catch (error) {
      const { code, message } = error instanceof CloudError ? error : internalError();
      if (error instanceof CloudError) this.options.log.info({ action, requestId, code }, "action_refused");
      else this.options.log.error({ action, requestId, err: error }, "action_failed");
      fields = { Error: { Code: code, Message: message } };
    }
    // The rest of a request that was too large is not read.
    if (!request.complete) response.setHeader("connection", "close");
    answerJson(response, { Response: { ...fields, RequestId: requestId } });
  }

  private async run(name: string, request: IncomingMessage, requestId: string): Promise<object> {
    const { callerOf, services, afterAction } = this.options;
    const body = await readBody(request);
    const target = (request.url ?? "/").replace(/^https?:\/\/[^/?]*/, "") || "/";
    const { method = "", headers } = request;
    const { service: serviceName, caller } = authenticate({ method, target, headers, body }, callerOf);
    const service = own(services, serviceName);
    if (service === undefined) throw noSuchProduct(serviceName, Object.keys(services));
    const version = String(headers["x-tc-version"] ?? "");
    if (version !== service.version) throw noSuchVersion(serviceName, version, service.version);
    const action = own(service.actions, name);
    if (action === undefined) throw invalidAction(serviceName, name, Object.keys(service.actions));
    const answer = await action(parametersOf(headers, body), {
      region: regionOf(headers["x-tc-region"]),
      requestId,
      authorize: (wanted, resource) => {
        if (!caller.may(wanted, resource)) throw unauthorizedOperation(wanted, resource);
      },
    });
    afterAction();
    return answer;
  }
}

function answerJson(response: ServerResponse, answer: object): void {
  const body = JSON.stringify(answer);
  response.writeHead(200, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
  });
  response.end(body);
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

/** The parameters of an action: JSON, or bytes, beside which headers say what they are. CLS alone has such actions. */
function parametersOf(headers: IncomingHttpHeaders, body: Buffer): unknown {
  if (!headers["content-type"]?.startsWith("application/octet-stream")) return parseJson(body);
  return {
    TopicId: headers["x-cls-topicid"],
    HashKey: headers["x-cls-hashkey"],
    CompressType: headers["x-cls-compresstype"],
    LogGroupList: body,
  };
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    throw invalidParameter("", "must be a JSON object");
  }
}
