import type { Duplex } from "node:stream";
import type { QueuedBytes } from "./queued-bytes";

/**
 * What a waiting frame costs beside its bytes: the entry in the socket's queue and the buffer's object, about so many
 * bytes in Node 20. Without it a client that reads nothing could be sent single bytes until the process is full.
 */
const FRAME_COST_BYTES = 128;

/**
 * What waits for one client: frames that its socket has not passed on to the operating system. It writes to the socket
 * beneath `ws`, between two frames of `ws`, which writes each of its own in one turn.
 */
export class OutgoingQueue {
  #frames = 0;
  #counted = 0;
  #released = false;

  // One function for all frames: Node then calls back once a turn, not once a write.
  readonly #flushed = () => {
    this.#frames -= 1;
    this.#count();
  };

  constructor(
    private readonly transport: Duplex,
    private readonly maxBytes: number,
    private readonly all: QueuedBytes,
  ) {}

  /** What waits, in bytes; nothing after the release. */
  get bytes(): number {
    const { writableLength } = this.transport;
    return writableLength === 0 || this.#released ? 0 : writableLength + this.#frames * FRAME_COST_BYTES;
  }

  /** Writes a frame, or gives false where it would be too much beside what waits already. */
  write(frame: Buffer): boolean {
    const waiting = this.bytes;
    if (waiting > 0 && waiting + frame.length + FRAME_COST_BYTES > this.maxBytes) return false;
    this.#frames += 1;
    this.transport.write(frame, this.#flushed);
    this.#count();
    return true;
  }

  /** The socket is gone, and what waited with it. */
  release(): void {
    if (this.#released) return;
    this.#released = true;
    this.all.add(-this.#counted);
  }

  #count(): void {
    if (this.#released) return;
    const added = this.bytes - this.#counted;
    this.#counted += added;
    this.all.add(added);
  }
}
