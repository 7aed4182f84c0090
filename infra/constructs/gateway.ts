import type { ForEachRole } from "../function-role";
import type { ScfFunction } from "./scf-function";

/** What speaks WebSocket to the clients of an environment. */
export interface Gateway {
  /** What a function needs in its environment to push to clients. */
  readonly pushVariables: Readonly<Record<string, string>>;
  /**
   * Puts the gateway before the functions that it calls in the three moments of a connection. Returns where clients
   * connect: wss://…
   */
  serve(functions: ForEachRole<ScfFunction>): string;
}

/** Where clients connect, below the stage if there is one. */
export const API_PATH = "/chat";
/** The stage that is served, as register is told it. */
export const STAGE = "release";
/**
 * After how many seconds a silent WebSocket is closed. API Gateway allows at most 1800 (SCF document 583/31438). Too
 * short a time would close every quiet client.
 */
export const IDLE_TIMEOUT_SECONDS = 900;
