import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Logger } from "pino";
import type { Functions } from "../core/functions";
import {
  DEFAULT_CONCURRENCY_QUOTA_MB,
  type FunctionAddress,
  type FunctionDescription,
  functionPath,
} from "../runtime/function-description";
import type { CloudFunction, State } from "./state";

/** What runs of the cloud's functions, and the zips that they were made from. */
export class RunningFunctions {
  /** By the function's path: its changes are carried out one after another. */
  private readonly work = new Map<string, Promise<void>>();

  constructor(
    private readonly options: {
      readonly state: State;
      readonly functions: Functions;
      /** The folder where the zips lie. */
      readonly zips: string;
      /** Variables that every function gets in place of, or beside, its own; they are not kept. */
      readonly overrides: Readonly<Record<string, string>>;
      /** A URL in a variable as it is reached on this machine from within a VPC. */
      readonly localUrl: (url: string, vpcId: string) => Promise<string>;
      /** Puts the state on record; called when a function has become Active, has failed or has ended. */
      readonly onChange: () => void;
      readonly log: Logger;
    },
  ) {
    mkdirSync(options.zips, { recursive: true });
  }

  /** Keeps the code of a function. The code it had is forgotten when the function has been deployed anew. */
  keepZip(fn: CloudFunction, zip: Buffer): void {
    fn.zipFile = `${fn.id}-${randomUUID()}.zip`;
    fn.zipBytes = zip.length;
    writeFileSync(path.join(this.options.zips, fn.zipFile), zip);
  }

  /**
   * Makes what runs agree with the function: its instances are started anew with the new code and variables, the old
   * ones finish what they have. Resolves when the function has become Active, or CreateFailed or UpdateFailed with the
   * reason.
   */
  apply(fn: CloudFunction): Promise<void> {
    return this.queue(fn, () => this.deploy(fn));
  }

  /** Makes the timers agree with the function's triggers. */
  applyTimers(fn: CloudFunction): void {
    this.options.functions.schedule(
      fn,
      fn.triggers.filter(({ enabled }) => enabled),
    );
  }

  /** Ends the function's timers and instances; these finish what they have. */
  remove(fn: CloudFunction): void {
    void this.queue(fn, async () => {
      this.options.functions.remove(fn);
      this.options.onChange();
      this.forgetZips();
    });
  }

  /**
   * Runs a function once.
   *
   * @throws what Functions.invoke throws
   */
  invoke(fn: FunctionAddress, event: unknown, requestId: string): Promise<unknown> {
    return this.options.functions.invoke(fn, event, requestId);
  }

  /** Runs a function soon, and again where it fails. */
  invokeLater(fn: FunctionAddress, event: unknown, requestId: string): void {
    this.options.functions.invokeLater(fn, event, requestId);
  }

  /** Resolves when no change is under way. */
  async settled(): Promise<void> {
    await Promise.all(this.work.values());
  }

  private queue(fn: CloudFunction, work: () => Promise<void>): Promise<void> {
    const done = (this.work.get(functionPath(fn)) ?? Promise.resolve()).then(work);
    this.work.set(functionPath(fn), done);
    return done;
  }

  private async deploy(fn: CloudFunction): Promise<void> {
    const { functions, onChange, log } = this.options;
    try {
      await functions.deploy([await this.describe(fn)]);
      fn.status = "Active";
      fn.statusReason = "";
      this.applyTimers(fn);
    } catch (error) {
      const neverRan = fn.status === "Creating" || fn.status === "CreateFailed";
      fn.status = neverRan ? "CreateFailed" : "UpdateFailed";
      fn.statusReason = error instanceof Error ? error.message : String(error);
      log.warn({ function: fn.name, err: error }, "function_not_deployed");
    }
    onChange();
    this.forgetZips();
  }

  private async describe(fn: CloudFunction): Promise<FunctionDescription> {
    const { localUrl, zips, overrides } = this.options;
    const { region, namespace, name, handler, runtime, memoryMb, timeoutSeconds, environment, role } = fn;
    const variables = Object.entries(environment).map(
      async ([variable, value]) => [variable, await localUrl(value, fn.vpcId)] as const,
    );
    return {
      ...{ region, namespace, name, handler, runtime, memoryMb, timeoutSeconds, role },
      concurrency: Math.floor((fn.reservedMb ?? DEFAULT_CONCURRENCY_QUOTA_MB) / memoryMb),
      zipFile: path.join(zips, fn.zipFile),
      environment: { ...Object.fromEntries(await Promise.all(variables)), ...overrides },
    };
  }

  /** Deletes the zips of no function. The state on record must not name them any more: this process may be killed. */
  private forgetZips(): void {
    const kept = new Set(this.options.state.functions.map(({ zipFile }) => zipFile));
    for (const file of readdirSync(this.options.zips)) {
      if (!kept.has(file)) rmSync(path.join(this.options.zips, file));
    }
  }
}
