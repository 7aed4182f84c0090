import { setTimeout as sleep } from "node:timers/promises";
import type { FunctionRole } from "../../functions/shared/wire/events";
import type { Invocation, Invoker } from "../invoker";
import { Circuit } from "./circuit";
import { circuitOpen, ScfError } from "./errors";
import type { ScfClient } from "./scf-client";

/** The functions that are invoked. */
export interface ScfInvokerOptions {
  readonly client: ScfClient;
  /** The name of the function of each role. */
  readonly functions: Readonly<Record<FunctionRole, string>>;
  /** How long an invocation may take, retries included, in milliseconds. */
  readonly timeoutMs: number;
}

/** The longest pauses before the second and the third try, in milliseconds; each pause is a random part of it. */
const PAUSES_MS = [100, 400];

/**
 * Runs functions in SCF. A call is tried again only where the function certainly did not run; a service that keeps
 * failing is left alone for a moment, and callers hear so at once.
 */
export class ScfInvoker implements Invoker {
  readonly #circuit = new Circuit();

  constructor(private readonly options: ScfInvokerOptions) {}

  /** @throws what ScfClient throws, CIRCUIT_OPEN */
  async invoke<Role extends FunctionRole>({ role, event }: Invocation<Role>): Promise<unknown> {
    const deadline = performance.now() + this.options.timeoutMs;
    for (const pause of PAUSES_MS) {
      try {
        return await this.#tryOnce(role, event, deadline);
      } catch (error) {
        if (!(error instanceof ScfError) || !error.facts.retry) throw error;
        const wait = Math.random() * pause;
        if (performance.now() + wait >= deadline) throw error;
        await sleep(wait);
      }
    }
    return this.#tryOnce(role, event, deadline);
  }

  async #tryOnce(role: FunctionRole, event: object, deadline: number): Promise<unknown> {
    if (!this.#circuit.enter()) throw circuitOpen();
    const timeoutMs = Math.max(1, deadline - performance.now());
    try {
      const answer = await this.options.client.invoke(this.options.functions[role], event, timeoutMs);
      this.#circuit.succeeded();
      return answer;
    } catch (error) {
      if (error instanceof ScfError && error.facts.serviceFailing) this.#circuit.failed();
      else this.#circuit.succeeded();
      throw error;
    }
  }
}
