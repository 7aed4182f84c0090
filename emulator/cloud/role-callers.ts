import type { IssuedKeys, RoleTaker } from "../core/role-keys";
import { isAllowed, isTrusted, readPolicyDocument } from "./policy-document";
import type { Caller } from "./signature";

/** A CAM role: who may take it, and what it may do, as documents. */
export interface RoleDocuments {
  readonly document: string;
  readonly policies: readonly string[];
}

/** Finds the role of a name, as it is at present. */
export type RoleOf = (name: string) => RoleDocuments | undefined;

/** Who has the keys of a role: it may do what the role's policies allow, while the role lets it be taken. */
export function roleCaller(issued: IssuedKeys, roleOf: RoleOf, secretId: string): Caller | undefined {
  const keys = issued.find(secretId);
  if (keys === undefined) return undefined;
  return { ...keys, may: (action, resource) => mayRole(roleOf(keys.role), keys.taker, action, resource) };
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
