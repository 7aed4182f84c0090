import { once } from "node:events";
import net from "node:net";

/** What a proxy makes of a chunk on its way to a client. */
export type Garble = (chunk: Buffer) => Buffer;

/** A proxy before a server, which changes what the server says. */
export class GarblingProxy {
  private readonly sockets = new Set<net.Socket>();
  private readonly server = net.createServer((client) => this.serve(client));

  private constructor(
    private readonly target: number,
    private readonly garbles: readonly Garble[],
  ) {}

  static async listen(target: number, ...garbles: Garble[]): Promise<GarblingProxy> {
    const proxy = new GarblingProxy(target, garbles);
    proxy.server.listen(0, "127.0.0.1");
    await once(proxy.server, "listening");
    return proxy;
  }

  get port(): number {
    const address = this.server.address();
    if (address === null || typeof address === "string") throw new Error("the proxy does not listen on TCP");
    return address.port;
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
    server.on("data", (chunk) => {
      let garbled: Buffer = chunk;
      for (const garble of this.garbles) garbled = garble(garbled);
      client.write(garbled);
    });
  }
}

/** Puts bytes in the place of others, wherever they are. */
export const replacing =
  (bytes: Buffer, by: Buffer): Garble =>
  (chunk) => {
    const at = chunk.indexOf(bytes);
    if (at < 0) return chunk;
    return Buffer.concat([chunk.subarray(0, at), by, chunk.subarray(at + bytes.length)]);
  };

/** Says the first frame that begins with a text twice; for frames of less than 126 bytes, whose header has two. */
export const repeating =
  (beginning: string): Garble =>
  (chunk) => {
    const at = chunk.indexOf(beginning) - 2;
    if (at < 0) return chunk;
    const end = at + 2 + (chunk[at + 1] ?? 0);
    return Buffer.concat([chunk.subarray(0, end), chunk.subarray(at)]);
  };
