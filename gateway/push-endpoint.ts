import { isUtf8 } from "node:buffer";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import {
  PUSH_UNKNOWN_CONNECTION,
  type PushAnswer,
  type PushRequest,
  parsePushRequest,
} from "../functions/shared/wire/push";
import {
  pushBodyNotContract,
  pushBodyNotJson,
  pushBodyTooLarge,
  pushNotPosted,
  type Refusal,
} from "./errors";

/** What the push endpoint works with. */
export interface PushEndpoint {
  readonly maxBodyBytes: number;
  /** Carries out a push and says whether its connection is held. */
  readonly deliver: (push: PushRequest) => Promise<boolean>;
  readonly log: Logger;
}

/**
 * Answers one request to the reverse-push URL: 200 with errNo 0 when the connection got it, 200 with
 * `PUSH_UNKNOWN_CONNECTION` when it is not held, 400 naming the field that is wrong, 405, or 413. How long a body may
 * take to arrive is bounded by the HTTP server's `requestTimeout`.
 */
export async function answerPush(
  request: IncomingMessage,
  response: ServerResponse,
  { maxBodyBytes, deliver, log }: PushEndpoint,
): Promise<void> {
  const refuse = (refusal: Refusal, headers: Record<string, string> = {}) => {
    log.warn({ status: refusal.status, problem: refusal.errMsg }, "push_refused");
    answer(response, refusal.status, { errNo: refusal.errNo, errMsg: refusal.errMsg }, headers);
  };

  if (request.method !== "POST") return refuse(pushNotPosted(), { Allow: "POST" });
  const body = await readBody(request, maxBodyBytes);
  if (body === "left") return;
  // The rest of the body is on its way: without the connection's end it would have to be read.
  if (body === "too large") return refuse(pushBodyTooLarge(maxBodyBytes), { Connection: "close" });
  const json = parseJson(body);
  if (json === undefined) return refuse(pushBodyNotJson());
  const push = parsePushRequest(json);
  if (!push.ok) return refuse(pushBodyNotContract(push.field, push.problem));

  if (await deliver(push.value)) return answer(response, 200, { errNo: 0, errMsg: "ok" });
  log.info({ connectionId: push.value.websocket.secConnectionID }, "push_unknown_connection");
  answer(response, 200, { errNo: PUSH_UNKNOWN_CONNECTION, errMsg: "the connection is not held" });
}

function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer | "too large" | "left"> {
  return new Promise((resolve) => {
    if (Number(request.headers["content-length"]) > maxBytes) return resolve("too large");
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > maxBytes) {
        request.pause();
        resolve("too large");
      } else {
        chunks.push(chunk);
      }
    });
    request.on("end", () => resolve(Buffer.concat(chunks, bytes)));
    request.on("error", () => resolve("left"));
  });
}

function parseJson(body: Buffer): unknown {
  if (!isUtf8(body)) return undefined;
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}

function answer(
  response: ServerResponse,
  status: number,
  body: PushAnswer,
  headers: Record<string, string> = {},
): void {
  const json = JSON.stringify(body);
  response.writeHead(status, {
    "Content-Type": "application/json",
    "Content-Length": Buffer.byteLength(json),
    ...headers,
  });
  response.end(json);
}
