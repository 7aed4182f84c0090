import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request that was made of it. */
export interface Invoked {
  readonly headers: IncomingHttpHeaders;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The event that the function shall get. */
  readonly event: unknown;
}

/** SCF's API, as a real HTTP server that takes events and lets the test decide what comes of them. */
export interface FunctionApi {
  readonly url: string;
  readonly invoked: Invoked[];
  /** Called for each event, before it is answered. */
  onInvoked: (event: unknown) => void | Promise<void>;
  /** The code of the error that it answers. */
  refusal: string | undefined;
  /** Whether it closes the connection in place of an answer. */
  isMute: boolean;
  stop(): Promise<void>;
}

export async function startFunctionApi(): Promise<FunctionApi> {
  const answer = (response: ServerResponse, fields: object) => {
    const body = JSON.stringify({ Response: { ...fields, RequestId: "request-of-the-api" } });
    response.writeHead(200, { "content-type": "application/json" }).end(body);
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const parameters: Record<string, unknown> = JSON.parse(Buffer.concat(chunks).toString());
    const event: unknown = JSON.parse(String(parameters.ClientContext));
    if (api.refusal !== undefined)
      return answer(response, { Error: { Code: api.refusal, Message: "not now" } });
    api.invoked.push({ headers: request.headers, parameters, event });
    await api.onInvoked(event);
    if (api.isMute) response.destroy();
    else answer(response, { Result: { InvokeResult: 0, FunctionRequestId: "request-of-scf" } });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const api: FunctionApi = {
    url: `http://127.0.0.1:${port}`,
    invoked: [],
    onInvoked: () => undefined,
    refusal: undefined,
    isMute: false,
    stop: () =>
      new Promise<void>((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
  return api;
}

/** What SCF puts into the environment of a function with a role. */
export const ofScf = {
  TENCENTCLOUD_SECRETID: "AKIDtemporary",
  TENCENTCLOUD_SECRETKEY: "secret-of-the-role",
  TENCENTCLOUD_SESSIONTOKEN: "token/of+the=role",
  TENCENTCLOUD_REGION: "ap-guangzhou",
  SCF_NAMESPACE: "default",
  SCF_FUNCTIONNAME: "websocket-test-transmit",
};
