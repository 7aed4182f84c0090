import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildSync } from "esbuild";
import { RelayNode } from "../../../../emulator/core/relay/relay-node";
import { REPOSITORY } from "../../../support/checkout";

const folder = mkdtempSync(path.join(os.tmpdir(), "relay node "));
const program = path.join(folder, "relay.js");

const variables = {
  RELAY_REGION: "ap-guangzhou",
  RELAY_REGISTER: "register",
  RELAY_TRANSMIT: "transmit",
  RELAY_CLEANUP: "cleanup",
  RELAY_API_PATH: "/chat",
  RELAY_NODE_KEY: "a-key-that-all-the-nodes-of-a-relay-share",
  TENCENTCLOUD_SECRET_ID: "id",
  TENCENTCLOUD_SECRET_KEY: "key",
};

beforeAll(() => {
  const entryPoints = [path.join(REPOSITORY, "gateway/server/main.ts")];
  buildSync({ entryPoints, outfile: program, bundle: true, platform: "node" });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a node takes clients at the port that it tells, and ends when it is told", async () => {
  const lines: string[] = [];
  const runtime = process.execPath;
  const node = await RelayNode.start({ program, runtime, variables, onLog: (line) => lines.push(line) });

  const ready = await fetch(`http://127.0.0.1:${node.clientPort}/readyz`);
  expect(ready.status).toBe(200);
  expect((await fetch(`http://${node.name}/healthz`)).status).toBe(200);

  await node.stop(20);
  expect(await node.ended).toBe("its process ended with exit code 0");
  expect(lines.map((line) => JSON.parse(line).event)).toEqual(["ready", "draining", "ended"]);
});

test("a node that is not told right says what is wrong", async () => {
  const wrong = { ...variables, RELAY_NODE_KEY: "short" };

  const wrongly = { program, runtime: process.execPath, variables: wrong, onLog: () => undefined };
  await expect(RelayNode.start(wrongly)).rejects.toMatchObject({
    code: "NODE_DID_NOT_START",
    message: expect.stringContaining("RELAY_NODE_KEY"),
  });
});
