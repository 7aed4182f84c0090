import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

const started: Server[] = [];

/** A server of the test's own, in the place of one of the cloud's; gives its address. */
export async function startStandIn(listener: RequestListener): Promise<URL> {
  const server = createServer(listener);
  started.push(server);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return new URL(`http://127.0.0.1:${address.port}`);
}

/** Ends them. For afterEach. */
export async function stopStandIns(): Promise<void> {
  for (const server of started.splice(0)) {
    const closed = once(server, "close");
    server.close();
    server.closeAllConnections();
    await closed;
  }
}

/** An answer of InvokeFunction. */
export const invoked = (retMsg: string, more: object = {}) =>
  JSON.stringify({
    Response: {
      Result: { RetMsg: retMsg, ErrMsg: "", InvokeResult: 0, FunctionRequestId: "fr-1", ...more },
      RequestId: "r-1",
    },
  });

/** A refusal of the API. */
export const refused = (code: string) =>
  JSON.stringify({ Response: { Error: { Code: code, Message: "no" }, RequestId: "r-1" } });
