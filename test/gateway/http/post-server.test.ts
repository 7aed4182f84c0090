import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerOptions } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import * as fc from "fast-check";
import { PlainPostReader } from "../../../gateway/http/plain-post";
import { type AnswerPost, PostServer } from "../../../gateway/http/post-server";

const servers: Server[] = [];
const sockets: Socket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  }
});

async function listening(server: Server): Promise<number> {
  servers.push(server.listen(0, "127.0.0.1"));
  await once(server, "listening");
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}

/** What the tests' servers tell of a POST: all that a push endpoint looks at. */
const told = (path: string, headers: IncomingMessage["headers"], body: Buffer) => ({
  ...{ path, authorization: headers.authorization, body: body.toString("base64") },
});

/** Answers whatever Node's own server parsed. */
function answerSlowly(server: Server): void {
  server.on("request", async (request, response) => {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk);
    } catch {
      return;
    }
    const ofPost = request.method === "POST" && request.url !== "/other";
    const body = ofPost ? told(request.url ?? "", request.headers, Buffer.concat(chunks)) : { not: "a post" };
    const json = JSON.stringify(body);
    response.writeHead(ofPost ? 200 : 404, {
      "Content-Type": "application/json",
      "Content-Length": Buffer.byteLength(json),
    });
    response.end(json);
  });
}

const answerAtOnce: AnswerPost = ({ path, headers, body }) =>
  path === "/other" ? undefined : { status: 200, body: told(path, headers, body) };

async function startPostServer(options: ServerOptions = {}, answer = answerAtOnce) {
  const server = new PostServer(options, answer);
  answerSlowly(server);
  return { server, port: await listening(server) };
}

/** A socket with all that came through it; `ended` resolves with it. */
async function open(port: number, options: { readonly allowHalfOpen?: boolean } = {}) {
  const socket = connect({ port, host: "127.0.0.1", ...options });
  sockets.push(socket);
  await once(socket, "connect");
  socket.on("error", () => {});
  let text = "";
  const ended = new Promise<string>((resolve) => socket.on("close", () => resolve(text)));
  socket.on("data", (bytes) => {
    text += bytes.toString("latin1");
    socket.emit("more");
  });
  const until = async (sign: RegExp) => {
    while (!sign.test(text)) await once(socket, "more");
    return text;
  };
  return { socket, ended, until };
}

interface Answer {
  readonly status: string;
  readonly keepsOpen: boolean;
  readonly body: string;
}

/** What a client is told: each answer's status and body, and whether more may be asked. */
function answersIn(text: string): Answer[] {
  const answers: Answer[] = [];
  let rest = text;
  while (rest !== "") {
    const end = rest.indexOf("\r\n\r\n");
    const head = rest.slice(0, end);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
    answers.push({
      status: head.split("\r\n", 1)[0] ?? "",
      keepsOpen: /connection: keep-alive/i.test(head),
      body: rest.slice(end + 4, end + 4 + length),
    });
    rest = end === -1 ? "" : rest.slice(end + 4 + length);
  }
  return answers;
}

const plainPost = (body: string, more = "") =>
  `POST /push HTTP/1.1\r\nHost: here\r\n${more}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

/** The usual most of the time, so that a request has one or two oddities and would be plain but for them. */
const mostly = <T>(usual: T, odd: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: odd });

const oddHeader = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom(
      ...["Connection: keep-alive", "Connection: close", "Connection: upgrade", "Upgrade: websocket"],
      ...["Transfer-Encoding: chunked", "Expect: 100-continue", "Content-Length: 2", "Host: elsewhere"],
      ...["Authorization: Bearer gr\u00fc\u00df", "Accept : a", "Accept: a\tb", "Accept: a\0b", "Accept:"],
      ...[" folded", "X-Other: value", "no colon", ": no name"],
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
);

const oddLength = fc.constantFrom(
  ...["", "Content-Length: 1", "Content-Length: 3", "Content-Length: +2", "Content-Length: 2 2"],
  ...[
    "Content-Length: 0x2",
    "Content-Length: -2",
    "Content-Length:\t2\t",
    "Content-Length: 02",
    "Content-Length:2",
  ],
);

const request = fc
  .record({
    method: mostly("POST", fc.constantFrom("GET", "PUT", "post", "POST ")),
    path: mostly("/push", fc.constantFrom("/push?a=b", "/other", "/%70ush", "*", "//push", "")),
    version: mostly("HTTP/1.1", fc.constantFrom("HTTP/1.0", "HTTP/2.0", "HTTP/1.1 ", "http/1.1")),
    headers: mostly<string[]>([], fc.array(oddHeader, { minLength: 1, maxLength: 2 })),
    length: mostly("Content-Length: 2", oddLength),
    body: mostly(
      "ab",
      fc.oneof(fc.string({ unit: "binary", maxLength: 9 }), fc.constant("2\r\nab\r\n0\r\n\r\n")),
    ),
    lineEnd: mostly("\r\n", fc.constantFrom("\n", "\r")),
  })
  .map(({ method, path, version, headers, length, body, lineEnd }) => {
    const lines = ["Host: here", "Authorization: Bearer token", length, ...headers];
    return [`${method} ${path} ${version}`, ...lines.filter((line) => line !== ""), "", body].join(lineEnd);
  });

/** A request as it comes, whole or cut anywhere. */
const pieces = fc
  .tuple(
    request,
    mostly<number[]>([], fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 3 })),
  )
  .map(([whole, cuts]) => {
    const bytes = Buffer.from(whole);
    const places = cuts.map((cut) => Math.floor(cut * bytes.length));
    const sorted = [0, ...places, bytes.length].sort((one, other) => one - other);
    return sorted.slice(1).map((end, index) => bytes.subarray(sorted[index], end));
  });

test("GIVEN a fresh or a kept socket WHEN a request of any kind comes, cut anywhere, THEN it is answered as by Node's own server", async () => {
  const { port } = await startPostServer();
  const plain = createServer();
  answerSlowly(plain);
  const plainPort = await listening(plain);
  const answersOf = async (to: number, isKept: boolean, sent: readonly Buffer[]) => {
    const { socket, ended, until } = await open(to);
    if (isKept) {
      socket.write(plainPost("first"));
      await until(/Zmlyc3Q=/);
    }
    for (const piece of sent) {
      if (socket.writable) await new Promise((resolve) => socket.write(piece, resolve));
    }
    socket.end();
    return answersIn(await ended);
  };
  await fc.assert(
    fc.asyncProperty(fc.boolean(), pieces, async (isKept, sent) => {
      const [ours, nodes] = await Promise.all([
        answersOf(port, isKept, sent),
        answersOf(plainPort, isKept, sent),
      ]);
      expect(ours).toEqual(nodes);
    }),
    { numRuns: 500 },
  );
});

test("GIVEN any bytes WHEN they are read THEN they are one whole plain request or left, and nothing is thrown", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, body) => {
      const reader = new PlainPostReader();
      expect(reader.read(Buffer.from(bytes))).toBeUndefined();
      const whole = Buffer.concat([Buffer.from(plainPost(body)), Buffer.from(bytes)]);
      expect(reader.read(whole)?.body.toString()).toEqual(bytes.length === 0 ? body : undefined);
    }),
  );
});

test("GIVEN a kept socket WHEN plain and other requests take turns THEN each is answered in order", async () => {
  const { port } = await startPostServer();
  const { socket, until } = await open(port);
  socket.write(plainPost("one"));
  await until(/b25l/);
  socket.write(plainPost("two", "Authorization: Bearer token\r\n"));
  await until(/"authorization":"Bearer token","body":"dHdv"/);
  socket.write(
    "POST /push HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nthree\r\n0\r\n\r\n",
  );
  await until(/dGhyZWU=/);
  socket.write(plainPost("four"));
  const statuses = answersIn(await until(/Zm91cg==/)).map(({ status }) => status);
  expect(statuses).toEqual(Array(4).fill("HTTP/1.1 200 OK"));
});

test("GIVEN an answer that takes its time WHEN more requests come meanwhile THEN they wait for it", async () => {
  const answers: (() => void)[] = [];
  const { server, port } = await startPostServer({}, ({ path, headers, body }) => {
    const reply = { status: 200, body: told(path, headers, body) };
    return new Promise((resolve) => {
      answers.push(() => resolve(reply));
      server.emit("asked");
    });
  });
  const { socket, until } = await open(port);
  socket.write(plainPost("one"));
  await once(server, "asked");
  socket.write(plainPost("two"));
  answers[0]?.();
  await once(server, "asked");
  socket.write(
    `POST /push HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nthree\r\n0\r\n\r\n${plainPost("four")}`,
  );
  answers[1]?.();
  expect(answersIn(await until(/Zm91cg==/)).map(({ body }) => JSON.parse(body).body)).toEqual(
    ["one", "two", "three", "four"].map((text) => Buffer.from(text).toString("base64")),
  );
});

test.each([
  ["nothing", ""],
  ["half a head", "POST /push HTTP/1.1\r\nHost"],
  ["half a body", "POST /push HTTP/1.1\r\nHost: here\r\nContent-Length: 9\r\n\r\nhalf"],
])(
  "GIVEN a client that sends %s WHEN its time is over THEN it hears 408 and the server is told",
  async (_, sent) => {
    const { server, port } = await startPostServer({
      ...{ headersTimeout: 200, requestTimeout: 300, connectionsCheckingInterval: 50 },
    });
    const told = new Promise<Error>((resolve) => {
      server.on("clientError", (error, socket) => {
        socket.end("HTTP/1.1 408 Request Timeout\r\n\r\n");
        resolve(error);
      });
    });
    const { socket, ended } = await open(port);
    socket.write(sent);
    expect(await ended).toBe("HTTP/1.1 408 Request Timeout\r\n\r\n");
    expect(await told).toMatchObject({ code: "ERR_HTTP_REQUEST_TIMEOUT" });
  },
);

test("GIVEN a socket that was answered WHEN it stays unused THEN it is closed after the time that the answer named", async () => {
  const { port } = await startPostServer({ keepAliveTimeout: 1_000 });
  const { socket, ended, until } = await open(port);
  socket.write(plainPost("one"));
  expect(await until(/b25l/)).toContain("Keep-Alive: timeout=1\r\n");
  expect(answersIn(await ended)).toHaveLength(1);
});

test("GIVEN an idle socket and one that waits for its answer WHEN the server closes THEN the idle one ends at once, the other answered", async () => {
  let answer = () => {};
  const { server, port } = await startPostServer({}, ({ body }) => {
    if (body.toString() === "quick") return { status: 200, body: {} };
    return new Promise((resolve) => {
      answer = () => resolve({ status: 200, body: { late: true } });
      server.emit("asked");
    });
  });
  const idle = await open(port);
  idle.socket.write(plainPost("quick"));
  await idle.until(/\{\}/);
  const waiting = await open(port);
  waiting.socket.write(plainPost("slow"));
  await once(server, "asked");
  const closed = once(server, "close");
  server.close();
  await idle.ended;
  answer();
  const heard = await waiting.ended;
  expect(heard).toContain('{"late":true}');
  expect(heard).toContain("Connection: close\r\n");
  await closed;
  servers.length = 0;
});

test("GIVEN a client that never ends its side WHEN the server closes while it waits for its answer THEN it is answered, and the server ends", async () => {
  let answer = () => {};
  const { server, port } = await startPostServer({}, () => {
    return new Promise((resolve) => {
      answer = () => resolve({ status: 200, body: { late: true } });
      server.emit("asked");
    });
  });
  const { socket, until } = await open(port, { allowHalfOpen: true });
  const asked = once(server, "asked");
  socket.write(plainPost("slow"));
  await asked;
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  answer();

  await until(/Connection: close[\s\S]*{"late":true}/);
  await closed;
  servers.length = 0;
});

test("GIVEN a client that reads no answers WHEN it takes none for as long as a socket may be unused THEN it is cut off", async () => {
  const body = { long: "x".repeat(16 * 1024 * 1024) };
  const { server, port } = await startPostServer({ keepAliveTimeout: 300 }, () => ({ status: 200, body }));
  const accepted = once(server, "connection");
  const { socket } = await open(port);
  const [asking] = await accepted;
  socket.pause();
  socket.write(plainPost("more"));

  await once(asking, "close");
});

test("GIVEN clients that reset their sockets WHEN they do so before, between and after requests THEN the server goes on", async () => {
  const { port } = await startPostServer();
  for (const sent of ["", "POST", plainPost("one"), plainPost("one") + plainPost("two")]) {
    const { socket, ended } = await open(port);
    socket.write(sent);
    socket.resetAndDestroy();
    await ended;
  }
  const { socket, until } = await open(port);
  socket.write(plainPost("still here"));
  await until(/200 OK/);
});

test("GIVEN a client that reads no answers WHEN it goes on asking THEN it is asked for no more until it reads, and gets them all", async () => {
  const body = { long: "x".repeat(64 * 1024) };
  const { server, port } = await startPostServer({}, () => {
    server.emit("asked");
    return { status: 200, body };
  });
  const accepted = once(server, "connection");
  const { socket } = await open(port);
  const [asking] = await accepted;
  socket.pause();
  let unanswered = 0;
  const allAnswered = new Promise<void>((resolve) => {
    socket.on("data", (bytes) => {
      unanswered -= bytes.toString("latin1").split("}").length - 1;
      if (unanswered === 0) resolve();
    });
  });
  const paused = once(asking, "pause").then(() => true);
  let isPaused = false;
  while (!isPaused && unanswered < 1_000) {
    const asked = once(server, "asked").then(() => false);
    socket.write(plainPost("more"));
    unanswered += 1;
    isPaused = await Promise.race([paused, asked]);
  }

  expect(isPaused).toBe(true);
  expect(asking.writableLength).toBeLessThan(3 * body.long.length);
  socket.resume();
  await allAnswered;
});
