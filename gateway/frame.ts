import type { Payload } from "../functions/shared/wire/payload";

const FINAL = 0x80;
const OPCODES = { text: 0x1, binary: 0x2, pong: 0xa } as const;

/**
 * One message as a client gets it: a single unmasked frame (RFC 6455, 5.2). A server's frame does not depend on the
 * connection, so one buffer serves all recipients of a message; nobody may change it.
 */
export function messageFrame({ dataType, data }: Payload): Buffer {
  const encoding = dataType === "binary" ? "base64" : "utf8";
  const length = Buffer.byteLength(data, encoding);
  const frame = frameOf(OPCODES[dataType], length);
  frame.write(data, frame.length - length, encoding);
  return frame;
}

/** The answer to a client's ping, with the ping's own bytes, at most 125. */
export function pongFrame(data: Buffer): Buffer {
  const frame = frameOf(OPCODES.pong, data.length);
  data.copy(frame, frame.length - data.length);
  return frame;
}

/** A frame with its header written, and room for as many bytes of payload. */
function frameOf(opcode: number, length: number): Buffer {
  if (length < 126) {
    const frame = Buffer.allocUnsafe(2 + length);
    frame[1] = length;
    frame[0] = FINAL | opcode;
    return frame;
  }
  if (length < 65_536) {
    const frame = Buffer.allocUnsafe(4 + length);
    frame[0] = FINAL | opcode;
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
    return frame;
  }
  const frame = Buffer.allocUnsafe(10 + length);
  frame[0] = FINAL | opcode;
  frame[1] = 127;
  frame.writeBigUInt64BE(BigInt(length), 2);
  return frame;
}
