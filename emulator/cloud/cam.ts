import type { Service } from "./action";
import { policyActions } from "./cam-policies";
import { roleActions } from "./cam-roles";
import { userActions } from "./cam-users";
import type { RoleDocuments } from "./role-callers";
import type { State } from "./state";

/** Cloud Access Management: who asks, roles, and policies attached to them. What a function's role may do is held to them. */
export function cam(state: State): Service {
  return {
    version: "2019-01-16",
    actions: { ...userActions(), ...roleActions(state), ...policyActions(state) },
  };
}

/** The documents of a role and of its policies, by the role's name. */
export function roleDocuments(state: State, name: string): RoleDocuments | undefined {
  const role = state.roles.find((one) => one.name === name);
  if (role === undefined) return undefined;
  const attached = state.attachments.filter(({ roleId }) => roleId === role.id);
  const policies = state.policies.filter(({ id }) => attached.some(({ policyId }) => policyId === id));
  return { document: role.document, policies: policies.map(({ document }) => document) };
}
