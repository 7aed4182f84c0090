import { setTimeout as delay } from "node:timers/promises";
import * as v from "valibot";
import type { RunningEmulator } from "./start-emulator";

const report = v.object({
  seed: v.number(),
  faults: v.record(v.string(), v.string()),
  done: v.record(v.string(), v.number()),
});

/** The faults of a running emulator, over HTTP. */
export class FaultSwitches {
  readonly #url: string;

  constructor({ ready }: RunningEmulator) {
    this.#url = `${ready.pageUrl}faults`;
  }

  async report(): Promise<v.InferOutput<typeof report>> {
    return v.parse(report, await (await fetch(this.#url)).json());
  }

  /** Switches these on and all others off; gives how often a fault has been done so far. */
  async set(faults: Readonly<Record<string, string>>): Promise<Readonly<Record<string, number>>> {
    const response = await fetch(this.#url, { method: "PUT", body: JSON.stringify(faults) });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return v.parse(report, await response.json()).done;
  }

  /** Waits until a fault has been done so often in all. */
  async done(fault: string, times: number): Promise<void> {
    while (((await this.report()).done[fault] ?? 0) < times) await delay(10);
  }
}
