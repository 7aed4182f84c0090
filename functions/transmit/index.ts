import { Backend } from "../shared/backend";
import { type ClientFrame, type ReadFrame, readClientFrame } from "../shared/chat/client-frame";
import { toPayload } from "../shared/chat/server-frame";
import { readContinueEvent } from "../shared/continuation/continue-event";
import { FunctionApi } from "../shared/continuation/function-api";
import { NextInvocation } from "../shared/continuation/next-invocation";
import { readRoleKeys } from "../shared/continuation/role-keys";
import { type Environment, readTransmitEnvironment } from "../shared/environment";
import { malformedEvent } from "../shared/errors";
import { handler } from "../shared/handler";
import type { InvocationTime } from "../shared/invocation-time";
import type { Log } from "../shared/log";
import { oncePerInstance } from "../shared/once-per-instance";
import { parseTransmitEvent } from "../shared/wire/events";
import type { Call } from "./call";
import { connectAgain } from "./connect-again";
import { continueBroadcast } from "./continue-broadcast";
import { direct } from "./direct";
import { join } from "./join";
import { kick } from "./kick";
import { leave } from "./leave";
import { message } from "./message";
import { ping } from "./ping";
import { relay } from "./relay";
import { reply, type Sender } from "./sender";
import { tooFast } from "./too-fast";
import { who } from "./who";

const instance = oncePerInstance(() => {
  const environment = readTransmitEnvironment();
  const { INVOKE_URL, INVOKE_FUNCTION } = environment;
  const api = INVOKE_URL === undefined ? undefined : new FunctionApi(INVOKE_URL, INVOKE_FUNCTION);
  return { environment, backend: new Backend(environment), api };
});

/**
 * Called for each message of a client, and by itself to go on with a broadcast that was too large for one invocation.
 * What is wrong with the message, and a database that fails, is told to the client in an `error` frame. An event that is
 * not the contract's and a wrong configuration fail the invocation, and the gateway then closes the client's connection.
 */
export const main_handler = handler("transmit", async (event, invocationLog, time) => {
  const continued = readContinueEvent(event);
  if (continued !== undefined)
    return await continueBroadcast(callOf(invocationLog, time), continued.continueBroadcast.id);
  const parsed = parseTransmitEvent(event);
  if (!parsed.ok) throw malformedEvent(parsed.field, parsed.problem);
  const { secConnectionID: connectionId, dataType, data } = parsed.value.websocket;
  const { environment } = instance();

  const log = invocationLog.with({ connectionId });
  const call = callOf(log, time);
  const read = readClientFrame({ dataType, data }, environment.CHAT_FRAME_BYTES);
  const limits = {
    leaseSeconds: environment.LEASE_SECONDS,
    perSecond: environment.CHAT_FRAMES_PER_SECOND,
    burst: environment.CHAT_FRAMES_BURST,
  };
  try {
    const admission = await call.connections.admit(connectionId, limits);
    if (admission === undefined) return await connectAgain(call, connectionId, read.id);
    const sender: Sender = { connectionId, user: admission.user };
    switch (admission.pace) {
      case "admitted":
        log.info("frame_received", { type: read.kind === "chat" ? read.frame.type : read.kind });
        return await serve(call, sender, read, environment);
      case "too_fast_told":
        return await tooFast(call, sender, limits, read.id);
      case "too_fast":
        return;
    }
  } catch (error) {
    log.error("frame_not_served", error);
    const text = "the frame could not be served: try again later";
    const told = await call.push.send(
      connectionId,
      toPayload({ type: "error", code: "internal", message: text, id: read.id }),
      time.sender.leftMs,
    );
    // It may be paused in a room, and must not wait there for ever: a failed invocation ends its connection.
    if (told.kind === "failed") throw error;
  }
});

function callOf(log: Log, time: InvocationTime): Call {
  const { backend, api } = instance();
  return { ...backend.call(log, time), next: new NextInvocation(api, readRoleKeys()) };
}

async function serve(call: Call, sender: Sender, read: ReadFrame, environment: Environment): Promise<void> {
  switch (read.kind) {
    case "chat":
      return await serveChat(call, sender, read.frame, environment);
    case "plain":
      return await relay(call, sender, read.payload);
    case "wrong": {
      const { code, message: text, id } = read;
      return await reply(call, sender, { type: "error", code, message: text, id });
    }
  }
}

async function serveChat(
  call: Call,
  sender: Sender,
  frame: ClientFrame,
  environment: Environment,
): Promise<void> {
  switch (frame.type) {
    case "join":
      return await join(call, sender, frame, environment.CHAT_ROOMS_PER_CONNECTION);
    case "leave":
      return await leave(call, sender, frame);
    case "message":
      return await message(call, sender, frame);
    case "direct":
      return await direct(call, sender, frame);
    case "who":
      return await who(call, sender, frame);
    case "ping":
      return await ping(call, sender, frame);
    case "kick":
      return await kick(call, sender, frame);
    default:
      // The compiler names this place for a type of frame that is served nowhere.
      frame satisfies never;
  }
}
