import * as v from "valibot";
import { Deadline } from "../../functions/shared/deadline";
import { Log } from "../../functions/shared/log";
import { PushClient } from "../../functions/shared/push-client";
import { batchOutcomes, goneRules, PUSH_GONE_STANDARD } from "../../functions/shared/push-outcome";
import { pushToAll } from "../../functions/shared/push-to-all";
import { listed, type Recipients } from "../../functions/shared/recipients";
import { connect, startGateway, stopGateways, type TestGateway } from "../gateway/harness";
import { textEvent } from "./support/events";
import { type Instance, startInstance } from "./support/instance";
import { type System, startSystem } from "./support/system";

const TOKEN = "a-token-of-the-gateway";
const gone = v.parse(goneRules, PUSH_GONE_STANDARD);
const hello = { dataType: "text", data: "grüß dich" } as const;

afterEach(stopGateways);

const startRelay = () => startGateway({}, {}, () => ({ push: { batch: true, token: TOKEN } }));

const clientOf = ({ port }: TestGateway, token: string | undefined = TOKEN) =>
  new PushClient({ url: new URL(`http://127.0.0.1:${port}/push`), token, gone, batch: true });

const pages = (...all: string[][]): Recipients => ({
  async *pages() {
    yield* all;
  },
  countAfter: async () => 0,
});

const report = (client: PushClient, recipients: Recipients) =>
  pushToAll({ push: client, log: new Log({}) }, recipients, hello, Deadline.after(60_000));

it("one push reaches a whole page, each connection has its own fate, and what is said is not changed", async () => {
  const relay = await startRelay();
  const connected = [await connect(relay), await connect(relay), await connect(relay)];
  const [first, second, third] = connected.map(({ id }) => id);

  const fates = await report(clientOf(relay), pages([`${first}`, "nobody", `${second}`], [`${third}`]));

  expect(fates).toEqual({ sent: 3, gone: ["nobody"], refused: 0, retryable: [] });
  for (const { client } of connected) expect(await client.until(1)).toEqual(["grüß dich"]);
});

it("without the token nobody is reached, and nobody is taken for gone", async () => {
  const relay = await startRelay();
  const { id } = await connect(relay);
  for (const token of [undefined, "another-token-of-16"]) {
    const url = new URL(`http://127.0.0.1:${relay.port}/push`);
    const client = new PushClient({ url, token, gone, batch: true });
    expect(await report(client, listed([id]))).toEqual({ sent: 0, gone: [], refused: 1, retryable: [] });
  }
  expect(await clientOf(relay).send(id, hello, 5_000)).toEqual({ kind: "sent" });
  expect(await clientOf(relay).close(id, 5_000)).toEqual({ kind: "sent" });
});

const failed = (reason: string, retryable: boolean) => ({ kind: "failed", reason, retryable });

it.each([
  [400, '{"errNo":400}', failed("status 400", false)],
  [404, "", failed("status 404", false)],
  [503, "", failed("status 503", true)],
  [200, '{"errNo":201}', failed("unreadable answer", true)],
  [200, '{"errNo":0}', failed("unreadable answer", true)],
  [200, '{"errNo":0,"results":[{"status":200,"errNo":0}]}', failed("unreadable answer", true)],
])("an answer of %i %s to two is about the push, whatever PUSH_GONE says", (status, body, outcome) => {
  for (const rules of [gone, v.parse(goneRules, "404,400,503,200:*")]) {
    const outcomeAt = batchOutcomes(status, body, 2, rules);
    expect([outcomeAt(0), outcomeAt(1)]).toEqual([outcome, outcome]);
  }
});

it("each result of a batch is read as the answer to a push of its own", () => {
  const results = [
    { status: 200, errNo: 0 },
    { status: 200, errNo: 202 },
    { status: 502, errNo: 502 },
  ];
  const outcomeAt = batchOutcomes(200, JSON.stringify({ errNo: 0, results }), 3, gone);
  expect([0, 1, 2].map(outcomeAt)).toEqual([{ kind: "sent" }, { kind: "gone" }, failed("status 502", true)]);
});

describe("the functions", () => {
  let system: System;
  let transmit: Instance;

  beforeAll(async () => {
    system = await startSystem();
  });

  afterAll(() => system.stop());

  it("push with REVERSE_PUSH_TOKEN, and with REVERSE_PUSH_BATCH a page at once", async () => {
    const relay = await startRelay();
    transmit = startInstance("transmit", {
      ...system.environment,
      REVERSE_PUSH_URL: `http://127.0.0.1:${relay.port}/push`,
      REVERSE_PUSH_TOKEN: TOKEN,
      REVERSE_PUSH_BATCH: "on",
    });
    const connected = [await connect(relay), await connect(relay), await connect(relay)];
    await system.connect(...connected.map(({ id }) => id));
    const [sender, ...others] = connected;

    const frame = { type: "message", room: "lobby", data: "hello", id: "m" };
    await transmit(textEvent(`${sender?.id}`, JSON.stringify(frame)));

    for (const { client } of others) {
      expect((await client.until(1)).map((text) => JSON.parse(String(text)))).toEqual([
        expect.objectContaining({ type: "message", data: "hello" }),
      ]);
    }
    expect((await sender?.client.until(1))?.map((text) => JSON.parse(String(text)))).toEqual([
      { type: "ack", id: "m", room: "lobby", seq: 1, sent: 2, gone: 0, failed: 0 },
    ]);
    // One to the two others, one with the ack.
    expect(relay.posts).toHaveLength(2);
  });
});
