import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import {
  PUSH_UNKNOWN_CONNECTION,
  type PushRequest,
  parsePushRequest,
} from "../../../functions/shared/wire/push";

/** The gateway's push endpoint, as a real HTTP server that keeps what it is sent. */
export interface PushEndpoint {
  readonly url: string;
  /** Connections that the gateway does not hold. */
  readonly gone: Set<string>;
  /** Connections whose push fails for a reason that says nothing about them. */
  readonly broken: Set<string>;
  /** Texts whose push fails, whoever they are for. */
  readonly brokenTexts: RegExp[];
  /** The status of the answer to a push that fails: 503 unless it is set, which may pass. */
  brokenStatus: number;
  /** Connections whose push is never answered. */
  readonly silent: Set<string>;
  /** Connections whose next so many pushes fail for such a reason. */
  readonly failing: Map<string, number>;
  /** How long every answer takes, in ms. */
  slowMs: number;
  /** How many messages have come. */
  readonly messages: number;
  /** What a connection was sent since it was last asked: text parsed where it is JSON, binary as its bytes. */
  received(connectionId: string): unknown[];
  /** The same, with text as it is. */
  receivedAsSent(connectionId: string): (string | Buffer)[];
  /** The connections that were disconnected. */
  readonly closed: string[];
  /** Begins anew: every connection is held, and nobody was sent anything. */
  forget(): void;
  stop(): Promise<void>;
}

const BROKEN_STATUS = 503;

export async function startPushEndpoint(): Promise<PushEndpoint> {
  const gone = new Set<string>();
  const broken = new Set<string>();
  const silent = new Set<string>();
  const failing = new Map<string, number>();
  const closed: string[] = [];
  const messages = new Map<string, (string | Buffer)[]>();
  const brokenTexts: RegExp[] = [];

  const take = (connectionId: string) => {
    const taken = messages.get(connectionId) ?? [];
    messages.delete(connectionId);
    return taken;
  };

  let slowMs = 0;
  let brokenStatus = BROKEN_STATUS;
  let count = 0;

  const serve = ({ websocket }: PushRequest, response: ServerResponse) => {
    const id = websocket.secConnectionID;
    if (silent.has(id)) return undefined;
    const failures = failing.get(id) ?? 0;
    if (failures > 0) failing.set(id, failures - 1);
    const isBroken =
      websocket.action === "data send" && brokenTexts.some((text) => text.test(websocket.data));
    if (failures > 0 || broken.has(id) || isBroken) return answer(response, brokenStatus, { errNo: 0 });
    if (gone.has(id)) return answer(response, 200, { errNo: PUSH_UNKNOWN_CONNECTION, errMsg: "unknown" });
    if (websocket.action === "closing") closed.push(id);
    else {
      count += 1;
      messages.set(id, [...(messages.get(id) ?? []), content(websocket.dataType, websocket.data)]);
    }
    return answer(response, 200, { errNo: 0, errMsg: "ok" });
  };

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const push = parsePushRequest(JSON.parse(Buffer.concat(chunks).toString()));
      if (push.ok && slowMs > 0) setTimeout(() => serve(push.value, response), slowMs);
      else if (push.ok) serve(push.value, response);
      else answer(response, 400, { errNo: 1, errMsg: push.field });
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}/api-test`,
    gone,
    broken,
    silent,
    failing,
    closed,
    brokenTexts,
    get slowMs() {
      return slowMs;
    },
    set slowMs(milliseconds) {
      slowMs = milliseconds;
    },
    get brokenStatus() {
      return brokenStatus;
    },
    set brokenStatus(status) {
      brokenStatus = status;
    },
    get messages() {
      return count;
    },
    received: (connectionId) => take(connectionId).map(parsed),
    receivedAsSent: take,
    forget() {
      for (const kept of [gone, broken, silent, failing, messages]) kept.clear();
      brokenTexts.length = 0;
      slowMs = 0;
      brokenStatus = BROKEN_STATUS;
      count = 0;
      closed.length = 0;
    },
    stop: () =>
      new Promise<void>((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}

const answer = (response: ServerResponse, status: number, body: unknown) => {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
};

const content = (dataType: "text" | "binary", data: string) =>
  dataType === "binary" ? Buffer.from(data, "base64") : data;

function parsed(content: string | Buffer): unknown {
  if (typeof content !== "string") return content;
  try {
    return JSON.parse(content);
  } catch {
    return content;
  }
}
