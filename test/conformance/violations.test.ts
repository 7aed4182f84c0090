import { type RunningEmulator, startEmulator } from "../support/start-emulator";
import { GarblingProxy } from "./garbling-proxy";
import { connectionIdsIn, notPassed, reportOf, runConformance, WHOLE_SUITE_MS } from "./run-conformance";
import { allViolations, violations } from "./violations";

jest.setTimeout(WHOLE_SUITE_MS);

describe("GIVEN a gateway that breaks sentences of the contract", () => {
  let emulator: RunningEmulator;
  const proxies: GarblingProxy[] = [];

  beforeAll(async () => {
    // Frames are told to be too fast on a machine that is busy, too.
    emulator = await startEmulator({ set: { CHAT_FRAMES_PER_SECOND: "1" } });
  });

  afterAll(async () => {
    await Promise.all(proxies.map((proxy) => proxy.close()));
    await emulator.stop();
  });

  async function garbled(
    address: string,
    garbles: Parameters<typeof GarblingProxy.listen>[1],
  ): Promise<string> {
    const proxy = await GarblingProxy.listen(Number(new URL(address).port), garbles);
    proxies.push(proxy);
    return proxy.through(address);
  }

  test("WHEN it is checked THEN the cases of these sentences fail, name them, and no others do", async () => {
    const { websocketUrl, reversePushUrl, databaseUrl } = emulator.ready;
    const { handshake, push, frame } = allViolations;
    const run = await runConformance(
      ...[await garbled(websocketUrl, { http: handshake, frame }), "--json"],
      ...["--push-url", await garbled(reversePushUrl, { http: push })],
      ...["--connection-id", connectionIdsIn(databaseUrl)],
    );

    const failed = notPassed(reportOf(run), "fail");
    const found = Object.entries(violations).map(([what, { found: names }]) => [
      what,
      names.filter((name) => name in failed),
    ]);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(Object.entries(violations).map(([what, { found: names }]) => [what, names])),
    );
    const all = Object.values(violations).flatMap(({ found: names }) => names);
    expect(new Set(Object.keys(failed))).toEqual(new Set(all));
    const again = "expected left once, but it came 2 times";
    expect(failed).toMatchObject({
      "bytes of all values arrive as they were sent":
        "expected the 256 bytes that were sent, but there were 256, and byte 128 was 0",
      "a client that offers only unknown subprotocols is refused":
        "expected status 403 and errNo 104, but they were 400 and 104",
      "who closes is told to the room once, and is no member any more": again,
      "who is cut off without a word is told to the room once": again,
      "who is closed by the gateway is told to the room once": again,
    });
    expect(run.stderr).toContain(
      [
        "  ✖ who closes is told to the room once, and is no member any more",
        `      ${again}`,
        "      the contract: when a client has gone, cleanup removes the connection and tells its rooms (SCF document 583/31438)",
      ].join("\n"),
    );
    expect(run.code).toBe(1);
  });

  test("WHEN API Gateway is said to serve it THEN only what its documents promise is asked, and told without colour", async () => {
    const broken = ["a refusal has another status", "a byte is lost", "a departure is told twice"];
    const chosen = broken.flatMap((name) => violations[name] ?? []);
    const address = await garbled(emulator.ready.websocketUrl, {
      http: (text) => chosen.reduce((changed, { handshake }) => handshake?.(changed) ?? changed, text),
      frame: (frame) => chosen.map((one) => one.frame?.(frame)).find((made) => made !== undefined),
    });
    const { stdout, stderr, code } = await runConformance(address, "--api-gateway");

    expect(stdout.match(/✖ .*/g)).toEqual([
      "✖ bytes of all values arrive as they were sent",
      "✖ bytes that read as a frame of chat.v1 arrive as bytes",
      "✖ messages of 125, 126, 65535, 65536 bytes arrive, whose length is written in different ways",
      "✖ who closes is told to the room once, and is no member any more",
    ]);
    expect(stdout).toContain(
      "  ? who is cut off without a word is told to the room once\n      cannot be told from outside: API Gateway's documents do not promise it\n",
    );
    expect(stdout).toMatch(/\n\d+ passed, 4 failed, \d+ cannot be told\n$/);
    expect(stdout).not.toContain("\u001b");
    expect(stderr).toBe("");
    expect(code).toBe(1);
  });
});
