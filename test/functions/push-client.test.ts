import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import fc from "fast-check";
import * as v from "valibot";
import { Deadline } from "../../functions/shared/deadline";
import { Log } from "../../functions/shared/log";
import { PushClient } from "../../functions/shared/push-client";
import {
  type GoneRule,
  goneRules,
  PUSH_GONE_STANDARD,
  pushOutcome,
} from "../../functions/shared/push-outcome";
import { pushToAll } from "../../functions/shared/push-to-all";
import { listed } from "../../functions/shared/recipients";
import { until } from "../support/until";

/** Longer than the client's own limit for a push. */
const PATIENT_MS = 60_000;

const hello = { dataType: "text", data: "hello" } as const;

const standard = v.parse(goneRules, PUSH_GONE_STANDARD);
const later = () => Deadline.after(PATIENT_MS);

const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function listen(server: Server): Promise<PushClient> {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return new PushClient({ url: new URL(`http://127.0.0.1:${port}/push`), gone: standard, batch: false });
}

/** A server that answers each request of a connection as `answer` says. */
function serveTcp(
  answer: (socket: Socket, request: number, opened: number, bytes: Buffer) => void,
): Promise<PushClient> {
  let opened = 0;
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    opened += 1;
    const number = opened;
    let requests = 0;
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("data", (bytes) => {
      requests += 1;
      answer(socket, requests, number, bytes);
    });
  });
  stops.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((stopped) => server.close(stopped));
  });
  return listen(server);
}

const sent = 'HTTP/1.1 200 OK\r\ncontent-length: 11\r\n\r\n{"errNo":0}';

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

const failed = (reason: string, retryable: boolean) => ({ kind: "failed", reason, retryable });

it.each([
  [200, '{"errNo":0,"errMsg":"ok"}', { kind: "sent" }],
  [200, '{"errNo":0}', { kind: "sent" }],
  [200, '{"errNo":201,"errMsg":"unknown connection"}', { kind: "gone" }],
  [200, '{"errNo":-1}', { kind: "gone" }],
  [200, '{"errNo":"0"}', failed("unreadable answer", true)],
  [200, "", failed("unreadable answer", true)],
  [200, "<html>", failed("unreadable answer", true)],
  [204, "", failed("status 204", false)],
  [404, '{"errNo":201}', failed("status 404", false)],
  [413, "", failed("status 413", false)],
  [429, "", failed("status 429", true)],
  [500, '{"errNo":0}', failed("status 500", true)],
  [503, '{"errNo":201}', failed("status 503", true)],
])("an answer of %i %s tells of the connection", (status, body, outcome) => {
  expect(pushOutcome(status, body, standard)).toEqual(outcome);
});

it.each([
  ["410", 410, "", "gone"],
  ["410", 200, '{"errNo":201}', "failed"],
  ["200:201,200:-7", 200, '{"errNo":-7}', "gone"],
  ["200:201", 200, '{"errNo":202}', "failed"],
  ["404:*, 410", 404, '{"errNo":9}', "gone"],
  ["404:*", 404, '{"errNo":0}', "failed"],
  ["404:*", 404, "<html>", "failed"],
  ["404:0", 404, '{"errNo":0}', "gone"],
  ["404", 200, '{"errNo":0}', "sent"],
])("with PUSH_GONE %j, %i %s is %s", (text, status, body, kind) => {
  expect(pushOutcome(status, body, v.parse(goneRules, text)).kind).toBe(kind);
});

const status = fc.integer({ min: 200, max: 599 });
const errNo = fc.integer({ min: -999_999_999, max: 999_999_999 });
const rule: fc.Arbitrary<GoneRule> = fc.oneof(
  status.map((value) => ({ status: value })),
  fc.record({ status, errNo: fc.oneof(errNo, fc.constant("any but 0" as const)) }),
);
const written = ({ status: of, errNo: number }: GoneRule) =>
  number === undefined ? `${of}` : `${of}:${number === "any but 0" ? "*" : number}`;
const meansSuccess = ({ status: of, errNo: number }: GoneRule) =>
  of === 200 && (number === undefined || number === 0);

it("PUSH_GONE is read as it is written, and never takes success for a connection gone", () => {
  fc.assert(
    fc.property(fc.array(rule, { minLength: 1, maxLength: 5 }), (rules) => {
      const parsed = v.safeParse(goneRules, rules.map(written).join(","));
      if (rules.some(meansSuccess)) expect(parsed.success).toBe(false);
      else expect(parsed).toMatchObject({ success: true, output: rules });
    }),
  );
});

it("whatever PUSH_GONE and the answer are, success is sent, and only what a rule names is gone", () => {
  const anyRules = fc.array(
    rule.filter((one) => !meansSuccess(one)),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(anyRules, status, fc.oneof(fc.string(), fc.json()), (rules, of, body) => {
      expect(pushOutcome(200, '{"errNo":0}', rules).kind).toBe("sent");
      const { kind } = pushOutcome(of, body, rules);
      if (!rules.some((one) => one.status === of)) expect(kind).not.toBe("gone");
    }),
  );
});

it.each<[string, (socket: Socket) => void]>([
  ["reset", (socket) => socket.resetAndDestroy()],
  ["closed", (socket) => socket.end()],
])("a socket that the other side %s while it was kept costs no push", async (_, close) => {
  const seen: number[] = [];
  const push = await serveTcp((socket, request, opened) => {
    seen.push(opened);
    if (request > 1) close(socket);
    else socket.write(sent);
  });

  expect(await push.send("alice", hello, PATIENT_MS)).toEqual({ kind: "sent" });
  expect(await push.send("alice", hello, PATIENT_MS)).toEqual({ kind: "sent" });
  expect(seen).toEqual([1, 1, 2]);
});

it("a fresh socket that breaks fails the push, which is not repeated", async () => {
  let requests = 0;
  const push = await serveTcp((socket) => {
    requests += 1;
    socket.resetAndDestroy();
  });

  expect(await push.send("alice", hello, PATIENT_MS)).toEqual(failed("ECONNRESET", true));
  expect(requests).toBe(1);
});

it.each<[string, string | Buffer, object, number]>([
  ["keeps the connection", sent, { kind: "sent" }, 1],
  ["says that it closes", sent.replace("\r\n", "\r\nConnection: close\r\n"), { kind: "sent" }, 2],
  ["speaks HTTP/1.0", sent.replace("1.1", "1.0"), { kind: "sent" }, 2],
  ["sends 100 first", `HTTP/1.1 100 Continue\r\n\r\n${sent}`, { kind: "sent" }, 1],
  [
    "sends chunks",
    'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nb\r\n{"errNo":0}\r\n0\r\n\r\n',
    { kind: "sent" },
    1,
  ],
  ["answers twice", `${sent}${sent.replace("0}", "9}")}`, { kind: "sent" }, 2],
  ["is no HTTP server", "220 mail.invalid ESMTP\r\n\r\n", failed("HTTP_ANSWER_MALFORMED", true), 2],
])(
  "an endpoint that %s is understood, or the push fails; the next push has its own answer",
  async (_, answer, outcome, sockets) => {
    const seen = new Set<number>();
    const push = await serveTcp((socket, __, opened) => {
      seen.add(opened);
      socket.write(answer);
    });

    expect(await push.send("alice", hello, PATIENT_MS)).toEqual(outcome);
    expect(await push.send("alice", hello, PATIENT_MS)).toEqual(outcome);
    expect(seen.size).toBe(sockets);
  },
);

it("an endpoint that closes after each answer without a word loses no push", async () => {
  const push = await serveTcp((socket) => socket.end(sent));

  const outcomes = await Promise.all(
    Array.from({ length: 200 }, (_, index) => push.send(`m-${index}`, hello, PATIENT_MS)),
  );

  expect(outcomes).toEqual(Array(200).fill({ kind: "sent" }));
});

it("an answer without a length is whole when the endpoint closes", async () => {
  const push = await serveTcp((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n{"errNo":0}'));

  expect(await push.send("alice", hello, PATIENT_MS)).toEqual({ kind: "sent" });
});

it("an endpoint that closes in the middle of its answer fails the push, which is not repeated", async () => {
  let requests = 0;
  const push = await serveTcp((socket) => {
    requests += 1;
    if (requests === 1) socket.write(sent);
    else socket.end(sent.slice(0, -3));
  });

  expect(await push.send("alice", hello, PATIENT_MS)).toEqual({ kind: "sent" });
  expect(await push.send("alice", hello, PATIENT_MS)).toEqual(failed("HTTP_ANSWER_CUT_OFF", true));
  expect(requests).toBe(2);
});

it("nobody listening fails the push", async () => {
  const push = await serveTcp(() => undefined);
  for (const stop of stops.splice(0)) await stop();

  expect(await push.send("alice", hello, PATIENT_MS)).toEqual(failed("ECONNREFUSED", true));
});

it("a push that gets less time than others is given up then", async () => {
  const push = await serveTcp(() => undefined);

  expect(await push.send("alice", hello, 20)).toEqual(failed("HTTP_TIMED_OUT", true));
});

it("beyond 64 pushes at once none opens another socket, and each is sent", async () => {
  const open: Socket[] = [];
  const push = await serveTcp((socket, request) => {
    if (request > 1) return socket.write(sent);
    open.push(socket);
    if (open.length === 64) for (const waiting of open) waiting.write(sent);
    return undefined;
  });

  const outcomes = await Promise.all(
    Array.from({ length: 200 }, (_, index) => push.send(`m-${index}`, hello, PATIENT_MS)),
  );

  expect(outcomes).toEqual(Array(200).fill({ kind: "sent" }));
  expect(open).toHaveLength(64);
});

it("a push whose time is over before it has a socket is not sent, and whoever waits behind it is", async () => {
  const open: Socket[] = [];
  const received: string[] = [];
  const push = await serveTcp((socket, request, _, bytes) => {
    received.push(bytes.toString());
    if (request > 1) socket.write(sent);
    else open.push(socket);
  });
  const holders = Array.from({ length: 64 }, (_, index) => push.send(`holder-${index}`, hello, PATIENT_MS));
  await until(() => open.length === 64);

  const late = push.send("late", hello, 1);
  const patient = push.send("patient", hello, PATIENT_MS);
  await wait(20);
  for (const socket of open) socket.write(sent);

  expect(await late).toEqual(failed("HTTP_TIMED_OUT", true));
  expect(await patient).toEqual({ kind: "sent" });
  expect(await Promise.all(holders)).toEqual(Array(64).fill({ kind: "sent" }));
  expect(received.filter((text) => text.includes('"late"'))).toEqual([]);
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
    ["is silent", "stalls", "floods"].map((data) => push.send("a", { ...hello, data }, PATIENT_MS)),
  );

  expect(outcomes.map(({ kind }) => kind)).toEqual(["failed", "failed", "failed"]);
  expect(outcomes).toContainEqual(failed("HTTP_TIMED_OUT", true));
  expect(outcomes).toContainEqual(failed("HTTP_ANSWER_TOO_LONG", true));
});

it("a message to many keeps 32 pushes under way, never more, and reaches each once", async () => {
  const ids = Array.from({ length: 100 }, (_, index) => `member-${index}`);
  const reached: string[] = [];
  const underWay: (() => void)[] = [];
  let most = 0;
  const probes = await serveHttp((_, response) => response.end('{"errNo":0}'));
  // Whatever was sent along with the last push has arrived when a probe that is sent later has been answered.
  const releaseAfterProbe = () => {
    void probes.send("probe", hello, PATIENT_MS).then(() => {
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

  const report = await pushToAll({ push, log: new Log({}) }, listed(ids), hello, later());

  expect(report).toEqual({ sent: 100, gone: [], refused: 0, retryable: [] });
  expect(most).toBe(32);
  expect(reached.sort()).toEqual([...ids].sort());
});
