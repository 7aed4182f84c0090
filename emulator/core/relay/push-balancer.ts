import { once } from "node:events";
import net from "node:net";
import type { Balancer } from "./balancer";

/** The private load balancer of a relay: it hands connections of functions on to nodes as they are. */
export interface PushBalancer {
  readonly port: number;
  /** Ends at once; whoever is still connected is cut off. */
  close(): Promise<void>;
}

/** Listens on any port of 127.0.0.1 that is free, before there are nodes: functions must know the address. */
export async function balancePushes(balancer: Balancer): Promise<PushBalancer> {
  const server = net.createServer((socket) => {
    if (!balancer.couple(socket)) socket.destroy();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server does not listen on TCP");
  return {
    port: address.port,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      balancer.cut();
      await closed;
    },
  };
}
