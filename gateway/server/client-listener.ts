import type { Server } from "node:http";
import type { Gateway } from "../gateway";
import { answerText } from "./answer";
import { boundedServer, type SocketRefused } from "./listener";

/** What the client listener serves. */
export interface ClientListenerParts {
  readonly gateway: Gateway;
  /** Sockets that may be there at once; more are closed before they are read. */
  readonly maxSockets: number;
  readonly isReady: () => boolean;
  readonly refused: SocketRefused;
}

/** The server that clients reach: the handshake, and what the public load balancer asks. */
export function clientListener({ gateway, maxSockets, isReady, refused }: ClientListenerParts): Server {
  const server = boundedServer(refused);
  server.maxConnections = maxSockets;
  server.on("upgrade", (request, socket, head) => gateway.handleUpgrade(request, socket, head));
  server.on("request", ({ method, url }, response) => {
    if (method === "GET" && url === "/readyz")
      answerText(response, isReady() ? 200 : 503, isReady() ? "ready\n" : "draining\n");
    else answerText(response, 426, "connect with a WebSocket\n");
  });
  return server;
}
