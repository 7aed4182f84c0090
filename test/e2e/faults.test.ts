import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { checkOut, sweepEverySecond } from "../support/checkout";
import { FaultSwitches } from "../support/fault-switches";
import { type Random, seededRandom } from "../support/random";
import { type RunningEmulator, startEmulator } from "../support/start-emulator";
import { SETTINGS, survive, type Trouble, troubleMs } from "../support/trouble/survive";

/** How long faults happen, in seconds. */
const SECONDS = Number(process.env.FAULT_SECONDS ?? 120);

/** Each as it is switched on; errors are such as may pass, so that nobody is taken for gone who is there. */
const FAULTS: Readonly<Record<string, string>> = {
  "frame-drop": "0.05",
  "frame-delay": "800@0.2",
  "frame-duplicate": "0.1",
  "frame-reorder": "0.1",
  "push-error": "503@0.2,429@0.05",
  "function-crash": "0.05",
  "function-hang": "0.02",
  "cold-start": "0.1",
  "cleanup-lost": "0.5",
  "database-stall": "700@1",
  "database-restart": "1",
};

const folder = mkdtempSync(path.join(os.tmpdir(), "faults e2e "));
let emulator: RunningEmulator;
let random: Random;

beforeAll(async () => {
  random = seededRandom();
  const project = checkOut(path.join(folder, "project"));
  sweepEverySecond(project);
  emulator = await startEmulator({ project, faultSeed: random.seed, set: SETTINGS });
});

afterAll(async () => {
  await emulator?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Every second one goes, and cleanup is not told. */
const lose: Trouble["lose"] = async (arrive, switches) => {
  const guests = await arrive();
  const lost = guests.filter((_, at) => at % 2 === 0);
  const { "cleanup-lost": before = 0 } = await switches.set({ "cleanup-lost": "1" });
  await Promise.all(lost.map(({ client }) => client.close()));
  await switches.done("cleanup-lost", before + lost.length);
  await switches.set({});
  return guests.filter((guest) => !lost.includes(guest));
};

test(
  "whatever goes wrong, what was acknowledged reaches everybody, nothing comes twice unasked, and nothing is left",
  async () => {
    expect(await new FaultSwitches(emulator).report()).toMatchObject({ seed: random.seed });
    await survive({ emulator, faults: FAULTS, seconds: SECONDS, random, lose });
  },
  troubleMs(SECONDS),
);
