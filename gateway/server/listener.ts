import { once } from "node:events";
import { createServer, type Server, type ServerOptions } from "node:http";
import { errorCode } from "../error-code";
import type { ListenAddress } from "./configuration";
import { cannotListen } from "./errors";

/**
 * How long a request's headers, and a whole request, may take to arrive, in ms; a connection that brings no request
 * counts from its beginning.
 */
const TIME_LIMITS = { headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 2_000 };

/** An HTTP server whose requests are bounded in time; not listening yet. */
export const boundedServer = (options: ServerOptions = {}): Server =>
  createServer({ ...TIME_LIMITS, ...options });

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
