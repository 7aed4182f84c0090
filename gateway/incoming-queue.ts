import type { Duplex } from "node:stream";
import type { Payload } from "../functions/shared/wire/payload";
import type { QueuedBytes } from "./queued-bytes";
import { UnfinishedMessage } from "./unfinished-message";

/**
 * What a waiting message costs beside its text: the entry and its objects, about so many bytes in Node 20. Without it a
 * read of empty messages would count for nothing.
 */
const MESSAGE_COST_BYTES = 128;

interface Waiting {
  readonly payload: Payload;
  readonly bytes: number;
}

/** What may wait of one client before it is read no further. */
export interface IncomingLimits {
  readonly maxFrames: number;
  readonly maxBytes: number;
}

/**
 * What one client sent: the message that transmit is at, those that wait for it, in their order, and the one that is not
 * whole yet. The bytes are those of memory. Whoever finds it full reads no further until `next` has made it less.
 */
export class IncomingQueue {
  readonly #waiting: Waiting[] = [];
  #waitingBytes = 0;
  #inTransmitBytes = 0;
  readonly #unfinished = new UnfinishedMessage();
  #unfinishedBytes = 0;
  #released = false;

  /** @param transport the socket beneath `ws`, which listens to it already */
  constructor(
    transport: Duplex,
    private readonly limits: IncomingLimits,
    private readonly all: QueuedBytes,
  ) {
    // What is not whole yet is known before `ws` gives out what is.
    transport.prependListener("data", (bytes: Buffer) => {
      if (this.#released) return;
      this.#unfinished.read(bytes);
      this.#countUnfinished(this.#unfinished.bytes);
    });
  }

  /** What waits to be whole, or for transmit. */
  get waitingBytes(): number {
    return this.#waitingBytes + this.#unfinishedBytes;
  }

  /** Whether most of what waits is a message that is not whole. */
  get isMostlyUnfinished(): boolean {
    return this.#unfinishedBytes > this.#waitingBytes;
  }

  /**
   * Where much waits of all clients, one message is as much as may wait of each. What is unfinished does not count: it has
   * to be read on.
   */
  get isFull(): boolean {
    const bytes = this.#waitingBytes + this.#inTransmitBytes;
    return (
      this.#waiting.length >= this.limits.maxFrames ||
      bytes >= this.limits.maxBytes ||
      (bytes > 0 && this.all.isHalfFull)
    );
  }

  /** Takes a message in; where that is too much for all clients together, one of them loses what waits of it. */
  push(data: Buffer, isBinary: boolean): void {
    const payload: Payload = isBinary
      ? { dataType: "binary", data: data.toString("base64") }
      : { dataType: "text", data: data.toString() };
    // V8 holds a text that is not ASCII in two bytes a unit.
    const isTwoByte = !isBinary && payload.data.length < data.length;
    const bytes = payload.data.length * (isTwoByte ? 2 : 1) + MESSAGE_COST_BYTES;
    this.#waiting.push({ payload, bytes });
    this.#waitingBytes += bytes;
    this.all.add(bytes);
  }

  /** The next message for transmit, which has ended with the one before. */
  next(): Payload | undefined {
    this.all.add(-this.#inTransmitBytes);
    const next = this.#waiting.shift();
    this.#inTransmitBytes = next?.bytes ?? 0;
    this.#waitingBytes -= this.#inTransmitBytes;
    return next?.payload;
  }

  /** Nothing is read any more, and what was unfinished is gone. */
  release(): void {
    this.#released = true;
    this.#countUnfinished(0);
  }

  /** Drops the messages that wait, and gives their number. */
  drop(): number {
    const dropped = this.#waiting.splice(0).length;
    this.all.add(-this.#waitingBytes);
    this.#waitingBytes = 0;
    return dropped;
  }

  #countUnfinished(bytes: number): void {
    const added = bytes - this.#unfinishedBytes;
    this.#unfinishedBytes = bytes;
    this.all.add(added);
  }
}
