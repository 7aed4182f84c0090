import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import { functionUnknownName } from "../errors";
import {
  type FunctionAddress,
  type FunctionDescription,
  functionPath,
} from "../runtime/function-description";
import { FunctionPool, type RuntimeOptions } from "../runtime/pool";
import { AsynchronousInvocations } from "./asynchronous-invocations";
import type { TimerDescription } from "./descriptions";
import { startTimers } from "./timers";

interface Running {
  readonly pool: FunctionPool;
  readonly stopTimers: () => void;
}

/** The functions on this machine: the instances of each, and its timers. */
export class Functions {
  private readonly running = new Map<string, Running>();
  private readonly ending = new Set<Promise<void>>();
  private readonly later: AsynchronousInvocations;

  constructor(
    private readonly options: RuntimeOptions,
    private readonly log: Logger,
  ) {
    this.later = new AsynchronousInvocations((...what) => this.invoke(...what), log);
  }

  /**
   * Makes these functions run, beside those that run already. A function whose description is unchanged keeps its
   * instances; of a changed one, new events go to the new version while the old one finishes what it has. Deploys of
   * the same function must come one after another.
   *
   * @returns the names of the functions that were started anew
   * @throws ZIP_UNREADABLE, FUNCTION_DID_NOT_LOAD; then all stays as it was
   */
  async deploy(descriptions: readonly FunctionDescription[]): Promise<string[]> {
    const started: FunctionPool[] = [];
    try {
      for (const description of descriptions) {
        const current = this.running.get(functionPath(description))?.pool.description;
        if (JSON.stringify(current) === JSON.stringify(description)) continue;
        started.push(await FunctionPool.start(description, this.options));
      }
    } catch (error) {
      await Promise.all(started.map((pool) => pool.drain()));
      throw error;
    }
    await Promise.all(started.map((pool) => this.replace(pool)));
    return started.map((pool) => pool.description.name);
  }

  /** Makes these the timers of a function that was deployed. */
  schedule(address: FunctionAddress, timers: readonly TimerDescription[]): void {
    const running = this.running.get(functionPath(address));
    if (running === undefined) return;
    running.stopTimers();
    const stopTimers = startTimers(timers, (event) => this.invoke(address, event, randomUUID()));
    this.running.set(functionPath(address), { ...running, stopTimers });
  }

  /**
   * Runs a function once and returns its answer. A failure is logged with the function's own error, and thrown.
   *
   * @throws RESOURCE_NOT_FOUND_FUNCTION and what a pool throws
   */
  async invoke(address: FunctionAddress, event: unknown, requestId: string): Promise<unknown> {
    const pool = this.running.get(functionPath(address))?.pool;
    if (pool === undefined) throw functionUnknownName(functionPath(address), [...this.running.keys()]);
    try {
      return await pool.invoke(event, requestId);
    } catch (error) {
      this.log.error({ function: address.name, requestId, err: error }, "function_failed");
      throw error;
    }
  }

  /** Runs a function soon, and again where it fails, as SCF does for those who do not wait for an answer. */
  invokeLater(address: FunctionAddress, event: unknown, requestId: string): void {
    this.later.begin(address, event, requestId);
  }

  /** Ends a function's timers and instances; these finish what they have. */
  remove(address: FunctionAddress): void {
    const running = this.running.get(functionPath(address));
    if (running === undefined) return;
    this.running.delete(functionPath(address));
    running.stopTimers();
    const ended = running.pool.drain();
    this.ending.add(ended);
    void ended.finally(() => this.ending.delete(ended));
  }

  /** Ends everything when it has finished what it does. */
  async stop(): Promise<void> {
    this.later.stop();
    for (const { stopTimers } of this.running.values()) stopTimers();
    await Promise.all([...[...this.running.values()].map(({ pool }) => pool.drain()), ...this.ending]);
  }

  private async replace(pool: FunctionPool): Promise<void> {
    const path = functionPath(pool.description);
    const before = this.running.get(path);
    this.running.set(path, { pool, stopTimers: before?.stopTimers ?? (() => undefined) });
    await before?.pool.drain();
  }
}
