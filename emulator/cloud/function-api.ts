import type { Logger } from "pino";
import type { Machine } from "../core/machine";
import type { Service } from "./action";
import { ApiServer } from "./api-server";
import { type RoleOf, roleCaller } from "./role-callers";
import { type Invocable, invocationActions } from "./scf-invocation";

/** What the API of the functions is made of. */
export interface FunctionApiOptions {
  readonly find: (region: string, name: string, namespace: string) => Invocable;
  readonly roleOf: RoleOf;
  /** The services that are reached beside SCF, by their names. */
  readonly others?: Readonly<Record<string, Service>>;
  readonly log: Logger;
}

/**
 * Serves the cloud's API as functions and the nodes of a relay reach it: with the keys of their roles, they may have
 * functions invoked, and use the other services, as far as the role allows and lets them take it.
 */
export function serveFunctionApi(
  machine: Machine,
  { find, roleOf, others = {}, log }: FunctionApiOptions,
): void {
  new ApiServer(machine.functionApi, {
    callerOf: (secretId) => roleCaller(machine.keys, roleOf, secretId),
    services: {
      ...others,
      scf: { version: "2018-04-16", actions: invocationActions({ find, functions: machine.functions }) },
    },
    afterAction: () => undefined,
    log,
  });
}
