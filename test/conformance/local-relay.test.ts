import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import * as v from "valibot";
import { inSeconds, signWithSecret } from "../support/issuer";
import { checkOutWithRelay } from "../support/relay-checkout";
import { type RunningEmulator, startEmulator } from "../support/start-emulator";
import { notPassed, reportOf, runConformance, WHOLE_SUITE_MS } from "./run-conformance";

jest.setTimeout(WHOLE_SUITE_MS);

const SECRET = "a-secret-of-an-issuer-of-no-fewer-than-32-characters";

describe("GIVEN npm start of a relay on two nodes, whose environment asks for tokens", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "relay conforms "));
  const data = path.join(folder, "data");
  let emulator: RunningEmulator;

  beforeAll(async () => {
    const project = checkOutWithRelay(path.join(folder, "a checkout"));
    // Frames are told to be too fast on a machine that is busy, too.
    const set = { AUTH_JWT_SECRET: SECRET, CHAT_FRAMES_PER_SECOND: "1" };
    emulator = await startEmulator({ project, nodes: 2, data, set });
  });

  afterAll(async () => {
    await emulator?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test("WHEN it is checked with a client's token, an admin's and that of pushes THEN it conforms", async () => {
    const { websocketUrl, reversePushUrl } = emulator.ready;
    const sign = (claims: object) => signWithSecret(SECRET, { ...claims, exp: inSeconds(3_600) });
    const tokens = {
      client: await sign({ sub: "ada" }),
      admin: await sign({ sub: "root", role: "admin" }),
      push: pushTokenIn(data),
    };

    const run = await runConformance(
      ...[websocketUrl, "--json", "--client-token", tokens.client, "--admin-token", tokens.admin],
      ...["--push-url", reversePushUrl, "--token", tokens.push],
    );

    const report = reportOf(run);
    expect(notPassed(report, "fail")).toEqual({});
    // Connection ids are not told: all clients are one user.
    expect(notPassed(report, "cannot be told")).toEqual({
      "a client that offers no subprotocol is let in without one": expect.stringContaining("token"),
      "guests are users of their own": expect.stringContaining("token"),
      "what is pushed to a connection reaches its client, text and bytes":
        expect.stringContaining("--connection-id"),
      "a pushed disconnection closes its client, and the room is told once":
        expect.stringContaining("--connection-id"),
      "a push to a connection that has gone is told to have reached nobody":
        expect.stringContaining("--connection-id"),
      "connection ids are at least 128 bits of base64, and differ":
        expect.stringContaining("--connection-id"),
      "a page of an origin that is not allowed is refused with 403":
        expect.stringContaining("--refused-origin"),
      "a connection that carries no message is closed, and one that does is not":
        expect.stringContaining("--idle"),
    });
    expect(run.code).toBe(0);
    for (const token of Object.values(tokens)) expect(run.stdout + run.stderr).not.toContain(token);
  });
});

/** What the stack on this machine has generated as the token of pushes. */
function pushTokenIn(directory: string): string {
  const generated: unknown = JSON.parse(readFileSync(path.join(directory, "state.json"), "utf8"));
  const [[, uuid] = []] = Object.entries(v.parse(v.record(v.string(), v.string()), generated)).filter(
    ([name]) => name.includes("push-token"),
  );
  return v.parse(v.string(), uuid).replaceAll("-", "");
}
