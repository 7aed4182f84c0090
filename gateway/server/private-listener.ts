import type { Server } from "node:http";
import type { Gateway } from "../gateway";
import type { PlainPost } from "../http/plain-post";
import { PostServer } from "../http/post-server";
import { answerText } from "./answer";
import { boundedServer, type SocketRefused } from "./listener";
import type { RelayMetrics } from "./metrics/relay-metrics";

/** Longer than functions and other nodes keep an unused socket: the side that sends closes first. */
const KEEP_ALIVE_MS = 75_000;

/** What the private listener serves. */
export interface PrivateListenerParts {
  readonly gateway: Gateway;
  readonly pushPath: string;
  readonly metrics: RelayMetrics;
  readonly isReady: () => boolean;
  readonly refused: SocketRefused;
}

/** The server within the private network: pushes, health, readiness, metrics. */
export function privateListener({
  gateway,
  pushPath,
  metrics,
  isReady,
  refused,
}: PrivateListenerParts): Server {
  const answerPost = (post: PlainPost) => (post.path === pushPath ? gateway.answerPush(post) : undefined);
  const server = boundedServer(
    refused,
    (limits) => new PostServer({ ...limits, keepAliveTimeout: KEEP_ALIVE_MS }, answerPost),
  );
  server.on("request", (request, response) => {
    response.once("finish", () => {
      // Node's server keeps a connection whose answer ends after its own close.
      if (!server.listening) request.socket.destroySoon();
    });
    const path = request.url?.split("?", 1)[0];
    if (path === pushPath) gateway.handlePush(request, response);
    else if (request.method !== "GET") answerText(response, 404, "nothing is here\n");
    else if (path === "/healthz") answerText(response, 200, "healthy\n");
    else if (path === "/readyz")
      answerText(response, isReady() ? 200 : 503, isReady() ? "ready\n" : "draining\n");
    else if (path === "/metrics")
      answerText(response, 200, metrics.render(gateway), "text/plain; version=0.0.4; charset=utf-8");
    else answerText(response, 404, "nothing is here\n");
  });
  return server;
}
