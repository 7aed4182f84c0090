import type { Logger } from "pino";
import { functionUnknownName } from "../errors";
import type { FunctionDescription } from "../stack/system";
import { FunctionPool, type RuntimeOptions } from "./pool";

/** The functions of one environment on this machine, by name. */
export class LocalFunctions {
  private pools: ReadonlyMap<string, FunctionPool> = new Map();

  constructor(
    private readonly options: RuntimeOptions,
    private readonly log: Logger,
  ) {}

  /**
   * Makes these the functions that run. A function whose description is unchanged keeps its instances; of a changed
   * one, new events go to the new version while the old one finishes what it has.
   *
   * @returns the names of the functions that were started anew
   * @throws ZIP_UNREADABLE, FUNCTION_DID_NOT_LOAD; then all stays as it was
   */
  async deploy(descriptions: readonly FunctionDescription[]): Promise<string[]> {
    const started: FunctionPool[] = [];
    const pools = new Map<string, FunctionPool>();
    try {
      for (const description of descriptions) {
        const current = this.pools.get(description.name);
        if (current !== undefined && isSame(current.description, description)) {
          pools.set(description.name, current);
          continue;
        }
        const pool = await FunctionPool.start(description, this.options);
        started.push(pool);
        pools.set(description.name, pool);
      }
    } catch (error) {
      await Promise.all(started.map((pool) => pool.drain()));
      throw error;
    }
    const replaced = [...this.pools.values()].filter((pool) => !new Set(pools.values()).has(pool));
    this.pools = pools;
    await Promise.all(replaced.map((pool) => pool.drain()));
    return started.map((pool) => pool.description.name);
  }

  /**
   * Runs a function once and returns its answer. A failure is logged with the function's own error, and thrown.
   *
   * @throws RESOURCE_NOT_FOUND_FUNCTION and what a pool throws
   */
  async invoke(functionName: string, event: unknown, requestId: string): Promise<unknown> {
    const pool = this.pools.get(functionName);
    if (pool === undefined) throw functionUnknownName(functionName, [...this.pools.keys()]);
    try {
      return await pool.invoke(event, requestId);
    } catch (error) {
      this.log.error({ function: functionName, requestId, err: error }, "function_failed");
      throw error;
    }
  }

  /** Ends all instances when they have finished what they do. */
  async stop(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.drain()));
  }
}

function isSame(one: FunctionDescription, other: FunctionDescription): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
