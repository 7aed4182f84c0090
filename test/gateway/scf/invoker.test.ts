import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import type { CredentialSource } from "../../../gateway/cloud-api/credentials";
import type { Invocation } from "../../../gateway/invoker";
import { ScfInvoker } from "../../../gateway/scf/scf-invoker";
import { until } from "../../support/until";
import { invoked, refused, startStandIn, stopStandIns } from "./stand-in";

const invokers: ScfInvoker[] = [];
afterEach(async () => {
  jest.useRealTimers();
  jest.restoreAllMocks();
  for (const invoker of invokers.splice(0)) invoker.close();
  await stopStandIns();
});

const functions = { register: "fn-register", transmit: "fn-transmit", cleanup: "fn-cleanup" };
const invocation = {
  role: "cleanup",
  event: { websocket: { action: "closing", secConnectionID: "an-id" } },
  requestId: "r",
} as const;

const transmit = {
  role: "transmit",
  event: { websocket: { action: "data send", secConnectionID: "an-id", dataType: "text", data: "x" } },
  requestId: "r",
} as const;

interface Changes {
  readonly timeoutMs?: number;
  readonly maxSockets?: number;
  readonly credentials?: CredentialSource;
}

const keys: CredentialSource = async () => ({ secretId: "id", secretKey: "key", token: "token" });

function invokerAt(
  url: URL,
  { timeoutMs = 15_000, credentials = keys, ...changes }: Changes = {},
): ScfInvoker {
  const scf = { url, region: "ap-guangzhou", namespace: "chat", credentials, ...changes };
  const invoker = new ScfInvoker({ scf, functions, timeoutMs });
  invokers.push(invoker);
  return invoker;
}

type Listener = (request: IncomingMessage, response: ServerResponse, functionName: string) => void;

/** An invoker, and what reached the server that it calls. */
async function start(listener: Listener, changes?: Changes) {
  const requests: { headers: IncomingMessage["headers"]; body: unknown; socket: unknown }[] = [];
  const url = await startStandIn(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = JSON.parse(Buffer.concat(chunks).toString());
    requests.push({ headers: request.headers, body, socket: request.socket });
    listener(request, response, body.FunctionName);
  });
  return { invoker: invokerAt(url, changes), requests };
}

const answers =
  (body: string, status = 200): Listener =>
  (_request, response) =>
    response.writeHead(status).end(body);

test("GIVEN a role WHEN it is invoked THEN its function is asked for by name, in its namespace and newest version", async () => {
  const { invoker, requests } = await start(answers(invoked('"ok"')));
  expect(await invoker.invoke(invocation)).toBe("ok");
  expect(requests).toHaveLength(1);
  expect(requests[0]?.body).toEqual({
    FunctionName: "fn-cleanup",
    Namespace: "chat",
    Qualifier: "$LATEST",
    LogType: "None",
    Event: JSON.stringify(invocation.event),
  });
  expect(requests[0]?.headers).toMatchObject({ "x-tc-region": "ap-guangzhou", "x-tc-token": "token" });
});

test("GIVEN invocations one after the other WHEN they are sent THEN they share a socket", async () => {
  const { invoker, requests } = await start(answers(invoked("1")));
  for (let calls = 0; calls < 5; calls++) await invoker.invoke(invocation);
  expect(new Set(requests.map(({ socket }) => socket)).size).toBe(1);
});

const BUSY_WORDS = "Function [ fn-cleanup ] concurrency exceeded reserved quota 640 MB";
const BUSY: [string, string][] = [
  ["432 as the result", invoked("", { InvokeResult: 432, ErrMsg: "ResourceLimitReached" })],
  ["429 as the result", invoked("", { InvokeResult: 429, ErrMsg: "ResourceLimit" })],
  ["432 without anything else", '{"Response":{"Result":{"InvokeResult":432,"RetMsg":null},"RequestId":"r"}}'],
  ["the words of 432", invoked("", { InvokeResult: -1, ErrMsg: BUSY_WORDS })],
  ["the error ResourceLimitReached", refused("ResourceLimitReached")],
  ["the error ResourceLimit", refused("ResourceLimit")],
  ["the error RequestLimitExceeded", refused("RequestLimitExceeded")],
  ["the error LimitExceeded.RequestLimitExceeded", refused("LimitExceeded.RequestLimitExceeded")],
];

test.each(BUSY)(
  "GIVEN a function that is busy, which is told by %s WHEN it is free after ten tries THEN it is served",
  async (_place, busy) => {
    jest.spyOn(Math, "random").mockReturnValue(0);
    let calls = 0;
    const { invoker } = await start((...given) => {
      calls += 1;
      answers(calls <= 10 ? busy : invoked("1"))(...given);
    });
    expect(await invoker.invoke(invocation)).toBe(1);
    expect(calls).toBe(11);
  },
);

test("GIVEN a function that is busy to the end WHEN the time is over THEN FUNCTION_BUSY names it, and the API is not taken for failing", async () => {
  let busy = true;
  const { invoker, requests } = await start(
    (...given) => answers(busy ? invoked("", { InvokeResult: 432 }) : invoked("1"))(...given),
    { timeoutMs: 2_000 },
  );
  const ended = await Promise.allSettled(Array.from({ length: 10 }, () => invoker.invoke(invocation)));
  for (const end of ended)
    expect(end).toMatchObject({
      reason: { code: "FUNCTION_BUSY", message: expect.stringContaining("fn-cleanup") },
    });
  expect(requests.length).toBeGreaterThan(10);
  busy = false;
  expect(await invoker.invoke(invocation)).toBe(1);
});

test("GIVEN nobody at the API's address for a moment WHEN a function is invoked THEN it is tried three times, and no more", async () => {
  jest.spyOn(Math, "random").mockReturnValue(0);
  let asked = 0;
  const invoker = invokerAt(await nobody(), {
    credentials: () => {
      asked += 1;
      return keys();
    },
  });
  await expect(invoker.invoke(invocation)).rejects.toMatchObject({ code: "SCF_UNREACHABLE" });
  expect(asked).toBe(3);
});

test.each<[string, Listener, string]>([
  ["breaks the connection", (request) => request.socket.destroy(), "SCF_NOT_ANSWERED"],
  ["fails", answers(refused("InternalError.System")), "InternalError.System"],
  ["refuses", answers(refused("UnauthorizedOperation")), "UnauthorizedOperation"],
  [
    "says that the function threw, in words like those of 432",
    answers(invoked("", { InvokeResult: 430, ErrMsg: `Error: ${BUSY_WORDS}` })),
    "FUNCTION_FAILED",
  ],
  ["limits something else", answers(refused("LimitExceeded.Memory")), "LimitExceeded.Memory"],
  ["answers no JSON", answers("<html>bad gateway</html>", 502), "SCF_ANSWER_UNUSABLE"],
  ["answers nothing", answers(""), "SCF_ANSWER_UNUSABLE"],
  ["answers another action's answer", answers('{"Response":{"Functions":[]}}'), "SCF_ANSWER_UNUSABLE"],
  ["says that the function failed", answers(invoked("", { ErrMsg: "boom" })), "FUNCTION_FAILED"],
  ["says so by number", answers(invoked("", { InvokeResult: 433 })), "FUNCTION_FAILED"],
  ["answers without an end", answers("x".repeat(13 * 1024 * 1024)), "SCF_NOT_ANSWERED"],
])(
  "GIVEN an API that %s WHEN a function is invoked THEN the call is made once and says why",
  async (...given) => {
    const [, listener, code] = given;
    const { invoker, requests } = await start(listener);
    await expect(invoker.invoke(invocation)).rejects.toMatchObject({ code });
    expect(requests).toHaveLength(1);
  },
);

test("GIVEN an API that hangs WHEN the time is over THEN the call is given up, once", async () => {
  const { invoker, requests } = await start(() => undefined, { timeoutMs: 1_000 });
  await expect(invoker.invoke(invocation)).rejects.toMatchObject({ code: "SCF_NOT_ANSWERED" });
  expect(requests).toHaveLength(1);
});

/** An address where nobody listens. */
async function nobody(): Promise<URL> {
  const reserved = createServer();
  await once(reserved.listen(0, "127.0.0.1"), "listening");
  const { port } = addressOf(reserved.address());
  await new Promise((resolve) => reserved.close(resolve));
  return new URL(`http://127.0.0.1:${port}`);
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address;
}

describe("GIVEN an API that failed five times in a row", () => {
  async function startFailed() {
    let working = false;
    const held: (() => void)[] = [];
    let holding = false;
    const { invoker, requests } = await start((...given) => {
      const answer = () => answers(working ? invoked("1") : refused("InternalError"))(...given);
      if (holding) held.push(answer);
      else answer();
    });
    jest.useFakeTimers({ doNotFake: ["setTimeout", "clearTimeout", "setImmediate", "nextTick", "Date"] });
    for (let calls = 0; calls < 5; calls++)
      await expect(invoker.invoke(invocation)).rejects.toMatchObject({ code: "InternalError" });
    return {
      ...{ invoker, requests },
      work: () => {
        working = true;
      },
      hold: () => {
        holding = true;
        return held;
      },
    };
  }

  test("WHEN a function is invoked THEN CIRCUIT_OPEN at once, and the API is left alone", async () => {
    const { invoker, requests } = await startFailed();
    await expect(invoker.invoke(invocation)).rejects.toMatchObject({ code: "CIRCUIT_OPEN" });
    expect(requests).toHaveLength(5);
  });

  test("WHEN two seconds have passed and it works THEN all are served again", async () => {
    const { invoker, work } = await startFailed();
    work();
    jest.advanceTimersByTime(2_000);
    expect(await invoker.invoke(invocation)).toBe(1);
    expect(await Promise.all([invoker.invoke(invocation), invoker.invoke(invocation)])).toEqual([1, 1]);
  });

  test("WHEN two seconds have passed and it fails still THEN one call found out, and the rest are refused", async () => {
    const { invoker, requests, hold } = await startFailed();
    const held = hold();
    jest.advanceTimersByTime(2_000);
    const probe = invoker.invoke(invocation);
    probe.catch(() => undefined);
    await expect(invoker.invoke(invocation)).rejects.toMatchObject({ code: "CIRCUIT_OPEN" });
    while (held.length === 0) await new Promise(setImmediate);
    held[0]?.();
    await expect(probe).rejects.toMatchObject({ code: "InternalError" });
    await expect(invoker.invoke(invocation)).rejects.toMatchObject({ code: "CIRCUIT_OPEN" });
    expect(requests).toHaveLength(6);
  });
});

describe("GIVEN a register that hangs, and as many of it as there are sockets", () => {
  const register: Invocation<"register"> = {
    role: "register",
    event: {
      requestContext: {
        ...{ serviceName: "s", path: "/", httpMethod: "GET", requestId: "r", identity: {} },
        ...{ sourceIp: "192.0.2.1", stage: "release" },
        websocketEnable: true,
      },
      websocket: { action: "connecting", secConnectionID: "an-id" },
    },
    requestId: "r",
  };

  /** Six invocations of register, of which two have a socket. */
  async function startHung(timeoutMs: number) {
    const state = { hung: 0, hangs: true };
    const { invoker } = await start(
      (...given) => {
        const [, , functionName] = given;
        if (functionName === "fn-register" && state.hangs) state.hung += 1;
        else answers(invoked("1"))(...given);
      },
      { maxSockets: 2, timeoutMs },
    );
    const registers = Array.from({ length: 6 }, () => invoker.invoke(register));
    for (const one of registers) one.catch(() => undefined);
    await until(() => state.hung === 2);
    return { invoker, registers, state };
  }

  test("WHEN transmit and cleanup are invoked THEN they are served meanwhile", async () => {
    const { invoker, registers } = await startHung(15_000);
    let ended = 0;
    for (const one of registers) one.catch(() => (ended += 1));
    expect(await invoker.invoke(invocation)).toBe(1);
    expect(await invoker.invoke(transmit)).toBe(1);
    expect(ended).toBe(0);
  });

  test("WHEN their time is over THEN those without a socket say so, and none of them counts against the service", async () => {
    const { invoker, registers, state } = await startHung(1_500);
    const ends = await Promise.allSettled(registers);
    // Whoever gets a socket in the last moment may have been sent.
    const codes = ends.map((end) => end.status === "rejected" && end.reason.code);
    expect(new Set(codes)).toEqual(new Set(["SCF_NOT_ANSWERED", "SCF_NO_SOCKET"]));
    state.hangs = false;
    expect(await invoker.invoke(register)).toBe(1);
  });
});

test("GIVEN functions whose answer is late because they were busy before WHEN it happens often THEN the service is not taken for failing", async () => {
  jest.spyOn(Math, "random").mockReturnValue(0);
  // Each call begins on a socket of its own, and is made again on one that was used.
  const used = new WeakSet<object>();
  let hangs = true;
  const { invoker, requests } = await start(
    (...given) => {
      const [{ socket }] = given;
      if (!hangs) answers(invoked("1"))(...given);
      else if (!used.has(socket)) answers(invoked("", { InvokeResult: 432 }))(...given);
      used.add(socket);
    },
    { timeoutMs: 3_000 },
  );
  const calls = await Promise.allSettled(Array.from({ length: 8 }, () => invoker.invoke(invocation)));
  for (const call of calls) expect(call).toMatchObject({ reason: { code: "SCF_NOT_ANSWERED" } });
  hangs = false;
  expect(await invoker.invoke(invocation)).toBe(1);
  expect(requests).toHaveLength(17);
});

test("GIVEN an API that fails for one role WHEN another is invoked THEN it is served", async () => {
  const { invoker } = await start((...given) => {
    const [, , functionName] = given;
    answers(functionName === "fn-cleanup" ? refused("InternalError") : invoked("1"))(...given);
  });
  for (let calls = 0; calls < 5; calls++)
    await expect(invoker.invoke(invocation)).rejects.toMatchObject({ code: "InternalError" });
  await expect(invoker.invoke(invocation)).rejects.toMatchObject({ code: "CIRCUIT_OPEN" });
  expect(await invoker.invoke(transmit)).toBe(1);
});

test("GIVEN functions that fail WHEN they are invoked again and again THEN the API is not taken for failing", async () => {
  const { invoker, requests } = await start(answers(invoked("", { ErrMsg: "boom" })));
  for (let calls = 0; calls < 10; calls++)
    await expect(invoker.invoke(invocation)).rejects.toMatchObject({ code: "FUNCTION_FAILED" });
  expect(requests).toHaveLength(10);
});
