import { createHash } from "node:crypto";
import { createServer as createHttpServer } from "node:http";
import { createServer, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { answers } from "../../push/programs/answers";
import { heldBytes } from "./held-bytes";

/** What is asked of the least gateway's process. */
export interface LeastRequest {
  readonly do: "start" | "memory" | "ids";
}

/** RFC 6455, 1.3. */
const HANDSHAKE_GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
const FINAL_TEXT = 0x81;
const ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

/** Clients by the number that is their id. */
const clients = new Map<string, Duplex>();
let given = 0;

/** Lets in whoever asks. */
const outside = createHttpServer().on("upgrade", ({ headers }, socket) => {
  const accept = createHash("sha1")
    .update(`${headers["sec-websocket-key"]}${HANDSHAKE_GUID}`)
    .digest("base64");
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  const id = String(given);
  given += 1;
  clients.set(id, socket);
  socket.on("end", () => socket.end()).on("close", () => clients.delete(id));
  socket.on("error", () => socket.destroy()).resume();
});

/** Believes that each read is a request with all that it promises: path, head, and a body that one short frame holds. */
const inside = createServer({ noDelay: true }, (socket: Socket) => {
  socket.on("data", (bytes) => {
    const id = bytes.toString("latin1", "POST /".length, bytes.indexOf(" HTTP"));
    const body = bytes.subarray(bytes.indexOf("\r\n\r\n") + 4);
    const frame = Buffer.allocUnsafe(2 + body.length);
    frame[0] = FINAL_TEXT;
    frame[1] = body.length;
    body.copy(frame, 2);
    clients.get(id)?.write(frame);
    socket.write(ANSWER);
  });
  socket.on("error", () => socket.destroy());
});

function listen(server: typeof outside | typeof inside): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}

answers<LeastRequest>(async (request) => {
  switch (request.do) {
    case "start":
      return { clientPort: await listen(outside), pushPort: await listen(inside) };
    case "memory":
      return { bytes: heldBytes() };
    case "ids":
      return { ids: [...clients.keys()] };
  }
});
