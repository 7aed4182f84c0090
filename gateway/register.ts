import type { IncomingMessage } from "node:http";
import type { Logger } from "pino";
import type { RegisterEvent } from "../functions/shared/wire/events";
import { parseRegisterAnswer, type RegisterAnswer } from "../functions/shared/wire/register-answer";
import { CIRCUIT_OPEN } from "./circuit";
import { errorCode } from "./error-code";
import { type Refusal, refusedByRegister, registerAnswerUnusable, registerFailed } from "./errors";
import type { HandshakeChoice } from "./handshake";
import type { Invoker } from "./invoker";
import type { ServedApi } from "./options";
import type { RefusalLog } from "./refusal-log";

/** What register decided about a client: let in, with what its handshake names, or refused. */
export type Admission =
  | { readonly admitted: true; readonly choice: HandshakeChoice }
  | { readonly admitted: false; readonly refusal: Refusal };

/** One client's question to register. */
export interface RegisterRequest {
  readonly invoker: Invoker;
  readonly api: ServedApi;
  /** Whether X-Forwarded-For is to be believed. */
  readonly behindProxy: boolean;
  /** The client's upgrade request. */
  readonly request: IncomingMessage;
  readonly connectionId: string;
  readonly requestId: string;
  readonly log: Logger;
  readonly refusalLog: RefusalLog;
}

/**
 * Asks register whether a client may connect. Never rejects: a function that fails and an answer that cannot be used
 * refuse the client with 502, which is what the cloud does with its own status (SCF document 583/31438).
 */
export async function register(asked: RegisterRequest): Promise<Admission> {
  const { invoker, connectionId, requestId, log, refusalLog } = asked;
  let answer: unknown;
  try {
    answer = await invoker.invoke({ role: "register", event: registerEvent(asked), requestId });
  } catch (error) {
    const code = errorCode(error);
    // Nothing was invoked, so that there is nothing to find by its ids; and nothing slows handshakes down then.
    if (code === CIRCUIT_OPEN) refusalLog.error({ error: code }, "register_failed");
    else log.error({ connectionId, requestId, error: code }, "register_failed");
    return { admitted: false, refusal: registerFailed(requestId) };
  }

  const parsed = parseRegisterAnswer(answer);
  if (!parsed.ok) return unusable(parsed.field, parsed.problem, asked);
  const { errNo, errMsg, websocket } = parsed.value;
  if (errNo !== 0) {
    log.warn({ connectionId, requestId, errNo }, "refused");
    return { admitted: false, refusal: refusedByRegister(errNo, errMsg) };
  }
  if (websocket === undefined) return unusable("websocket", "is missing", asked);
  if (websocket.secConnectionID !== connectionId)
    return unusable("websocket.secConnectionID", "must be the id that register was asked about", asked);
  return choose(websocket, asked);
}

function registerEvent({
  api,
  behindProxy,
  request,
  connectionId,
  requestId,
}: RegisterRequest): RegisterEvent {
  const protocols = request.headers["sec-websocket-protocol"];
  const extensions = request.headers["sec-websocket-extensions"];
  return {
    requestContext: {
      serviceName: api.serviceName,
      path: api.path,
      httpMethod: "GET",
      requestId,
      identity: {},
      sourceIp: addressOf(request, behindProxy),
      stage: api.stage,
      websocketEnable: true,
    },
    websocket: {
      action: "connecting",
      secConnectionID: connectionId,
      ...(protocols !== undefined && { secWebSocketProtocol: protocols }),
      ...(extensions !== undefined && { secWebSocketExtensions: extensions }),
    },
  };
}

/** The last address is the proxy's own word; those before it may be anything that the client sent. */
function addressOf({ headers, socket }: IncomingMessage, behindProxy: boolean): string {
  const forwarded = behindProxy
    ? String(headers["x-forwarded-for"] ?? "")
        .split(",")
        .at(-1)
        ?.trim()
    : "";
  // A socket that listens on IPv6 too shows an IPv4 client as ::ffff:192.0.2.1.
  return forwarded || (socket.remoteAddress ?? "").replace(/^::ffff:/, "");
}

function choose(websocket: NonNullable<RegisterAnswer["websocket"]>, asked: RegisterRequest): Admission {
  const { secWebSocketProtocol: protocol, secWebSocketExtensions: extensions } = websocket;
  if (protocol !== undefined && !offeredProtocols(asked.request).includes(protocol))
    return unusable(
      "websocket.secWebSocketProtocol",
      "must be one that the client offered, or absent",
      asked,
    );
  // The value becomes a header line as it is: a line break in it would forge further headers.
  if (extensions !== undefined && !/^[\t -~]*$/.test(extensions))
    return unusable("websocket.secWebSocketExtensions", "must be printable ASCII", asked);

  const spoken = extensions === undefined ? "" : withoutCompression(extensions, asked);
  return {
    admitted: true,
    choice: {
      ...(protocol !== undefined && { protocol }),
      ...(spoken !== "" && { extensions: spoken }),
    },
  };
}

function offeredProtocols(request: IncomingMessage): string[] {
  const offered = request.headers["sec-websocket-protocol"];
  return offered === undefined ? [] : offered.split(",").map((name) => name.trim());
}

/** Compression is not spoken here: agreeing to it would garble the client's first compressed message. */
function withoutCompression(extensions: string, { log, connectionId, requestId }: RegisterRequest): string {
  const chosen = extensions.split(",").map((extension) => extension.trim());
  const spoken = chosen.filter((extension) => !/^permessage-|^[^;]*deflate/i.test(extension));
  if (spoken.length < chosen.length) log.warn({ connectionId, requestId }, "compression_left_out");
  return spoken.join(", ");
}

function unusable(
  field: string,
  problem: string,
  { log, connectionId, requestId }: RegisterRequest,
): Admission {
  log.error({ connectionId, requestId, field, problem }, "register_answer_unusable");
  return { admitted: false, refusal: registerAnswerUnusable(field, problem) };
}
