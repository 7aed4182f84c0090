import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { errorCode } from "../../gateway/error-code";
import { type AnswerPost, PostServer } from "../../gateway/http/post-server";
import { cannotListen, portInUse } from "../errors";
import { freePort, isInUse } from "../free-port";

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => void;
type SocketHandler = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** What a front does with what comes. */
export interface FrontHandlers {
  /** A plain POST; what it does not answer is a request as any other. */
  readonly post?: AnswerPost;
  readonly request: RequestHandler;
  /** A request to speak another protocol; refused where it is not given. */
  readonly upgrade?: SocketHandler;
  /** A request for a tunnel; refused where it is not given. */
  readonly connect?: SocketHandler;
}

/** How long a request may take to arrive, in ms: a body that stalls does not hold a socket for ever. */
const REQUEST_TIMEOUT_MS = 30_000;

/**
 * An HTTP server whose port is known before there is anything to serve: the functions need the addresses in their
 * environment before they start. Until `serve` is called it answers 503.
 */
export class Front {
  private handlers: FrontHandlers = { request: answerStarting };
  private closed: Promise<void> | undefined;
  private readonly server = new PostServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (post) =>
    this.handlers.post?.(post),
  )
    .on("request", (request, response) => this.handlers.request(request, response))
    .on("upgrade", (...what) => hand(this.handlers.upgrade ?? refuseSocket, ...what))
    .on("connect", (...what) => hand(this.handlers.connect ?? refuseSocket, ...what));

  private constructor(private readonly host: string) {}

  /**
   * Listens on a port, 0 for any that is free.
   *
   * @param option the option of the command line that chose the port, where one did
   * @throws PORT_IN_USE, CANNOT_LISTEN
   */
  static async listen(host: string, port: number, option?: string): Promise<Front> {
    const front = new Front(host);
    front.server.listen(port, host);
    try {
      await once(front.server, "listening");
    } catch (error) {
      if (isInUse(error)) throw portInUse(host, port, option && `${option} ${await freePort(port + 1)}`);
      throw cannotListen(host, port, errorCode(error), error);
    }
    return front;
  }

  get port(): number {
    const address = this.server.address();
    if (address === null || typeof address === "string") throw new Error("the server does not listen on TCP");
    return address.port;
  }

  /** Host and port as a URL has them, for use on this machine. */
  get authority(): string {
    const host = this.host === "0.0.0.0" ? "127.0.0.1" : this.host;
    return `${host.includes(":") ? `[${host}]` : host}:${this.port}`;
  }

  /** Serves from now on. */
  serve(handlers: FrontHandlers): void {
    this.handlers = handlers;
  }

  /** Takes the other end of a tunnel as it takes a connection to its port. */
  accept(socket: Duplex): void {
    this.server.emit("connection", socket);
  }

  /** Ends at once; whoever is still connected is cut off. A second time it does nothing more. */
  close(): Promise<void> {
    this.closed ??= this.end();
    return this.closed;
  }

  private async end(): Promise<void> {
    const closed = once(this.server, "close");
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }
}

function answerStarting(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, { "content-type": "text/plain", "retry-after": "1" }).end("starting\n");
}

/** Node.js no longer listens to such a socket: one that its client resets would end the process. */
function hand(handler: SocketHandler, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  socket.on("error", () => socket.destroy());
  handler(request, socket, head);
}

function refuseSocket(_: IncomingMessage, socket: Duplex): void {
  socket.end("HTTP/1.1 503 Service Unavailable\r\n\r\n");
}
