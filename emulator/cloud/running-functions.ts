import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Logger } from "pino";
import { LocalFunctions } from "../runtime/functions";
import type { RuntimeOptions } from "../runtime/pool";
import { DEFAULT_CONCURRENCY_QUOTA_MB, type FunctionDescription } from "../stack/system";
import { startTimers } from "../timers";
import type { CloudFunction } from "./state";

interface Running {
  readonly functions: LocalFunctions;
  /** Changes are carried out one after another. */
  work: Promise<void>;
  stopTimers: () => void;
}

/** What runs of the cloud's functions: the instances of each, and its timers. */
export class RunningFunctions {
  private readonly running = new Map<string, Running>();
  private readonly ending = new Set<Promise<void>>();

  constructor(
    private readonly options: {
      readonly runtime: RuntimeOptions;
      /** The folder where the zips lie. */
      readonly zips: string;
      /** Called when a function has become Active or has failed, unasked. */
      readonly onChange: () => void;
      readonly log: Logger;
    },
  ) {
    mkdirSync(options.zips, { recursive: true });
  }

  /** Keeps the code of a function, and forgets the code it had. */
  keepZip(fn: CloudFunction, zip: Buffer): void {
    const before = fn.zipFile;
    fn.zipFile = `${fn.id}-${randomUUID()}.zip`;
    fn.zipBytes = zip.length;
    writeFileSync(path.join(this.options.zips, fn.zipFile), zip);
    if (before !== "") this.forgetZip(before);
  }

  /**
   * Makes what runs agree with the function: its instances are started anew with the new code and variables, the old
   * ones finish what they have. Resolves when the function has become Active, or CreateFailed or UpdateFailed with the
   * reason.
   */
  apply(fn: CloudFunction): Promise<void> {
    const running = this.running.get(fn.id) ?? this.begin(fn);
    running.work = running.work.then(() => this.deploy(fn, running));
    return running.work;
  }

  /** Makes the timers agree with the function's triggers. */
  applyTimers(fn: CloudFunction): void {
    const running = this.running.get(fn.id);
    if (running === undefined) return;
    running.stopTimers();
    const timers = fn.triggers
      .filter(({ enabled }) => enabled)
      .map(({ name, cron, message }) => ({ name, cron, message, functionName: fn.name }));
    running.stopTimers = startTimers(timers, running.functions);
  }

  /** Ends the function's timers and instances; these finish what they have. */
  remove(fn: CloudFunction): void {
    const running = this.running.get(fn.id);
    this.running.delete(fn.id);
    this.forgetZip(fn.zipFile);
    if (running === undefined) return;
    running.stopTimers();
    const ended = running.work.then(() => running.functions.stop());
    this.ending.add(ended);
    void ended.finally(() => this.ending.delete(ended));
  }

  /**
   * Runs a function once.
   *
   * @throws what LocalFunctions.invoke throws
   */
  async invoke(fn: CloudFunction, event: unknown, requestId: string): Promise<unknown> {
    const running = this.running.get(fn.id) ?? this.begin(fn);
    return running.functions.invoke(fn.name, event, requestId);
  }

  /** Ends everything. */
  async stop(): Promise<void> {
    for (const { stopTimers } of this.running.values()) stopTimers();
    const ended = [...this.running.values()].map(({ work, functions }) => work.then(() => functions.stop()));
    await Promise.all([...ended, ...this.ending]);
  }

  private begin(fn: CloudFunction): Running {
    const { runtime, log } = this.options;
    const running = {
      functions: new LocalFunctions(runtime, log),
      work: Promise.resolve(),
      stopTimers: () => undefined,
    };
    this.running.set(fn.id, running);
    return running;
  }

  private async deploy(fn: CloudFunction, running: Running): Promise<void> {
    // Deleted while it waited.
    if (this.running.get(fn.id) !== running) return;
    try {
      await running.functions.deploy([this.describe(fn)]);
      fn.status = "Active";
      fn.statusReason = "";
      this.applyTimers(fn);
    } catch (error) {
      fn.status = fn.status === "Creating" ? "CreateFailed" : "UpdateFailed";
      fn.statusReason = error instanceof Error ? error.message : String(error);
      this.options.log.warn({ function: fn.name, err: error }, "function_not_deployed");
    }
    this.options.onChange();
  }

  private describe(fn: CloudFunction): FunctionDescription {
    const { name, namespace, region, handler, runtime, memoryMb, timeoutSeconds, environment } = fn;
    return {
      ...{ name, namespace, region, handler, runtime, memoryMb, timeoutSeconds },
      concurrency: Math.floor((fn.reservedMb ?? DEFAULT_CONCURRENCY_QUOTA_MB) / memoryMb),
      zipFile: path.join(this.options.zips, fn.zipFile),
      // A copy: a description must not change with the function.
      environment: { ...environment },
    };
  }

  private forgetZip(zipFile: string): void {
    rmSync(path.join(this.options.zips, zipFile), { force: true });
  }
}
