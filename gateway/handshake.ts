import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type ServerOptions, type VerifyClientCallbackAsync, type WebSocket, WebSocketServer } from "ws";
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

/** Decides about a handshake that `ws` found well-formed. */
type Answer = Parameters<VerifyClientCallbackAsync>[1];

/** The handshakes of a gateway's clients, as `ws` reads and answers them. */
export class Handshakes {
  readonly #server: WebSocketServer;

  // ws calls its hooks within the call that each belongs to, so that what they give and take can stand here.
  #asked: Answer | undefined;
  #choice: HandshakeChoice = {};

  constructor(maxFrameBytes: number) {
    // @types/ws 8.18 does not know closeTimeout, which ws has.
    const options: ServerOptions & { closeTimeout: number } = {
      noServer: true,
      clientTracking: false,
      perMessageDeflate: false,
      autoPong: false,
      maxPayload: maxFrameBytes,
      closeTimeout: CLOSE_GRACE_MS,
      verifyClient: (_info, answer: Answer) => {
        this.#asked = answer;
      },
      handleProtocols: () => this.#choice.protocol ?? false,
    };
    this.#server = new WebSocketServer(options);
    this.#server.on("headers", (headers) => {
      const { extensions } = this.#choice;
      if (extensions !== undefined) headers.push(`Sec-WebSocket-Extensions: ${extensions}`);
    });
  }

  /**
   * Takes an upgrade request and gives the handshake to answer. One that is no WebSocket handshake (method, Upgrade,
   * key, version or list of subprotocols) is answered here, with 400 or 405, and gives nothing.
   */
  begin(request: IncomingMessage, socket: Duplex, head: Buffer): Handshake | undefined {
    let opened: WebSocket | undefined;
    this.#server.handleUpgrade(request, socket, head, (webSocket) => {
      opened = webSocket;
    });
    const answer = this.#takeAsked();
    if (answer === undefined) return undefined;
    return {
      accept: (choice) => {
        this.#choice = choice;
        answer(true);
        return opened;
      },
      refuse: ({ status, errNo, errMsg }) =>
        answer(false, status, JSON.stringify({ errNo, errMsg }), { "Content-Type": "application/json" }),
    };
  }

  #takeAsked(): Answer | undefined {
    const asked = this.#asked;
    this.#asked = undefined;
    return asked;
  }
}
