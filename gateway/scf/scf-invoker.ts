import { setTimeout as sleep } from "node:timers/promises";
import type { FunctionRole } from "../../functions/shared/wire/events";
import { Circuit, type CircuitLimits, type Learned } from "../circuit";
import type { Invocation, Invoker } from "../invoker";
import { circuitOpen, ScfError } from "./errors";
import { ScfClient, type ScfOptions } from "./scf-client";

/** The functions that are invoked. */
export interface ScfInvokerOptions {
  /** Where they are. */
  readonly scf: ScfOptions;
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
/** With less time left, in ms, none is made again: the function would run, and its answer come too late. */
const SHORTEST_TRY_MS = 1_000;

const CIRCUIT: CircuitLimits = { failures: 5, openMs: 2_000 };

/** The way to the function of one role. Sockets and circuit are its own: nobody waits for another role's function. */
interface Way {
  readonly functionName: string;
  readonly client: ScfClient;
  readonly circuit: Circuit;
}

/**
 * Runs functions in SCF. A call is made again only where the function certainly did not run; a function that is busy
 * is waited for as long as the invocation may take. A service that keeps failing is left alone for a moment, and
 * callers hear so at once.
 */
export class ScfInvoker implements Invoker {
  readonly #ways: Readonly<Record<FunctionRole, Way>>;
  readonly #timeoutMs: number;

  constructor({ scf, functions, timeoutMs }: ScfInvokerOptions) {
    const way = (functionName: string): Way => ({
      functionName,
      client: new ScfClient(scf),
      circuit: new Circuit(CIRCUIT),
    });
    this.#ways = {
      register: way(functions.register),
      transmit: way(functions.transmit),
      cleanup: way(functions.cleanup),
    };
    this.#timeoutMs = timeoutMs;
  }

  /** @throws what ScfClient throws, CIRCUIT_OPEN */
  async invoke<Role extends FunctionRole>({ role, event }: Invocation<Role>): Promise<unknown> {
    const deadline = performance.now() + this.#timeoutMs;
    for (let tries = 0; ; tries += 1) {
      try {
        return await tryOnce(this.#ways[role], event, deadline, tries === 0);
      } catch (error) {
        if (!(error instanceof ScfError) || !mayRetry(error, tries)) throw error;
        const pause = Math.random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries);
        if (deadline - performance.now() - pause < SHORTEST_TRY_MS) throw error;
        await sleep(pause);
      }
    }
  }

  /** Closes the sockets that are kept. */
  close(): void {
    for (const { client } of Object.values(this.#ways)) client.close();
  }
}

/** @param hasAllTime whether the call may take all of the time that an invocation has */
async function tryOnce(
  { functionName, client, circuit }: Way,
  event: object,
  deadline: number,
  hasAllTime: boolean,
): Promise<unknown> {
  const leave = circuit.enter();
  if (leave === undefined) throw circuitOpen();
  let learned: Learned = "works";
  try {
    return await client.invoke(functionName, event, Math.max(1, deadline - performance.now()));
  } catch (error) {
    if (error instanceof ScfError) learned = learnedFrom(error, hasAllTime);
    throw error;
  } finally {
    leave(learned);
  }
}

function learnedFrom({ facts: { service } }: ScfError, hadAllTime: boolean): Learned {
  if (service === "unknown") return "nothing";
  if (service === "late") return hadAllTime ? "fails" : "nothing";
  return service;
}

const mayRetry = ({ facts: { retry } }: ScfError, tries: number): boolean =>
  retry === "to the end" || (retry === "twice" && tries < RETRIES);
