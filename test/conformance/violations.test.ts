import { type RunningEmulator, startEmulator } from "../support/start-emulator";
import { GarblingProxy, repeating, replacing } from "./garbling-proxy";
import { notPassed, reportOf, runConformance, WHOLE_SUITE_MS } from "./run-conformance";

jest.setTimeout(WHOLE_SUITE_MS);

describe("GIVEN a gateway that breaks sentences of the contract", () => {
  let emulator: RunningEmulator;
  let proxy: GarblingProxy;
  let address: string;

  beforeAll(async () => {
    emulator = await startEmulator();
    const served = new URL(emulator.ready.websocketUrl);
    proxy = await GarblingProxy.listen(
      Number(served.port),
      replacing(Buffer.from([0x7f, 0x80, 0x81]), Buffer.from([0x7f, 0x00, 0x81])),
      replacing(Buffer.from("HTTP/1.1 403"), Buffer.from("HTTP/1.1 400")),
      repeating('{"type":"left"'),
    );
    served.port = String(proxy.port);
    address = served.href;
  });

  afterAll(async () => {
    await proxy.close();
    await emulator.stop();
  });

  test("WHEN it is checked THEN the cases of these sentences fail, name them, and no others do", async () => {
    const run = await runConformance(address, "--json");

    const again = "expected left once, but it came 2 times";
    expect(notPassed(reportOf(run), "fail")).toEqual({
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
    const { stdout, stderr, code } = await runConformance(address, "--api-gateway");

    expect(stdout.match(/✖ .*/g)).toEqual([
      "✖ bytes of all values arrive as they were sent",
      "✖ who closes is told to the room once, and is no member any more",
    ]);
    expect(stdout).toContain(
      "  ? who is cut off without a word is told to the room once\n      cannot be told from outside: API Gateway's documents do not promise it\n",
    );
    expect(stdout).toMatch(/\n\d+ passed, 2 failed, \d+ cannot be told\n$/);
    expect(stdout).not.toContain("\u001b");
    expect(stderr).toBe("");
    expect(code).toBe(1);
  });
});
