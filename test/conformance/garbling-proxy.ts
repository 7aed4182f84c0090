import { once } from "node:events";
import net from "node:net";

/** A frame of a server, which is whole and has no mask. */
export interface Frame {
  /** FIN, the reserved bits and the opcode. */
  readonly first: number;
  readonly payload: Buffer;
}

/** What a proxy changes on the way to a client. */
export interface Garbles {
  /** Of HTTP: the head of a handshake's answer, or whatever comes over a connection that is no WebSocket. */
  readonly http?: (text: string) => string;
  /** Of a WebSocket; undefined leaves the frame as it is. */
  readonly frame?: (frame: Frame) => readonly Frame[] | undefined;
}

const HEAD_END = "\r\n\r\n";

/** A proxy before a server, which changes what the server says. */
export class GarblingProxy {
  private readonly sockets = new Set<net.Socket>();
  private readonly server = net.createServer((client) => this.serve(client));

  private constructor(
    private readonly target: number,
    private readonly garbles: Garbles,
  ) {}

  static async listen(target: number, garbles: Garbles): Promise<GarblingProxy> {
    const proxy = new GarblingProxy(target, garbles);
    proxy.server.listen(0, "127.0.0.1");
    await once(proxy.server, "listening");
    return proxy;
  }

  /** The same address, through the proxy. */
  through(address: string): string {
    const url = new URL(address);
    const listening = this.server.address();
    if (listening === null || typeof listening === "string")
      throw new Error("the proxy does not listen on TCP");
    url.port = String(listening.port);
    return url.href;
  }

  async close(): Promise<void> {
    const closed = once(this.server, "close");
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private serve(client: net.Socket): void {
    const server = net.connect(this.target, "127.0.0.1");
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(socket);
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        this.sockets.delete(socket);
        other.destroySoon();
      });
      socket.on("end", () => other.end());
    }
    client.on("data", (chunk) => server.write(chunk));
    const { http = (text) => text, frame } = this.garbles;
    let frames: FrameReader | undefined;
    server.on("data", (chunk) => {
      if (frames !== undefined) return void client.write(frames.read(chunk));
      const text = chunk.toString("latin1");
      const end = text.indexOf(HEAD_END) + HEAD_END.length;
      if (frame === undefined || !text.startsWith("HTTP/1.1 101"))
        return void client.write(http(text), "latin1");
      frames = new FrameReader(frame);
      client.write(http(text.slice(0, end)), "latin1");
      client.write(frames.read(chunk.subarray(end)));
    });
  }
}

/** Reads frames out of what comes in pieces, and writes what is made of them. */
class FrameReader {
  #rest: Buffer = Buffer.alloc(0);

  constructor(private readonly garble: NonNullable<Garbles["frame"]>) {}

  read(chunk: Buffer): Buffer {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    const made: Buffer[] = [];
    for (let frame = this.#next(); frame !== undefined; frame = this.#next())
      made.push(...(this.garble(frame) ?? [frame]).map(written));
    return Buffer.concat(made);
  }

  #next(): Frame | undefined {
    const rest = this.#rest;
    const [first = 0, short = 0] = rest;
    const begin = short === 127 ? 10 : short === 126 ? 4 : 2;
    if (rest.length < begin) return undefined;
    const length =
      short === 127 ? Number(rest.readBigUInt64BE(2)) : short === 126 ? rest.readUInt16BE(2) : short;
    if (rest.length < begin + length) return undefined;
    this.#rest = rest.subarray(begin + length);
    return { first, payload: rest.subarray(begin, begin + length) };
  }
}

function written({ first, payload }: Frame): Buffer {
  const { length } = payload;
  if (length < 126) return Buffer.concat([Buffer.from([first, length]), payload]);
  const head = Buffer.alloc(length < 65_536 ? 4 : 10);
  head[0] = first;
  if (length < 65_536) {
    head[1] = 126;
    head.writeUInt16BE(length, 2);
  } else {
    head[1] = 127;
    head.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([head, payload]);
}
