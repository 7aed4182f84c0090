import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import { WebSocket } from "ws";
import type { Payload } from "../functions/shared/wire/payload";
import { cleanUp } from "./cleanup";
import { errorCode } from "./error-code";
import { pongFrame } from "./frame";
import type { IncomingQueue } from "./incoming-queue";
import type { Invoker } from "./invoker";
import type { Observer } from "./observer";
import type { OutgoingQueue } from "./outgoing-queue";

/** So many pings and pongs a client may send in a second: each is work, and without a bound the node's only work. */
const MAX_CONTROL_FRAMES = 200;

/** What a connection is made of; its client's handshake has been answered. */
export interface ConnectionParts {
  readonly id: string;
  /** Does not answer pings by itself. */
  readonly socket: WebSocket;
  /** What is sent to the client, beneath `socket`. */
  readonly outgoing: OutgoingQueue;
  /** What the client sends, on its way to transmit. */
  readonly incoming: IncomingQueue;
  readonly invoker: Invoker;
  readonly observer: Observer;
  readonly log: Logger;
  /** Is called when the connection has ended, with its id. */
  readonly leave: (id: string) => void;
}

/**
 * One client. Its messages go to transmit one at a time, in the order they came; when its socket has closed, for
 * whatever reason, and the messages that waited went to transmit, cleanup is told once.
 */
export class Connection {
  /** Resolves when the socket is closed and cleanup has run. Never rejects. */
  readonly ended: Promise<void>;

  readonly #id: string;
  readonly #socket: WebSocket;
  readonly #outgoing: OutgoingQueue;
  readonly #incoming: IncomingQueue;
  readonly #observer: Observer;
  readonly #invoker: Invoker;
  readonly #gatewayLog: Logger;
  readonly #leave: (id: string) => void;

  #transmitting: Promise<void> | undefined;
  #closing = false;
  #answeredPing = true;
  #activeAt = performance.now();
  /** The second that pings and pongs were last counted in, and their number. */
  #controlSecond = 0;
  #controlFrames = 0;

  constructor({ id, socket, outgoing, incoming, invoker, observer, log, leave }: ConnectionParts) {
    this.#id = id;
    this.#socket = socket;
    this.#outgoing = outgoing;
    this.#incoming = incoming;
    this.#observer = observer;
    this.#invoker = invoker;
    this.#gatewayLog = log;
    this.#leave = leave;

    // ws gives a Buffer as long as its binaryType is the default, nodebuffer.
    socket.on("message", (data: Buffer, isBinary: boolean) => this.#receive(data, isBinary));
    socket.on("ping", (data: Buffer) => {
      if (this.#takesControlFrame()) this.#write(pongFrame(data));
    });
    socket.on("pong", () => {
      if (this.#takesControlFrame()) this.#answeredPing = true;
    });
    // ws closes the socket itself: 1009 for a message that is too long, 1007 for bad UTF-8, 1002 for a bad frame.
    socket.on("error", (error) => {
      incoming.release();
      this.#log.warn({ error: errorCode(error) }, "client_error");
    });
    this.ended = new Promise((resolve) => {
      socket.on("close", (code) => resolve(this.#end(code)));
    });
  }

  /** Whether a message can still reach the client. */
  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  /** What waits for the client, in bytes; none once its socket is gone. */
  get queuedBytes(): number {
    return this.#outgoing.bytes;
  }

  /** What the client sent that waits to be whole or for transmit, in bytes; transmit may be at one more message. */
  get waitingBytes(): number {
    return this.#incoming.waitingBytes;
  }

  /**
   * Hands a message's frame to the client's socket; for an open connection only. Gives false where too much waits for
   * the client already: the frame is dropped, and the client is closed with 1013.
   */
  send(frame: Buffer): boolean {
    this.#activeAt = performance.now();
    return this.#write(frame);
  }

  /** Cuts the client off because too much waits for it, without trying to tell it. */
  cutOff(): void {
    this.#closing = true;
    this.#log.warn({ queuedBytes: this.queuedBytes }, "slow_consumer_cut_off");
    this.#observer.slowConsumer();
    this.#outgoing.release();
    this.#socket.terminate();
  }

  /** Closes the client with 1013 because too much waits of what it sent, all of which is dropped. */
  shed(): void {
    const { waitingBytes, isMostlyUnfinished } = this.#incoming;
    this.#log.warn({ waitingBytes, droppedFrames: this.#incoming.drop() }, "fast_producer");
    this.#observer.fastProducer();
    this.#incoming.release();
    this.close(1013, "too much waits");
    // The beginning of a message would stay until the client has answered.
    if (isMostlyUnfinished) this.#socket.terminate();
  }

  /**
   * Starts the closing handshake with a close code of RFC 6455; a client that does not answer is cut off. What the
   * client still sends is dropped.
   */
  close(code: number, reason: string): void {
    if (!this.isOpen) return;
    this.#closing = true;
    this.#log.info({ code, reason }, "closing");
    this.#socket.close(code, reason);
    // The client's answer stays unread behind a full queue otherwise.
    this.#socket.resume();
  }

  /** Pings the client, or cuts it off when it has not answered the ping before. */
  ping(): void {
    // While reading is paused an answer cannot be seen.
    if (!this.isOpen || this.#socket.isPaused) return;
    if (!this.#answeredPing) {
      this.#log.info("ping_unanswered");
      this.#socket.terminate();
      return;
    }
    this.#answeredPing = false;
    this.#socket.ping();
  }

  /** Closes the connection when it has carried no message for `idleTimeoutMs` milliseconds. */
  closeIfIdle(idleTimeoutMs: number): void {
    if (this.#socket.isPaused) return;
    if (performance.now() - this.#activeAt >= idleTimeoutMs) this.close(1000, "idle");
  }

  /** Names the connection in each line; made for each of its few, for a tenth of an idle connection's memory. */
  get #log(): Logger {
    return this.#gatewayLog.child({ connectionId: this.#id });
  }

  #write(frame: Buffer): boolean {
    if (!this.#outgoing.write(frame)) {
      this.#log.warn({ queuedBytes: this.queuedBytes }, "slow_consumer");
      this.#observer.slowConsumer();
      // The close frame waits behind the rest; ws cuts the client off when it is not answered in time.
      this.close(1013, "too slow");
      return false;
    }
    this.#observer.frameSent(frame.length);
    return true;
  }

  #receive(data: Buffer, isBinary: boolean): void {
    if (this.#closing) return;
    this.#observer.messageReceived(data.length);
    this.#activeAt = performance.now();
    this.#incoming.push(data, isBinary);
    // It may have been the one too many, and this client the one that was shed for it.
    if (this.#closing) return;
    this.#transmitting ??= this.#transmitQueue();
    if (this.#incoming.isFull) this.#socket.pause();
  }

  /** Whether a ping or a pong is heeded. A client that sends too many of them is closed with 1008. */
  #takesControlFrame(): boolean {
    if (!this.isOpen) return false;
    const second = Math.floor(performance.now() / 1_000);
    if (second !== this.#controlSecond) this.#controlFrames = 0;
    this.#controlSecond = second;
    this.#controlFrames += 1;
    if (!this.#isFlooding) return true;
    this.#log.warn("control_flood");
    this.#observer.controlFlood();
    this.close(1008, "too many control frames");
    // What follows is more of it. ws cuts the client off when the time to answer is over.
    this.#socket.pause();
    return false;
  }

  get #isFlooding(): boolean {
    return this.#controlFrames > MAX_CONTROL_FRAMES;
  }

  async #transmitQueue(): Promise<void> {
    for (;;) {
      const frame = this.#incoming.next();
      if (this.#socket.isPaused && !this.#incoming.isFull && !this.#isFlooding) this.#resume();
      if (frame === undefined) break;
      await this.#transmit(frame);
    }
    this.#transmitting = undefined;
  }

  async #transmit(frame: Payload): Promise<void> {
    const requestId = randomUUID();
    const event = { websocket: { action: "data send", secConnectionID: this.#id, ...frame } } as const;
    try {
      await this.#invoker.invoke({ role: "transmit", event, requestId });
    } catch (error) {
      // A failed transmit ends the connection (SCF document 583/31438), so the messages behind it are void.
      this.#log.error(
        { requestId, error: errorCode(error), droppedFrames: this.#incoming.drop() },
        "transmit_failed",
      );
      this.close(1011, "transmit failed");
    }
  }

  #resume(): void {
    // Neither silence nor a missing pong counts against a client that was not listened to.
    this.#activeAt = performance.now();
    this.#answeredPing = true;
    this.#socket.resume();
  }

  async #end(code: number): Promise<void> {
    this.#outgoing.release();
    this.#incoming.release();
    this.#observer.connectionClosed(code);
    this.#log.info({ code }, "closed");
    await this.#transmitting;
    await cleanUp(this.#invoker, this.#id, this.#gatewayLog);
    this.#leave(this.#id);
  }
}
