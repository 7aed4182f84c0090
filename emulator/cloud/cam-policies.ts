import { randomInt } from "node:crypto";
import * as v from "valibot";
import { type Action, action } from "./action";
import { policyNameInUse, policyNotFound } from "./cam-errors";
import { camName, camPage, camPageOf, checkedDocument } from "./cam-parameters";
import { findRole, roleParameters } from "./cam-roles";
import { timestamp } from "./ids";
import { optionalText, tagList, tags, tagsOf } from "./parameters";
import type { Policy, State } from "./state";

/** A policy that the account made, and by writing a document: the emulated cloud has no others. */
const OWN = { Type: 1, CreateMode: 2 };

/** Policies of the account, and their attachments to roles. They are in no region. */
export function policyActions(state: State): Record<string, Action> {
  const find = (id: number) => {
    const found = state.policies.find((policy) => policy.id === id);
    if (found === undefined) throw policyNotFound(id);
    return found;
  };
  const checkName = (name: string) => {
    if (state.policies.some((policy) => policy.name === name)) throw policyNameInUse(name);
  };
  const attachedTo = ({ id }: Policy) => state.attachments.filter(({ policyId }) => policyId === id);
  const roleOf = (given: { AttachRoleId?: string | undefined; AttachRoleName?: string | undefined }) =>
    findRole(state, given.AttachRoleId, given.AttachRoleName);

  return {
    CreatePolicy: action(
      { PolicyName: camName, PolicyDocument: v.string(), Description: optionalText, Tags: tags },
      (given) => {
        checkName(given.PolicyName);
        const policy: Policy = {
          ...{ id: randomInt(100_000_000, 1_000_000_000), name: given.PolicyName },
          ...{ document: checkedDocument(given.PolicyDocument), description: given.Description },
          ...{ created: timestamp(), modified: timestamp() },
        };
        state.policies.push(policy);
        state.tags[policy.id] = tagsOf(given.Tags);
        return { PolicyId: policy.id };
      },
    ),

    GetPolicy: action({ PolicyId: v.number() }, ({ PolicyId }) => {
      const policy = find(PolicyId);
      return {
        PolicyName: policy.name,
        Description: policy.description,
        Type: OWN.Type,
        AddTime: policy.created,
        UpdateTime: policy.modified,
        PolicyDocument: policy.document,
        PresetAlias: "",
        IsServiceLinkedRolePolicy: 0,
        Tags: tagList(state.tags[policy.id]),
      };
    }),

    UpdatePolicy: action(
      {
        PolicyId: v.number(),
        PolicyName: v.optional(camName),
        Description: v.optional(v.string()),
        PolicyDocument: v.optional(v.string()),
      },
      (given) => {
        const policy = find(given.PolicyId);
        const { PolicyName: name = policy.name, PolicyDocument: document = policy.document } = given;
        if (name !== policy.name) checkName(name);
        Object.assign(policy, {
          ...{ name, document: checkedDocument(document), modified: timestamp() },
          description: given.Description ?? policy.description,
        } satisfies Partial<Policy>);
        return { PolicyId: policy.id };
      },
    ),

    ListPolicies: action(
      { ...camPage, Scope: v.optional(v.picklist(["All", "QCS", "Local"]), "All"), Keyword: optionalText },
      (given) => {
        const own = given.Scope === "QCS" ? [] : state.policies;
        const found = own.filter(({ name }) => name.includes(given.Keyword));
        const List = camPageOf(found, given).map((policy) => ({
          ...{ PolicyId: policy.id, PolicyName: policy.name, Description: policy.description, ...OWN },
          ...{ AddTime: policy.created, UpdateTime: policy.modified, ServiceType: "" },
          ...{ Attachments: attachedTo(policy).length, AttachEntityCount: attachedTo(policy).length },
          ...{ Tags: tagList(state.tags[policy.id]) },
        }));
        return { TotalNum: found.length, List };
      },
    ),

    DeletePolicy: action({ PolicyId: v.array(v.number()) }, ({ PolicyId }) => {
      for (const policy of PolicyId.map(find)) {
        state.policies.splice(state.policies.indexOf(policy), 1);
        state.attachments = state.attachments.filter(({ policyId }) => policyId !== policy.id);
        delete state.tags[policy.id];
      }
      return {};
    }),

    AttachRolePolicy: action(
      {
        PolicyId: v.number(),
        AttachRoleId: v.optional(v.string()),
        AttachRoleName: v.optional(v.string()),
      },
      (given) => {
        const { id: policyId } = find(given.PolicyId);
        const { id: roleId } = roleOf(given);
        const isAttached = state.attachments.some(
          (one) => one.roleId === roleId && one.policyId === policyId,
        );
        if (!isAttached) state.attachments.push({ roleId, policyId, created: timestamp() });
        return {};
      },
    ),

    DetachRolePolicy: action(
      {
        PolicyId: v.number(),
        DetachRoleId: v.optional(v.string()),
        DetachRoleName: v.optional(v.string()),
      },
      (given) => {
        const role = findRole(state, given.DetachRoleId, given.DetachRoleName);
        state.attachments = state.attachments.filter(
          ({ roleId, policyId }) => roleId !== role.id || policyId !== given.PolicyId,
        );
        return {};
      },
    ),

    ListAttachedRolePolicies: action({ ...roleParameters, ...camPage }, (given) => {
      const role = findRole(state, given.RoleId, given.RoleName);
      const attached = state.attachments.filter(({ roleId }) => roleId === role.id);
      const List = camPageOf(attached, given).map(({ policyId, created }) => {
        const policy = find(policyId);
        return {
          ...{ PolicyId: policy.id, PolicyName: policy.name, Description: policy.description },
          ...{ AddTime: created, PolicyType: "User", CreateMode: OWN.CreateMode, Deactived: 0 },
        };
      });
      return { TotalNum: attached.length, List };
    }),
  };
}
