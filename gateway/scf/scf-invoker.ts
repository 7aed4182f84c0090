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

/** The longest pause before the second try and before any, in ms; each pause is a random part of one ("full jitter"). */
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;
/** How often a call is made again that passes soon or not at all. */
const RETRIES = 2;

/**
 * Runs functions in SCF. A call is made again only where the function certainly did not run; a function that is busy
 * is waited for as long as the invocation may take. A service that keeps failing is left alone for a moment, and
 * callers hear so at once.
 */
export class ScfInvoker implements Invoker {
  readonly #circuit = new Circuit();

  constructor(private readonly options: ScfInvokerOptions) {}

  /** @throws what ScfClient throws, CIRCUIT_OPEN */
  async invoke<Role extends FunctionRole>({ role, event }: Invocation<Role>): Promise<unknown> {
    const deadline = performance.now() + this.options.timeoutMs;
    for (let tries = 0; ; tries += 1) {
      try {
        return await this.#tryOnce(role, event, deadline);
      } catch (error) {
        if (!(error instanceof ScfError) || !mayRetry(error, tries)) throw error;
        const pause = Math.random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries);
        if (performance.now() + pause >= deadline) throw error;
        await sleep(pause);
      }
    }
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

const mayRetry = ({ facts: { retry } }: ScfError, tries: number): boolean =>
  retry === "to the end" || (retry === "twice" && tries < RETRIES);
