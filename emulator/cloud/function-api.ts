import type { Logger } from "pino";
import type { Machine } from "../core/machine";
import type { RoleTaker } from "../core/role-keys";
import { ApiServer } from "./api-server";
import { isAllowed, isTrusted, readPolicyDocument } from "./policy-document";
import { type Invocable, invocationActions } from "./scf-invocation";

/** A CAM role: who may take it, and what it may do, as documents. */
export interface RoleDocuments {
  readonly document: string;
  readonly policies: readonly string[];
}

/** What the API of the functions is made of. */
export interface FunctionApiOptions {
  readonly find: (region: string, name: string, namespace: string) => Invocable;
  /** The role of a name, as it is at present. */
  readonly roleOf: (name: string) => RoleDocuments | undefined;
  readonly log: Logger;
}

/**
 * Serves the cloud's API as functions and the nodes of a relay reach it: with the keys of their roles, they may have
 * functions invoked as far as the role allows, and lets them take it.
 */
export function serveFunctionApi(machine: Machine, { find, roleOf, log }: FunctionApiOptions): void {
  new ApiServer(machine.functionApi, {
    callerOf: (secretId) => {
      const keys = machine.keys.find(secretId);
      if (keys === undefined) return undefined;
      return { ...keys, may: (action, resource) => mayRole(roleOf(keys.role), keys.taker, action, resource) };
    },
    services: {
      scf: { version: "2018-04-16", actions: invocationActions({ find, functions: machine.functions }) },
    },
    afterAction: () => undefined,
    log,
  });
}

function mayRole(
  role: RoleDocuments | undefined,
  taker: RoleTaker,
  action: string,
  resource: string,
): boolean {
  const document = readPolicyDocument(role?.document ?? "");
  if (role === undefined || document === undefined || !isTrusted(document, taker)) return false;
  const policies = role.policies.flatMap((json) => readPolicyDocument(json) ?? []);
  return isAllowed(policies, action, resource);
}
