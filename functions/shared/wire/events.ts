import * as v from "valibot";
import { connectionId } from "./connection-id";
import { type Parsed, parseWith } from "./parsed";
import { withPayload } from "./payload";

const registerEvent = v.object({
  requestContext: v.object({
    serviceName: v.string(),
    path: v.string(),
    httpMethod: v.string(),
    requestId: v.string(),
    identity: v.optional(v.object({ secretId: v.optional(v.string()) }), {}),
    sourceIp: v.string(),
    stage: v.string(),
    websocketEnable: v.literal(true),
  }),
  websocket: v.object({
    action: v.literal("connecting"),
    secConnectionID: connectionId,
    secWebSocketProtocol: v.optional(v.string()),
    secWebSocketExtensions: v.optional(v.string()),
  }),
});

const transmitEvent = v.object({
  websocket: withPayload({
    // Older documents say "data recv"; public code has both.
    action: v.picklist(["data send", "data recv"]),
    secConnectionID: connectionId,
  }),
});

const cleanupEvent = v.object({
  websocket: v.object({ action: v.literal("closing"), secConnectionID: connectionId }),
});

/**
 * Sent to register before the handshake is answered. The documents promise that requestContext only ever gains
 * fields, so unknown ones are left out of the parsed value and never refused (SCF document 583/31438).
 */
export type RegisterEvent = v.InferOutput<typeof registerEvent>;
/** Sent to transmit for each message of a client. */
export type TransmitEvent = v.InferOutput<typeof transmitEvent>;
/** Sent to cleanup when a client has gone. */
export type CleanupEvent = v.InferOutput<typeof cleanupEvent>;

/** The three roles of a function in the gateway's bindings, each with the event it gets. */
export interface EventOfRole {
  readonly register: RegisterEvent;
  readonly transmit: TransmitEvent;
  readonly cleanup: CleanupEvent;
}

/** register, transmit or cleanup. */
export type FunctionRole = keyof EventOfRole;

export const parseRegisterEvent = (event: unknown): Parsed<RegisterEvent> => parseWith(registerEvent, event);
export const parseTransmitEvent = (event: unknown): Parsed<TransmitEvent> => parseWith(transmitEvent, event);
export const parseCleanupEvent = (event: unknown): Parsed<CleanupEvent> => parseWith(cleanupEvent, event);
