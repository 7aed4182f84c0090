import { connect, type Socket } from "node:net";
import { FrameReader } from "./frame-reader";

const TEXT = 0x1;
const BINARY = 0x2;
const PING = 0x9;

/** A masked pong without payload, the mask being zeros. */
const PONG = Buffer.from([0x8a, 0x80, 0, 0, 0, 0]);

const keyBytes = Buffer.alloc(16);

/** One that no other client has: nobody has to be kept from guessing it. */
function nextKey(): string {
  keyBytes.writeUInt32BE(keyBytes.readUInt32BE(0) + 1, 0);
  return keyBytes.toString("base64");
}

/** All sockets are read into it: what was read is looked at before the next is. */
const INPUT = Buffer.alloc(64 * 1024);

/**
 * A WebSocket client that does the least: it counts messages without looking at them, so that as little as possible of
 * what is measured is the clients' work.
 */
export class RawClient {
  private constructor(private readonly socket: Socket) {}

  /** Resolves when the handshake is answered with 101; rejects with any other answer's first line. */
  static open(url: URL, onMessage: () => void): Promise<RawClient> {
    return new Promise((resolve, reject) => {
      let head = "";
      let open = false;
      const frames = new FrameReader((opcode) => {
        if (opcode === TEXT || opcode === BINARY) onMessage();
        else if (opcode === PING) socket.write(PONG);
      });
      const socket = connect({
        host: url.hostname,
        port: Number(url.port),
        noDelay: true,
        onread: {
          buffer: INPUT,
          callback: (length) => {
            const bytes = INPUT.subarray(0, length);
            if (open) frames.read(bytes);
            else {
              head += bytes.toString("latin1");
              const end = head.indexOf("\r\n\r\n");
              if (end === -1) return true;
              if (!head.startsWith("HTTP/1.1 101 ")) reject(new Error(head.slice(0, head.indexOf("\r\n"))));
              open = true;
              resolve(new RawClient(socket));
              frames.read(Buffer.from(head.slice(end + 4), "latin1"));
            }
            return true;
          },
        },
      });
      socket.on("error", reject);
      socket.on("close", () => reject(new Error("The server closed the connection.")));
      socket.write(
        [
          `GET ${url.pathname}${url.search} HTTP/1.1`,
          `Host: ${url.host}`,
          "Connection: Upgrade",
          "Upgrade: websocket",
          "Sec-WebSocket-Version: 13",
          `Sec-WebSocket-Key: ${nextKey()}`,
          "\r\n",
        ].join("\r\n"),
      );
    });
  }

  /** Sends a text of at most 125 bytes, masked with zeros. */
  say(text: string): void {
    const payload = Buffer.from(text);
    this.socket.write(Buffer.concat([Buffer.from([0x81, 0x80 | payload.length, 0, 0, 0, 0]), payload]));
  }

  /** Reads nothing any more. */
  stall(): void {
    this.socket.pause();
  }

  close(): void {
    this.socket.destroy();
  }
}
