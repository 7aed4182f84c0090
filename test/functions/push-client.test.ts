import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Server } from "node:net";
import fc from "fast-check";
import { Log } from "../../functions/shared/log";
import { PushClient } from "../../functions/shared/push-client";
import { outcomeOf } from "../../functions/shared/push-outcome";
import { pushToAll } from "../../functions/shared/push-to-all";

const hello = { dataType: "text", data: "hello" } as const;

const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function listen(server: Server): Promise<PushClient> {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return new PushClient(new URL(`http://127.0.0.1:${port}/push`));
}

function serveHttp(listener: RequestListener): Promise<PushClient> {
  const server = createServer(listener);
  stops.push(
    () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  );
  return listen(server);
}

it.each([
  [200, '{"errNo":0,"errMsg":"ok"}', { kind: "sent" }],
  [200, '{"errNo":0}', { kind: "sent" }],
  [200, '{"errNo":201,"errMsg":"unknown connection"}', { kind: "gone" }],
  [200, '{"errNo":-1}', { kind: "gone" }],
  [200, '{"errNo":"0"}', { kind: "failed", reason: "unreadable answer" }],
  [200, "", { kind: "failed", reason: "unreadable answer" }],
  [200, "<html>", { kind: "failed", reason: "unreadable answer" }],
  [204, "", { kind: "failed", reason: "status 204" }],
  [404, '{"errNo":201}', { kind: "failed", reason: "status 404" }],
  [500, '{"errNo":0}', { kind: "failed", reason: "status 500" }],
])("an answer of %i %s tells of the connection", (status, body, outcome) => {
  expect(outcomeOf(status, body)).toEqual(outcome);
});

it("only a readable 200 says that a connection is gone, whatever else is answered", () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 599 }), fc.oneof(fc.string(), fc.json()), (status, body) => {
      const { kind } = outcomeOf(status, body);
      expect(kind === "gone" && status !== 200).toBe(false);
    }),
  );
});

it("a socket that the other side closed while it was kept costs no push", async () => {
  let sockets = 0;
  const server = createTcpServer((socket) => {
    sockets += 1;
    let requests = 0;
    socket.on("error", () => socket.destroy());
    socket.on("data", () => {
      requests += 1;
      if (requests > 1) socket.resetAndDestroy();
      else
        socket.write(
          'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 11\r\n\r\n{"errNo":0}',
        );
    });
  });
  const push = await listen(server);
  stops.push(() => new Promise((stopped) => server.close(() => stopped())));

  expect(await push.send("alice", hello)).toEqual({ kind: "sent" });
  expect(await push.send("alice", hello)).toEqual({ kind: "sent" });
  expect(sockets).toBe(2);
});

it("a fresh socket that breaks fails the push, which is not repeated", async () => {
  let sockets = 0;
  const server = createTcpServer((socket) => {
    sockets += 1;
    socket.on("data", () => socket.resetAndDestroy());
  });
  const push = await listen(server);
  stops.push(() => new Promise((stopped) => server.close(() => stopped())));

  expect(await push.send("alice", hello)).toEqual({ kind: "failed", reason: "ECONNRESET" });
  expect(sockets).toBe(1);
});

it("an endpoint that never answers, never ends its answer, or answers without end fails the push", async () => {
  const push = await serveHttp((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      if (body.includes("stalls")) response.writeHead(200).write('{"errNo":');
      if (body.includes("floods")) response.writeHead(200).end("x".repeat(20_000));
    });
  });

  const outcomes = await Promise.all(
    ["is silent", "stalls", "floods"].map((data) => push.send("a", { ...hello, data })),
  );

  expect(outcomes.map(({ kind }) => kind)).toEqual(["failed", "failed", "failed"]);
  expect(outcomes).toContainEqual({ kind: "failed", reason: "PUSH_TIMED_OUT" });
  expect(outcomes).toContainEqual({ kind: "failed", reason: "PUSH_ANSWER_TOO_LONG" });
});

it("a message to many keeps 32 pushes under way, never more, and reaches each once", async () => {
  const ids = Array.from({ length: 100 }, (_, index) => `member-${index}`);
  const reached: string[] = [];
  const underWay: (() => void)[] = [];
  let most = 0;
  const probes = await serveHttp((_, response) => response.end('{"errNo":0}'));
  // Whatever was sent along with the last push has arrived when a probe that is sent later has been answered.
  const releaseAfterProbe = () => {
    void probes.send("probe", hello).then(() => {
      for (const end of underWay.splice(0)) end();
    });
  };
  const push = await serveHttp((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      reached.push(JSON.parse(body).websocket.secConnectionID);
      underWay.push(() => response.end('{"errNo":0}'));
      most = Math.max(most, underWay.length);
      if (underWay.length === 32 || reached.length === ids.length) releaseAfterProbe();
    });
  });

  const report = await pushToAll({ push, log: new Log({}) }, ids, hello);

  expect(report).toEqual({ sent: 100, gone: [], failed: 0 });
  expect(most).toBe(32);
  expect(reached.sort()).toEqual([...ids].sort());
});
