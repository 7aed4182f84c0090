import type { Server } from "node:http";
import type { Gateway } from "../gateway";
import { answerText } from "./answer";
import { boundedServer } from "./listener";

/** Sockets that may be there beside the connections that are held: before, in and after a handshake, and health checks. */
const SPARE_SOCKETS = 2_000;

/** The server that clients reach: the handshake, and what the public load balancer asks. */
export function clientListener(gateway: Gateway, isReady: () => boolean, maxConnections: number): Server {
  const server = boundedServer();
  // More are closed before they are read.
  server.maxConnections = maxConnections + SPARE_SOCKETS;
  server.on("upgrade", (request, socket, head) => gateway.handleUpgrade(request, socket, head));
  server.on("request", ({ method, url }, response) => {
    if (method === "GET" && url === "/readyz")
      answerText(response, isReady() ? 200 : 503, isReady() ? "ready\n" : "draining\n");
    else answerText(response, 426, "connect with a WebSocket\n");
  });
  return server;
}
