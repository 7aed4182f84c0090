import type { EventOfRole, FunctionRole } from "../functions/shared/wire/events";

/** What travels beside an event: `requestId` is the id under which gateway and function log this invocation. */
export interface Invocation<Role extends FunctionRole> {
  readonly role: Role;
  readonly event: EventOfRole[Role];
  readonly requestId: string;
}

/**
 * Where functions run. The gateway knows functions through this alone: the emulator runs them in child processes,
 * the relay calls SCF.
 *
 * Resolves with the function's answer as parsed JSON, untrusted. Rejects when the function could not be run, threw,
 * or exceeded its own timeout. It always settles: bounding an invocation in time is the invoker's part.
 */
export interface Invoker {
  invoke<Role extends FunctionRole>(invocation: Invocation<Role>): Promise<unknown>;
}
