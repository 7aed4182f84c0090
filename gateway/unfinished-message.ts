/** Of a client's frame (RFC 6455, 5.2). */
const MASK_BYTES = 4;
const FINAL = 0x80;
const CONTROL = 0x08;
const OPCODE = 0x0f;
const CLOSE = 0x08;

/** What a read costs beside its bytes, a buffer and its objects, as measured in Node 20. */
const READ_COST_BYTES = 576;
/** The same of a frame, which is a view into a read. */
const FRAME_COST_BYTES = 144;

/**
 * What is held of a client's message that is not whole yet: `ws` keeps each read since it began, and does not tell. So
 * what is read is followed here from frame to frame, as far as it takes to know where messages end.
 */
export class UnfinishedMessage {
  #bytes = 0;
  // Numbers, not the header's bytes: an idle connection would hold a buffer for them.
  #headerLength = 0;
  #first = 0;
  #lengthBytes = 0;
  #length = 0;
  #payloadLeft = 0;
  #isWithinMessage = false;
  #isOver = false;

  /** Reads as a whole, with what each of them and each frame costs; none between two messages. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Goes on by what was read. What follows a Close frame `ws` reads no more. */
  read(bytes: Buffer): void {
    if (this.#isOver) return;
    let held = bytes.length + READ_COST_BYTES;
    for (let at = 0; at < bytes.length && !this.#isOver; ) {
      if (this.#payloadLeft > 0) {
        const passed = Math.min(this.#payloadLeft, bytes.length - at);
        this.#payloadLeft -= passed;
        at += passed;
      } else {
        this.#passHeader(bytes.readUInt8(at));
        at += 1;
        if (this.#headerLength === 0) held += FRAME_COST_BYTES;
      }
      if (this.#payloadLeft > 0 || this.#headerLength > 0 || this.#isWithinMessage) continue;
      this.#bytes = 0;
      held = at < bytes.length ? bytes.length + READ_COST_BYTES : 0;
    }
    this.#bytes = this.#isOver ? 0 : this.#bytes + held;
  }

  #passHeader(byte: number): void {
    const at = this.#headerLength;
    this.#headerLength += 1;
    if (at === 0) this.#first = byte;
    else if (at === 1) {
      const length = byte & 0x7f;
      this.#lengthBytes = length === 127 ? 8 : length === 126 ? 2 : 0;
      this.#length = this.#lengthBytes === 0 ? length : 0;
    } else if (at < 2 + this.#lengthBytes) this.#length = this.#length * 256 + byte;
    if (at < 1 + this.#lengthBytes + MASK_BYTES) return;

    this.#headerLength = 0;
    this.#payloadLeft = this.#length;
    this.#isOver = (this.#first & OPCODE) === CLOSE;
    if ((this.#first & CONTROL) === 0) this.#isWithinMessage = (this.#first & FINAL) === 0;
  }
}
