import { functionBusy, functionStopped } from "../errors";
import { unpackCode } from "./code";
import type { FunctionDescription } from "./function-description";
import type { ApiAccess } from "./function-environment";
import { FunctionInstance } from "./instance";
import type { InvocationFault } from "./invocation-fault";

/** What all functions on this machine share. */
export interface RuntimeOptions {
  /** The folder that zips are unpacked into. */
  readonly codeDirectory: string;
  /** The bundled runtime/bootstrap.ts. */
  readonly bootstrapFile: string;
  readonly api: ApiAccess;
  /** Gets each line that a function writes. */
  readonly onLog: (functionName: string, line: string) => void;
  /** Is asked before each invocation what is done to it on purpose. */
  readonly chooseFault?: () => InvocationFault | undefined;
}

interface Waiting {
  /** Refuses it when it has waited for too long. */
  readonly timer: NodeJS.Timeout;
  readonly resolve: (instance: FunctionInstance) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The instances of one version of a function. Each handles one event at a time; more are started under load, up to
 * the declared concurrency. An event beyond that waits for an instance, at most as long as the function's timeout:
 * the cloud would refuse it at once, but it would also not be held up by two cores.
 */
export class FunctionPool {
  private readonly idle: FunctionInstance[] = [];
  private readonly waiting = new Set<Waiting>();
  private readonly running = new Set<FunctionInstance>();
  private readonly launching = new Set<Promise<FunctionInstance>>();
  private draining = false;

  private constructor(
    readonly description: FunctionDescription,
    private readonly codeDirectory: string,
    private readonly options: RuntimeOptions,
  ) {}

  /**
   * Unpacks the code and starts the first instance, so that code that does not load is found before it is needed.
   *
   * @throws ZIP_UNREADABLE, FUNCTION_DID_NOT_LOAD
   */
  static async start(description: FunctionDescription, options: RuntimeOptions): Promise<FunctionPool> {
    const codeDirectory = unpackCode(description.name, description.zipFile, options.codeDirectory);
    const pool = new FunctionPool(description, codeDirectory, options);
    pool.release(await pool.launch());
    return pool;
  }

  /**
   * Runs the function once.
   *
   * @throws FUNCTION_BUSY, FUNCTION_STOPPED, and what an instance throws
   */
  async invoke(event: unknown, requestId: string): Promise<unknown> {
    const fault = this.options.chooseFault?.();
    if (fault?.kind === "cold-start") await this.endIdle();
    const instance = await this.acquire();
    try {
      return await instance.invoke(event, requestId, fault);
    } finally {
      this.release(instance);
    }
  }

  /** Takes no more events, finishes those it has, waiting ones too, and ends every instance. */
  async drain(): Promise<void> {
    this.draining = true;
    for (const instance of this.idle.splice(0)) instance.stop();
    await Promise.allSettled(this.launching);
    await Promise.all([...this.running].map((instance) => instance.ended));
  }

  /** Ends the instances that have nothing to do: the next event gets a new one. */
  private async endIdle(): Promise<void> {
    const ending = this.idle.splice(0);
    for (const instance of ending) instance.stop();
    await Promise.all(ending.map(({ ended }) => ended));
  }

  private async acquire(): Promise<FunctionInstance> {
    if (this.draining) throw functionStopped(this.description.name);
    const idle = this.idle.pop();
    if (idle !== undefined) return idle;
    if (this.mayLaunch()) return this.launch();
    return this.wait();
  }

  private wait(): Promise<FunctionInstance> {
    const { name, concurrency, timeoutSeconds } = this.description;
    return new Promise((resolve, reject) => {
      const refuse = () => {
        this.waiting.delete(waiting);
        reject(functionBusy(name, concurrency));
      };
      const waiting: Waiting = { resolve, reject, timer: setTimeout(refuse, timeoutSeconds * 1000) };
      this.waiting.add(waiting);
    });
  }

  /** The event that has waited longest: it will get an instance, and is not refused any more. */
  private takeWaiting(): Waiting | undefined {
    const [next] = this.waiting;
    if (next === undefined) return undefined;
    this.waiting.delete(next);
    clearTimeout(next.timer);
    return next;
  }

  private mayLaunch(): boolean {
    return this.running.size + this.launching.size < this.description.concurrency;
  }

  private async launch(): Promise<FunctionInstance> {
    const { description, codeDirectory } = this;
    const { bootstrapFile, api, onLog } = this.options;
    const launch = FunctionInstance.start({
      ...{ description, codeDirectory, bootstrapFile, api },
      onLog: (line) => onLog(description.name, line),
    });
    this.launching.add(launch);
    try {
      const instance = await launch;
      this.running.add(instance);
      instance.ended.then(() => this.forget(instance));
      return instance;
    } finally {
      this.launching.delete(launch);
    }
  }

  /** An instance is free again, or has ended while it was busy. */
  private release(instance: FunctionInstance): void {
    if (!this.running.has(instance)) return;
    const next = this.takeWaiting();
    if (next !== undefined) {
      next.resolve(instance);
    } else if (this.draining) {
      instance.stop();
    } else {
      this.idle.push(instance);
    }
  }

  /** An instance has ended: a waiting event gets a new one in its place. */
  private forget(instance: FunctionInstance): void {
    this.running.delete(instance);
    const at = this.idle.indexOf(instance);
    if (at >= 0) this.idle.splice(at, 1);
    if (!this.mayLaunch()) return;
    const next = this.takeWaiting();
    if (next === undefined) return;
    this.launch().then(next.resolve, next.reject);
  }
}
