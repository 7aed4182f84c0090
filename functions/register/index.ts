import { guestName } from "../shared/chat/user-name";
import { Connections } from "../shared/connections";
import { DatabaseConnection } from "../shared/database/connection";
import { Database } from "../shared/database/database";
import { readRegisterEnvironment } from "../shared/environment";
import { FunctionError } from "../shared/errors";
import { handler } from "../shared/handler";
import type { InvocationTime } from "../shared/invocation-time";
import type { Log } from "../shared/log";
import { oncePerInstance } from "../shared/once-per-instance";
import { parseRegisterEvent } from "../shared/wire/events";
import type { RegisterAnswer } from "../shared/wire/register-answer";
import { type Authenticated, authenticate } from "./authenticate";
import { negotiateSubprotocol } from "./negotiate-subprotocol";
import { offeredSubprotocols } from "./offered-subprotocols";
import { refusals } from "./refusals";
import { tokenVerifier } from "./token-verifier";

const instance = oncePerInstance(() => {
  const { DATABASE_URL, DATABASE_CA, LEASE_SECONDS, auth } = readRegisterEnvironment();
  return {
    database: new DatabaseConnection(DATABASE_URL, DATABASE_CA),
    leaseSeconds: LEASE_SECONDS,
    verifyToken: tokenVerifier(auth),
  };
});

/**
 * Called before the handshake is answered: lets a client in, or refuses it with a number. Every expected trouble is
 * an answer: the gateway refuses on a thrown error too, but could not say why.
 */
export const main_handler = handler("register", async (event, log, time) => {
  const answer = await register(event, log, time);
  const connectionId = answer.websocket?.secConnectionID;
  if (answer.errNo === 0) log.info("connection_registered", { connectionId });
  else log.warn("connection_refused", { errNo: answer.errNo, errMsg: answer.errMsg });
  return answer;
});

async function register(event: unknown, log: Log, time: InvocationTime): Promise<RegisterAnswer> {
  if (lacks(event, "requestContext")) return refusals.noRequestContext();
  if (lacks(event, "websocket")) return refusals.noWebsocket();
  const parsed = parseRegisterEvent(event);
  if (!parsed.ok) return refusals.malformedEvent(parsed.field, parsed.problem);
  const { secConnectionID, secWebSocketProtocol } = parsed.value.websocket;

  const offered = offeredSubprotocols(secWebSocketProtocol);
  const negotiated = negotiateSubprotocol(offered);
  if (!negotiated.ok) return refusals.unknownSubprotocol();

  try {
    const { database, leaseSeconds, verifyToken } = instance();
    const authenticated =
      verifyToken === undefined ? guest(secConnectionID) : await authenticate(offered, verifyToken);
    if (!authenticated.ok) {
      const { problem, trouble } = authenticated;
      if (trouble !== undefined) log.error("token_not_checked", trouble);
      return refusals.unauthenticated(problem);
    }
    const connections = new Connections(new Database(database, time.database));
    await connections.store({ id: secConnectionID, ...authenticated.identity, leaseSeconds });
  } catch (error) {
    if (!(error instanceof FunctionError)) throw error;
    if (error.code === "INVALID_CONFIGURATION") return refusals.invalidConfiguration(error.message);
    log.error("connection_not_stored", error);
    return refusals.databaseUnavailable();
  }

  // No secWebSocketExtensions: an extension that is answered is one that the gateway must really speak.
  return {
    errNo: 0,
    errMsg: "ok",
    websocket: { action: "connecting", secConnectionID, ...negotiated.answer },
  };
}

const guest = (connectionId: string): Authenticated => ({
  ok: true,
  identity: { user: guestName(connectionId), admin: false },
});

const lacks = (event: unknown, field: "requestContext" | "websocket") =>
  typeof event !== "object" || event === null || !Object.hasOwn(event, field);
