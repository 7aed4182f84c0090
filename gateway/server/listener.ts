import { once } from "node:events";
import { createServer, type Server, type ServerOptions, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { errorCode } from "../error-code";
import type { ListenAddress } from "./configuration";
import { cannotListen } from "./errors";

/**
 * How long a request's headers, and a whole request, may take to arrive, in ms; a connection that brings no request
 * counts from its beginning.
 */
const TIME_LIMITS = { headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 2_000 };

/** Is told of a socket that was closed: the code of what was wrong with its request, or TOO_MANY_SOCKETS. */
export type SocketRefused = (reason: string) => void;

/**
 * An HTTP server whose requests are bounded in time; not listening yet.
 *
 * @param make makes it with these limits
 */
export function boundedServer(
  refused: SocketRefused,
  make: (limits: ServerOptions) => Server = createServer,
): Server {
  const server = make(TIME_LIMITS);
  server.on("clientError", (error, socket) => {
    const reason = errorCode(error);
    refused(reason);
    refuse(socket, STATUSES[reason] ?? 400);
  });
  server.on("drop", () => refused("TOO_MANY_SOCKETS"));
  return server;
}

/** What Node's own server answers to requests that it cannot read; to any other 400. */
const STATUSES: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

function refuse(socket: Duplex, status: number): void {
  if (socket.writable)
    socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n\r\n`);
  socket.destroy();
}

/**
 * Listens, and gives the port.
 *
 * @param variable the environment variable that chose the port
 * @throws CANNOT_LISTEN
 */
export async function listen(
  server: Server,
  { host, port }: ListenAddress,
  variable: string,
): Promise<number> {
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    throw cannotListen(variable, host, port, error, errorCode(error));
  }
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : port;
}
