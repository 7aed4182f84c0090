import { randomBytes } from "node:crypto";
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { request as httpsRequest } from "node:https";
import { violated } from "./verdict";

/** What a request for a WebSocket was answered with. 101: it was let in. */
export interface HandshakeAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What differs from a proper request; a header that is undefined is left out. */
export interface HandshakeChanges {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/**
 * Asks for a WebSocket, and leaves at once where it is let in.
 *
 * @throws Violation where there is no answer
 */
export function shakeHands(
  url: URL,
  { method = "GET", path = `${url.pathname}${url.search}`, headers = {} }: HandshakeChanges,
  timeoutMs: number,
): Promise<HandshakeAnswer> {
  const secure = url.protocol === "wss:";
  const all: Record<string, string | undefined> = {
    Connection: "Upgrade",
    Upgrade: "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": randomBytes(16).toString("base64"),
    ...headers,
  };
  const sent = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  return new Promise((resolve, reject) => {
    const target = { host: url.hostname, port: url.port, method, path, headers: sent };
    const asking = (secure ? httpsRequest : httpRequest)(target);
    asking.setTimeout(timeoutMs, () => asking.destroy(new Error(`no answer in ${timeoutMs} ms`)));
    asking.on("error", (error) => reject(violated("an answer to the handshake", error.message)));
    asking.on("upgrade", ({ statusCode = 0, headers: answered }, socket) => {
      socket.destroy();
      resolve({ status: statusCode, headers: answered, body: "" });
    });
    asking.on("response", async (response) => {
      const { statusCode = 0, headers: answered } = response;
      try {
        let body = "";
        for await (const chunk of response.setEncoding("utf8")) body += chunk;
        resolve({ status: statusCode, headers: answered, body });
      } catch (error) {
        reject(violated("a whole answer to the handshake", String(error)));
      }
    });
    asking.end();
  });
}
