import { randomBytes } from "node:crypto";
import { EventEmitter, once } from "node:events";
import { connect, type Socket } from "node:net";

/** A client that speaks no more of the protocol than a test makes it say. */
export class RawClient {
  received = Buffer.alloc(0);
  readonly closed: Promise<void>;
  readonly #events = new EventEmitter();

  private constructor(readonly socket: Socket) {
    socket.on("data", (chunk) => {
      this.received = Buffer.concat([this.received, chunk]);
      this.#events.emit("change");
    });
    socket.on("error", () => {});
    this.closed = new Promise((resolve) => {
      socket.on("close", () => {
        this.#events.emit("change");
        resolve();
      });
    });
  }

  static async connect(port: number): Promise<RawClient> {
    const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
    await once(socket, "connect");
    return new RawClient(socket);
  }

  /** Resolves once what it received holds `bytes`. */
  async until(bytes: string | Buffer): Promise<Buffer> {
    while (!this.received.includes(bytes)) {
      if (this.socket.destroyed)
        throw new Error(`the socket closed after ${this.received.toString("latin1")}`);
      await once(this.#events, "change");
    }
    return this.received;
  }

  /** Sends an upgrade request; the headers replace or, when undefined, remove those of a proper one. */
  upgrade(changes: Record<string, string | undefined> = {}, requestLine = "GET /chat HTTP/1.1"): void {
    const headers: Record<string, string | undefined> = {
      Host: "localhost",
      Connection: "Upgrade",
      Upgrade: "websocket",
      "Sec-WebSocket-Version": "13",
      "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
      ...changes,
    };
    const lines = Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}: ${value}`],
    );
    this.socket.write([requestLine, ...lines, "", ""].join("\r\n"));
  }

  /** Sends an upgrade request and waits until it is in. */
  async open(): Promise<void> {
    this.upgrade();
    await this.until("101 Switching Protocols");
    await this.until("\r\n\r\n");
  }
}

/** A client's frame, masked as RFC 6455 asks for, with random bytes: whole and with no reserved bit set, unless it is told otherwise. */
export function frame(
  opcode: number,
  payload: string | Buffer,
  { final = true, reserved = 0 }: { final?: boolean; reserved?: number } = {},
): Buffer {
  const bytes = Buffer.from(payload);
  const mask = randomBytes(4);
  const masked = bytes.map((byte, at) => byte ^ mask.readUInt8(at % 4));
  const first = (final ? 0x80 : 0) | (reserved << 4) | opcode;
  return Buffer.concat([Buffer.from([first]), lengthOf(bytes.length), mask, masked]);
}

function lengthOf(length: number): Buffer {
  if (length < 126) return Buffer.from([0x80 | length]);
  if (length < 65_536) return Buffer.from([0x80 | 126, length >> 8, length & 0xff]);
  const long = Buffer.alloc(9);
  long[0] = 0x80 | 127;
  long.writeBigUInt64BE(BigInt(length), 1);
  return long;
}

/** A close frame as a server sends it. */
export const closeFrame = (code: number): Buffer => Buffer.from([0x88, 0x02, code >> 8, code & 0xff]);
