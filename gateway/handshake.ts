import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type ServerOptions, type WebSocket, WebSocketServer } from "ws";
import type { Refusal } from "./errors";

/** How long a client may take to answer a close frame before its socket is cut off, in milliseconds. */
const CLOSE_GRACE_MS = 3_000;

/** What the handshake's answer names beside the protocol's own headers; each is left out when absent. */
export interface HandshakeChoice {
  readonly protocol?: string;
  readonly extensions?: string;
}

/** A well-formed handshake that waits for its one answer. */
export interface Handshake {
  /** Answers 101 and gives the open socket, or nothing when the client has left meanwhile. */
  accept(choice: HandshakeChoice): WebSocket | undefined;
  /** Answers with the refusal's status and a JSON body, and closes. */
  refuse(refusal: Refusal): void;
}

/**
 * Takes an upgrade request and gives the handshake to answer. One that is no WebSocket handshake (method, Upgrade,
 * key, version or list of subprotocols) is answered here, with 400 or 405, and gives nothing.
 */
export function beginHandshake(
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  maxFrameBytes: number,
): Handshake | undefined {
  let handshake: Handshake | undefined;
  let choice: HandshakeChoice = {};
  let opened: WebSocket | undefined;

  // @types/ws 8.18 does not know closeTimeout, which ws has.
  const options: ServerOptions & { closeTimeout: number } = {
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    autoPong: false,
    maxPayload: maxFrameBytes,
    closeTimeout: CLOSE_GRACE_MS,
    // ws calls it in the same turn, once the handshake is found well-formed.
    verifyClient: (_info, answer) => {
      handshake = {
        accept: (chosen) => {
          choice = chosen;
          answer(true);
          return opened;
        },
        refuse: ({ status, errNo, errMsg }) =>
          answer(false, status, JSON.stringify({ errNo, errMsg }), { "Content-Type": "application/json" }),
      };
    },
    handleProtocols: () => choice.protocol ?? false,
  };
  // A server object for each handshake: ws gives its hooks the request alone, the closures above hold the rest.
  const server = new WebSocketServer(options);
  server.on("headers", (headers) => {
    if (choice.extensions !== undefined) headers.push(`Sec-WebSocket-Extensions: ${choice.extensions}`);
  });
  server.handleUpgrade(request, socket, head, (webSocket) => {
    opened = webSocket;
  });
  return handshake;
}
