import type { IncomingMessage } from "node:http";
import { createPageHandler } from "../../page-server";
import type { Disturbance } from "../disturbance";
import type { Front } from "../front";
import type { Balancer } from "./balancer";

/**
 * Makes a front the public load balancer of a relay, without TLS: handshakes go to a node with the client's address in
 * X-Forwarded-For, which is all that the cloud's adds that a node reads. Beside it, as with every gateway on this
 * machine, the page is at `/`.
 *
 * @param websocketPath where clients connect
 * @param disturbance what does wrong on purpose, and is told so beside the page
 */
export function balanceClients(
  front: Front,
  balancer: Balancer,
  websocketPath: string,
  disturbance?: Disturbance,
): void {
  const page = createPageHandler({ websocketPath });
  front.serve({
    request: disturbance?.page(page) ?? page,
    upgrade: (request, socket, head) => {
      const first = Buffer.concat([Buffer.from(handshakeOf(request), "latin1"), head]);
      if (!balancer.couple(socket, first)) socket.end("HTTP/1.1 503 Service Unavailable\r\n\r\n");
    },
  });
}

/** The request as it came, with one more address that it came through. */
function handshakeOf({ method, url, rawHeaders, headers, socket }: IncomingMessage): string {
  const names = rawHeaders.filter((_, at) => at % 2 === 0);
  const fields = names
    .map((name, at) => [name, rawHeaders[2 * at + 1] ?? ""])
    .filter(([name]) => name?.toLowerCase() !== FORWARDED_FOR);
  const before = headers[FORWARDED_FOR];
  const through = [...(before === undefined ? [] : [before]), socket.remoteAddress ?? ""].join(", ");
  const lines = [...fields, ["X-Forwarded-For", through]].map((field) => field.join(": "));
  return [`${method} ${url} HTTP/1.1`, ...lines, "", ""].join("\r\n");
}

const FORWARDED_FOR = "x-forwarded-for";
