import type { AddressInfo } from "node:net";
import { connect, createServer, type Socket } from "node:net";

/** A network on the way to the database that can fail. */
export interface TcpProxy {
  readonly port: number;
  /** Lets connections through. */
  pass(): Promise<void>;
  /** Lets through what clients say, each word so many ms later. */
  delay(milliseconds: number): void;
  /** Breaks what is open and refuses what is new. */
  refuse(): Promise<void>;
  /** Breaks what is open, accepts what is new and closes it at the first word, as a proxy does whose server is down. */
  hangUp(): Promise<void>;
}

export async function startTcpProxy(target: { host: string; port: number }): Promise<TcpProxy> {
  const open = new Set<Socket>();
  let passing = true;
  let delayMs = 0;
  const keep = (socket: Socket, onClose: () => void) => {
    open.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      open.delete(socket);
      onClose();
    });
  };
  const server = createServer((client) => {
    if (!passing) {
      keep(client, () => undefined);
      client.once("data", () => client.end());
      return;
    }
    const database = connect(target);
    keep(client, () => database.destroy());
    keep(database, () => client.destroy());
    database.pipe(client);
    client.on("data", (bytes) => {
      if (delayMs === 0) database.write(bytes);
      else setTimeout(() => database.write(bytes), delayMs);
    });
    client.on("end", () => database.end());
  });
  const listen = (port: number) =>
    new Promise<void>((listening) => server.listen(port, "127.0.0.1", listening));
  const breakAll = () => {
    for (const socket of open) socket.destroy();
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    delay(milliseconds) {
      delayMs = milliseconds;
    },
    async pass() {
      passing = true;
      delayMs = 0;
      if (!server.listening) await listen(port);
    },
    async refuse() {
      const closed = new Promise((resolve) => server.close(resolve));
      breakAll();
      await closed;
    },
    async hangUp() {
      passing = false;
      breakAll();
      if (!server.listening) await listen(port);
    },
  };
}
