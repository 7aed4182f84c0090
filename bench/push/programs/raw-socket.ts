import { connect, type Socket } from "node:net";
import { answers, type PushesAnswer, type PushesRequest } from "./answers";

const sockets: Socket[] = [];

// What a push costs at the least: sockets that are open already, one request each at a time, an answer looked for by
// its length and trusted otherwise.
answers<PushesRequest>(async ({ url, count, inFlight, data }): Promise<PushesAnswer> => {
  const { port, host, pathname } = new URL(url);
  while (sockets.length < inFlight) sockets.push(connect(Number(port), "127.0.0.1").setNoDelay(true));
  const began = performance.now();
  let left = count;
  await Promise.all(
    sockets.map(
      (socket) =>
        new Promise<void>((done) => {
          const next = () => {
            if (left <= 0) {
              socket.removeAllListeners("data");
              done();
              return;
            }
            left -= 1;
            const json = JSON.stringify({
              websocket: {
                ...{ action: "data send", secConnectionID: `member-${left}` },
                ...{ dataType: "text", data },
              },
            });
            const head = `POST ${pathname} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n`;
            socket.write(`${head}Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`);
          };
          let unread = "";
          socket.on("data", (bytes) => {
            unread += bytes.toString("latin1");
            const headEnd = unread.indexOf("\r\n\r\n");
            const length = Number(/content-length: (\d+)/i.exec(unread)?.[1]);
            if (headEnd === -1 || unread.length < headEnd + 4 + length) return;
            unread = "";
            next();
          });
          next();
        }),
    ),
  );
  return { wallMs: performance.now() - began };
});
