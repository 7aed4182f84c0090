import type { Payload } from "../functions/shared/wire/payload";
import type { QueuedBytes } from "./queued-bytes";

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
 * What one client sent: the message that transmit is at, and those that wait for it, in their order. The bytes are those
 * of the texts that are held. Whoever finds it full reads no further until `next` has made it less.
 */
export class IncomingQueue {
  readonly #waiting: Waiting[] = [];
  #waitingBytes = 0;
  #inTransmitBytes = 0;

  constructor(
    private readonly limits: IncomingLimits,
    private readonly all: QueuedBytes,
  ) {}

  /** What `drop` would free. */
  get waitingBytes(): number {
    return this.#waitingBytes;
  }

  /** Where much waits of all clients, one message is as much as may wait of each. */
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

  /** Drops what waits, and gives the number of messages. */
  drop(): number {
    const dropped = this.#waiting.splice(0).length;
    this.all.add(-this.#waitingBytes);
    this.#waitingBytes = 0;
    return dropped;
  }
}
