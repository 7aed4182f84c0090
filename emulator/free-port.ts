import { once } from "node:events";
import net from "node:net";

/** A TCP port of 127.0.0.1 on which nobody listens: the first free one from `from` upwards, or any where it is 0. */
export async function freePort(from = 0): Promise<number> {
  for (let port = from; ; port++) {
    const server = net.createServer();
    try {
      server.listen(port, "127.0.0.1");
      await once(server, "listening");
      const address = server.address();
      if (address !== null && typeof address === "object") return address.port;
    } catch (error) {
      if (!isInUse(error) || port >= 65_535) throw error;
    } finally {
      server.close();
    }
  }
}

/** Whether an error says that somebody listens on the port already. */
export function isInUse(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}
