import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { checkOut, closeSilentAfter } from "../support/checkout";
import { type RunningEmulator, startEmulator } from "../support/start-emulator";
import { connectionIdsIn, notPassed, reportOf, runConformance, WHOLE_SUITE_MS } from "./run-conformance";

jest.setTimeout(WHOLE_SUITE_MS);

const IDLE_SECONDS = 15;

const folder = mkdtempSync(path.join(os.tmpdir(), "npm start conforms "));
let emulator: RunningEmulator | undefined;

afterAll(async () => {
  await emulator?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("npm start conforms, and what cannot be told of it says which option is missing", async () => {
  const project = checkOut(path.join(folder, "project"));
  closeSilentAfter(project, IDLE_SECONDS);
  // Frames are told to be too fast on a machine that is busy, too.
  emulator = await startEmulator({ project, set: { CHAT_FRAMES_PER_SECOND: "1" } });
  const { websocketUrl, reversePushUrl, databaseUrl } = emulator.ready;

  const run = await runConformance(
    ...[websocketUrl, "--json", "--push-url", reversePushUrl],
    ...["--connection-id", connectionIdsIn(databaseUrl), "--idle", String(IDLE_SECONDS)],
  );

  const report = reportOf(run);
  expect(notPassed(report, "fail")).toEqual({});
  expect(notPassed(report, "cannot be told")).toEqual({
    "a client without a token is refused": expect.stringContaining("--client-token"),
    "a client with a token whose signature is not the issuer's is refused":
      expect.stringContaining("--client-token"),
    "the user of a client is the one that its token names": expect.stringContaining("--client-token"),
    "an admin's kick disconnects every connection of a user, and the room is told":
      expect.stringContaining("--admin-token"),
    "an admin's kick of nobody is acknowledged as a kick of nobody": expect.stringContaining("--admin-token"),
    "a push without the token is refused with 401": expect.stringContaining("--token"),
    "a push with another token is refused with 401": expect.stringContaining("--token"),
    "a push to many is answered with the fate of each": expect.stringContaining("RELAY_PUSH_BATCH"),
    "a page of an origin that is not allowed is refused with 403":
      expect.stringContaining("--refused-origin"),
  });
  expect(report.passed).toBe(report.cases.length - 9);
  expect(run.code).toBe(0);
});
