import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Random, seededRandom } from "../support/random";
import { checkOutWithRelay } from "../support/relay-checkout";
import { type RunningEmulator, startEmulator } from "../support/start-emulator";
import { SETTINGS, survive, type Trouble, troubleMs } from "../support/trouble/survive";

/** How long faults happen, in seconds. */
const SECONDS = Number(process.env.FAULT_SECONDS ?? 40);

const NODES = 2;

/** Each as it is switched on: what can go wrong around a relay. */
const FAULTS: Readonly<Record<string, string>> = {
  "node-kill": "3",
  "function-crash": "0.05",
  "function-hang": "0.02",
  "cold-start": "0.1",
  "database-stall": "700@1",
  "database-restart": "1",
};

const folder = mkdtempSync(path.join(os.tmpdir(), "relay faults e2e "));
let emulator: RunningEmulator;
let random: Random;

beforeAll(async () => {
  random = seededRandom();
  const project = checkOutWithRelay(path.join(folder, "project"));
  emulator = await startEmulator({ project, nodes: NODES, faultSeed: random.seed, set: SETTINGS });
}, 120_000);

afterAll(async () => {
  await emulator?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The clients of a node go with it; there are some on each once those that were killed have been replaced. */
const lose: Trouble["lose"] = async (arrive, switches) => {
  const { "node-kill": before = 0 } = (await switches.report()).done;
  await emulator.logged("node_started", NODES + before);
  const guests = await arrive();
  await switches.set({ "node-kill": "4" });
  await switches.done("node-kill", before + 1);
  await switches.set({});
  const answers = await Promise.allSettled(
    guests.map(async ({ client }) => {
      client.send({ type: "ping" });
      return await client.next({ type: "pong" });
    }),
  );
  return guests.filter((_, at) => answers[at]?.status === "fulfilled");
};

test(
  "whichever node is killed and whatever else goes wrong, what was acknowledged reaches everybody, and nothing is left",
  () => survive({ emulator, faults: FAULTS, seconds: SECONDS, random, lose }),
  troubleMs(SECONDS),
);
