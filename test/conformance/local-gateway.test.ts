import { signWithSecret } from "../support/issuer";
import { type RunningEmulator, startEmulator } from "../support/start-emulator";
import { connectionIdsIn, notPassed, reportOf, runConformance, WHOLE_SUITE_MS } from "./run-conformance";

jest.setTimeout(WHOLE_SUITE_MS);

const SECRET = "a-secret-of-an-issuer-of-no-fewer-than-32-characters";

/** Frames are told to be too fast on a machine that is busy, too. */
const SLOW = { CHAT_FRAMES_PER_SECOND: "1" };

let emulator: RunningEmulator | undefined;

afterEach(async () => {
  await emulator?.stop();
  emulator = undefined;
});

test("npm start conforms, and what cannot be told of it says which option is missing", async () => {
  emulator = await startEmulator({ set: SLOW });
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
    "a push without the token is refused with 401": expect.stringContaining("--token"),
    "a push with another token is refused with 401": expect.stringContaining("--token"),
    "a push to many is answered with the fate of each": expect.stringContaining("RELAY_PUSH_BATCH"),
    "a connection that carries no message is closed, and one that does is not":
      expect.stringContaining("--idle"),
  });
  expect(report.passed).toBe(report.cases.length - 6);
  expect(run.code).toBe(0);
});

test("an environment that asks for tokens conforms, though all clients are one user", async () => {
  emulator = await startEmulator({ set: { ...SLOW, AUTH_JWT_SECRET: SECRET } });
  const { websocketUrl } = emulator.ready;

  const token = await signWithSecret(SECRET, { sub: "ada", exp: Math.floor(Date.now() / 1_000) + 3_600 });
  const run = await runConformance(websocketUrl, "--json", "--client-token", token);

  const report = reportOf(run);
  expect(notPassed(report, "fail")).toEqual({});
  const verdicts = new Map(report.cases.map(({ name, verdict }) => [name, verdict]));
  expect(verdicts.get("a client without a token is refused")).toBe("pass");
  expect(verdicts.get("a client with a token whose signature is not the issuer's is refused")).toBe("pass");
  expect(run.code).toBe(0);
  expect(run.stdout + run.stderr).not.toContain(token);
});
