import { once } from "node:events";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { portInUse } from "./errors";
import { freePort, isInUse } from "./free-port";

type RequestHandler = (request: IncomingMessage, response: ServerResponse) => void;
type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** How long a request may take to arrive, in ms: a body that stalls does not hold a socket for ever. */
const REQUEST_TIMEOUT_MS = 30_000;

/**
 * An HTTP server whose port is known before there is anything to serve: the functions need the addresses in their
 * environment before they start. Until `serve` is called it answers 503.
 */
export class Front {
  private onRequest: RequestHandler = answerStarting;
  private onUpgrade: UpgradeHandler = (_, socket) => socket.end("HTTP/1.1 503 Service Unavailable\r\n\r\n");
  private readonly server = http
    .createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) =>
      this.onRequest(request, response),
    )
    .on("upgrade", (request, socket, head) => this.onUpgrade(request, socket, head));

  private constructor(private readonly host: string) {}

  /**
   * Listens on a port, 0 for any that is free.
   *
   * @throws PORT_IN_USE, naming the next port that is free
   */
  static async listen(host: string, port: number): Promise<Front> {
    const front = new Front(host);
    front.server.listen(port, host);
    try {
      await once(front.server, "listening");
    } catch (error) {
      if (isInUse(error)) throw portInUse(host, port, await freePort(port + 1));
      throw error;
    }
    return front;
  }

  /** Host and port as a URL has them, for use on this machine. */
  get authority(): string {
    const address = this.server.address();
    if (address === null || typeof address === "string") throw new Error("the server does not listen on TCP");
    const host = this.host === "0.0.0.0" ? "127.0.0.1" : this.host;
    return `${host.includes(":") ? `[${host}]` : host}:${address.port}`;
  }

  /** Serves from now on. Without `onUpgrade` requests to upgrade go on being refused. */
  serve(onRequest: RequestHandler, onUpgrade: UpgradeHandler = this.onUpgrade): void {
    this.onRequest = onRequest;
    this.onUpgrade = onUpgrade;
  }

  /** Ends at once; whoever is still connected is cut off. */
  async close(): Promise<void> {
    const closed = once(this.server, "close");
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }
}

function answerStarting(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, { "content-type": "text/plain", "retry-after": "1" }).end("starting\n");
}
