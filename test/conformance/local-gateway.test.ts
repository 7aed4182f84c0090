import { type RunningEmulator, startEmulator } from "../support/start-emulator";
import { connectionIdsIn, notPassed, reportOf, runConformance, WHOLE_SUITE_MS } from "./run-conformance";

jest.setTimeout(WHOLE_SUITE_MS);

let emulator: RunningEmulator | undefined;

afterEach(async () => {
  await emulator?.stop();
  emulator = undefined;
});

test("npm start conforms, and what cannot be told of it says which option is missing", async () => {
  // Frames are told to be too fast on a machine that is busy, too.
  emulator = await startEmulator({ set: { CHAT_FRAMES_PER_SECOND: "1" } });
  const { websocketUrl, reversePushUrl, databaseUrl } = emulator.ready;

  const run = await runConformance(
    ...[websocketUrl, "--json", "--push-url", reversePushUrl],
    ...["--connection-id", connectionIdsIn(databaseUrl)],
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
    "a connection that carries no message is closed, and one that does is not":
      expect.stringContaining("--idle"),
  });
  expect(report.passed).toBe(report.cases.length - 9);
  expect(run.code).toBe(0);
});
