import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import type { Cloud } from "../../emulator/cloud/cloud";
import { freePort } from "../../emulator/free-port";
import { writeFunctionBundles } from "../../infra/constructs/function-bundle";
import {
  functionDefaults,
  scfClient,
  settled,
  startTestCloud,
  temporaryDirectory,
} from "../emulator/cloud/support";
import {
  PUSH_TOKEN,
  RelayProcess,
  relayEnvironment,
  removeBundle,
  stopRelays,
} from "../gateway/server/start-relay";
import { REPOSITORY } from "../support/checkout";
import { createDatabase } from "../support/database";
import { connectionIdsIn, notPassed, reportOf, runConformance, WHOLE_SUITE_MS } from "./run-conformance";

jest.setTimeout(WHOLE_SUITE_MS);

const ROLES = ["register", "transmit", "cleanup"] as const;
const IDLE_SECONDS = 15;

describe("GIVEN two nodes of a relay, and the functions in the emulated cloud", () => {
  const pushUrls: string[] = [];
  const relays: RelayProcess[] = [];
  let directory: string;
  let cloud: Cloud;
  let database: Awaited<ReturnType<typeof createDatabase>>;

  beforeAll(async () => {
    directory = temporaryDirectory();
    [cloud, database] = [await startTestCloud(directory), await createDatabase()];
    const ports = [await freePort(), await freePort()];
    pushUrls.push(...ports.map((port) => `http://127.0.0.1:${port}/push`));
    const functions = ROLES.map((role) => ({
      role,
      ...{
        entry: path.join(REPOSITORY, "functions", role, "index.ts"),
        zipFile: path.join(directory, `${role}.zip`),
      },
    }));
    writeFunctionBundles(REPOSITORY, functions);
    for (const { role, zipFile } of functions) await deploy(role, zipFile);
    for (const port of ports) {
      relays.push(
        await RelayProcess.start({
          ...relayEnvironment(new URL(`http://127.0.0.1:${cloud.port}`)),
          TENCENTCLOUD_SECRET_ID: cloud.credentials.secretId,
          TENCENTCLOUD_SECRET_KEY: cloud.credentials.secretKey,
          RELAY_PUSH_PORT: String(port),
          RELAY_IDLE_TIMEOUT_SECONDS: String(IDLE_SECONDS),
          RELAY_ALLOWED_ORIGINS: "https://chat.example",
        }),
      );
    }
  });

  afterAll(async () => {
    await stopRelays();
    removeBundle();
    await cloud.stop();
    await database.drop();
    rmSync(directory, { recursive: true, force: true });
  });

  /** Makes a function as the relay's stack does: its pushes all go to the first node. */
  async function deploy(role: string, zipFile: string): Promise<void> {
    const functions = scfClient(cloud);
    const variables = {
      DATABASE_URL: database.url,
      REVERSE_PUSH_URL: pushUrls[0] ?? "",
      REVERSE_PUSH_TOKEN: PUSH_TOKEN,
      REVERSE_PUSH_BATCH: "on",
      // Frames are told to be too fast on a machine that is busy, too.
      CHAT_FRAMES_PER_SECOND: "1",
    };
    await functions.CreateFunction({
      ...{ ...functionDefaults, FunctionName: `fn-${role}` },
      Code: { ZipFile: readFileSync(zipFile).toString("base64") },
      Environment: { Variables: Object.entries(variables).map(([Key, Value]) => ({ Key, Value })) },
    });
    await settled(functions, `fn-${role}`);
  }

  test("WHEN clients are on both, and pushes come to the second THEN they conform", async () => {
    const addresses = await Promise.all(
      relays.map(async (relay) => `ws://127.0.0.1:${await relay.clientPort()}/chat`),
    );

    const run = await runConformance(
      ...[...addresses, "--json", "--push-url", pushUrls[1] ?? "", "--token", PUSH_TOKEN],
      ...["--connection-id", connectionIdsIn(database.url), "--idle", String(IDLE_SECONDS)],
      ...["--refused-origin", "https://elsewhere.example"],
    );

    const report = reportOf(run);
    expect(notPassed(report, "fail")).toEqual({});
    expect(Object.keys(notPassed(report, "cannot be told"))).toEqual([
      "a client without a token is refused",
      "a client with a token whose signature is not the issuer's is refused",
      "the user of a client is the one that its token names",
      "an admin's kick disconnects every connection of a user, and the room is told",
      "an admin's kick of nobody is acknowledged as a kick of nobody",
    ]);
    expect(report.addresses).toEqual(addresses);
    expect(run.code).toBe(0);
    expect(run.stdout + run.stderr).not.toContain(PUSH_TOKEN);
  });
});
