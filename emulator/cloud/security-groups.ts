import * as v from "valibot";
import { type Action, action } from "./action";
import { networkInUse, networkNotFound } from "./errors";
import { newId, timestamp } from "./ids";
import { filters, matches, optionalText, page, pageOf, tagList, tags, tagsOf } from "./parameters";
import { rule, type SecurityGroup, type State } from "./state";

const rules = v.optional(v.array(rule), []);
const identity = { SecurityGroupId: v.string() };

/** Security groups with their rules. */
export function securityGroupActions(state: State): Record<string, Action> {
  return {
    CreateSecurityGroup: action(
      v.object({
        GroupName: v.pipe(v.string(), v.maxLength(60, "has at most 60 characters")),
        GroupDescription: optionalText,
        ProjectId: v.optional(v.string(), "0"),
        Tags: tags,
      }),
      (given) => {
        const group: SecurityGroup = {
          ...{ id: newId("sg"), name: given.GroupName, description: given.GroupDescription },
          ...{ projectId: given.ProjectId, version: 0, ingress: [], egress: [], created: timestamp() },
        };
        state.securityGroups.push(group);
        state.tags[group.id] = tagsOf(given.Tags);
        return { SecurityGroup: describe(group, state) };
      },
    ),

    DescribeSecurityGroups: action(
      v.object({ ...page, Filters: filters, SecurityGroupIds: v.optional(v.array(v.string()), []) }),
      (given) => {
        const wanted = given.SecurityGroupIds.map((id) => findGroup(state, id));
        const found = (wanted.length > 0 ? wanted : state.securityGroups).filter((group) =>
          matches({ "security-group-id": group.id, "security-group-name": group.name }, given.Filters),
        );
        const SecurityGroupSet = pageOf(found, given).map((group) => describe(group, state));
        return { TotalCount: found.length, SecurityGroupSet };
      },
    ),

    ModifySecurityGroupAttribute: action(
      v.object({
        ...identity,
        GroupName: v.optional(v.string()),
        GroupDescription: v.optional(v.string()),
      }),
      (given) => {
        const group = findGroup(state, given.SecurityGroupId);
        group.name = given.GroupName ?? group.name;
        group.description = given.GroupDescription ?? group.description;
        return {};
      },
    ),

    DeleteSecurityGroup: action(v.object(identity), ({ SecurityGroupId }) => {
      const group = findGroup(state, SecurityGroupId);
      const users = usersOf(state, SecurityGroupId);
      if (users.length > 0) throw networkInUse(SecurityGroupId, users);
      state.securityGroups.splice(state.securityGroups.indexOf(group), 1);
      delete state.tags[SecurityGroupId];
      return {};
    }),

    DescribeSecurityGroupPolicies: action(v.object(identity), ({ SecurityGroupId }) => {
      const { version, ingress, egress } = findGroup(state, SecurityGroupId);
      return {
        SecurityGroupPolicySet: {
          Version: String(version),
          Ingress: numbered(ingress),
          Egress: numbered(egress),
        },
      };
    }),

    ModifySecurityGroupPolicies: action(
      v.object({ ...identity, SecurityGroupPolicySet: v.object({ Ingress: rules, Egress: rules }) }),
      ({ SecurityGroupId, SecurityGroupPolicySet }) => {
        const group = findGroup(state, SecurityGroupId);
        group.ingress = SecurityGroupPolicySet.Ingress;
        group.egress = SecurityGroupPolicySet.Egress;
        group.version += 1;
        return {};
      },
    ),

    DescribeSecurityGroupAssociationStatistics: action(
      v.object({ SecurityGroupIds: v.array(v.string()) }),
      ({ SecurityGroupIds }) => ({
        SecurityGroupAssociationStatisticsSet: SecurityGroupIds.map((id) => {
          const databases = usersOf(state, findGroup(state, id).id).length;
          return {
            ...{ SecurityGroupId: id, CVM: 0, CLB: 0, CDB: databases, ENI: 0, SG: 0 },
            ...{ TotalCount: databases, InstanceStatistics: [] },
          };
        }),
      }),
    ),
  };
}

function findGroup(state: State, id: string): SecurityGroup {
  const found = state.securityGroups.find((group) => group.id === id);
  if (found === undefined) throw networkNotFound(id);
  return found;
}

const usersOf = (state: State, id: string) =>
  state.databases.filter(({ securityGroups }) => securityGroups.includes(id)).map(({ name }) => name);

const numbered = (list: SecurityGroup["ingress"]) =>
  list.map((one, index) => ({ PolicyIndex: index, PolicyDescription: "", ...one }));

function describe(group: SecurityGroup, state: State): object {
  return {
    ...{ SecurityGroupId: group.id, SecurityGroupName: group.name, SecurityGroupDesc: group.description },
    ...{ ProjectId: group.projectId, IsDefault: false, CreatedTime: group.created },
    TagSet: tagList(state.tags[group.id]),
  };
}
