import { connect, type Socket } from "node:net";
import { answers } from "../../push/programs/answers";

/** Requests to POST, each to its own path. */
export interface PusherRequest {
  readonly port: number;
  readonly posts: readonly { readonly path: string; readonly body: string }[];
  /** How many in all; they are posted over and over. */
  readonly count: number;
  readonly inFlight: number;
  /** What an answer's body must have in it. */
  readonly sign: string;
}

/** From the first request to the last answer, in ms. */
export interface PusherAnswer {
  readonly wallMs: number;
}

/** Kept from one request of the parent to the next, by port. */
const sockets = new Map<number, Socket[]>();

/** Posts over sockets that stay open, one request at a time on each: what a pusher costs at the least. */
answers<PusherRequest>(async ({ port, posts, count, inFlight, sign }): Promise<PusherAnswer> => {
  const kept = sockets.get(port) ?? [];
  sockets.set(port, kept);
  while (kept.length < inFlight) kept.push(connect(port, "127.0.0.1").setNoDelay(true));
  const requests = posts.map(({ path, body }) => {
    const head = `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\n`;
    return Buffer.from(`${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  });
  const began = performance.now();
  let left = count;
  const take = () => {
    if (left <= 0) return undefined;
    left -= 1;
    return requests[left % requests.length];
  };
  await Promise.all(kept.slice(0, inFlight).map((socket) => lane(socket, take, sign)));
  return { wallMs: performance.now() - began };
});

function lane(socket: Socket, take: () => Buffer | undefined, sign: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let unread = "";
    const next = () => {
      const request = take();
      if (request !== undefined) socket.write(request);
      else {
        socket.removeAllListeners();
        resolve();
      }
    };
    socket.on("error", reject);
    socket.on("close", () => reject(new Error("The server closed a pusher's connection.")));
    socket.on("data", (bytes) => {
      unread += bytes.toString("latin1");
      const headEnd = unread.indexOf("\r\n\r\n");
      if (headEnd === -1) return;
      const head = unread.slice(0, headEnd);
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
      if (unread.length < headEnd + 4 + length) return;
      const body = unread.slice(headEnd + 4);
      if (!/^HTTP\/1.1 2/.test(head) || !body.includes(sign)) return reject(new Error(`${head}\n${body}`));
      unread = "";
      next();
    });
    next();
  });
}
