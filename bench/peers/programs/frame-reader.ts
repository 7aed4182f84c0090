/** Finds the frames in what a server sends to one client (RFC 6455, 5.2; a server's frames are not masked). */
export class FrameReader {
  readonly #header = Buffer.alloc(10);
  #headerBytes = 0;
  #opcode = 0;
  /** What is left of the frame's payload, in bytes. */
  #left = 0;

  constructor(private readonly onFrame: (opcode: number) => void) {}

  read(bytes: Buffer): void {
    let at = 0;
    while (at < bytes.length) {
      if (this.#left > 0) {
        const skipped = Math.min(this.#left, bytes.length - at);
        at += skipped;
        this.#left -= skipped;
        if (this.#left === 0) this.onFrame(this.#opcode);
        continue;
      }
      this.#header[this.#headerBytes] = bytes.readUInt8(at);
      this.#headerBytes += 1;
      at += 1;
      if (this.#headerBytes < 2) continue;
      const length = this.#header.readUInt8(1);
      if (this.#headerBytes < (length < 126 ? 2 : length === 126 ? 4 : 10)) continue;
      this.#headerBytes = 0;
      this.#opcode = this.#header.readUInt8(0) & 0x0f;
      if (length < 126) this.#left = length;
      else
        this.#left = length === 126 ? this.#header.readUInt16BE(2) : Number(this.#header.readBigUInt64BE(2));
      if (this.#left === 0) this.onFrame(this.#opcode);
    }
  }
}
