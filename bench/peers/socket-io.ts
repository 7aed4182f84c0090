import path from "node:path";
import * as v from "valibot";
import { Program } from "../program";
import type { Peer } from "./peer";

/** socket.io with every client in one room; what is posted goes to all of them. */
export async function startSocketIo(): Promise<Peer> {
  const program = Program.run(path.join(__dirname, "socket-io", "server.js"), []);
  const { port } = await program.ask({}, v.object({ port: v.number() }));
  return {
    ...{ pid: program.pid, pushPort: port, sign: "ok" },
    websocketUrl: `ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`,
    // Engine.IO says hello, the client joins the main namespace, and Socket.IO says so.
    ...{ hello: "40", greetings: 2 },
    ids: async () => [],
    post: (_, data) => ({ path: "/", body: data }),
    stop: () => program.stop(),
  };
}
