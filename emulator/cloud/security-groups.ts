import * as v from "valibot";
import { type Action, action } from "./action";
import { newId, timestamp } from "./ids";
import { networkInUse, networkNotFound, ruleDuplicate, rulesOutdated } from "./network-errors";
import { filters, matches, optionalText, page, pageOf, tagList, tags, tagsOf } from "./parameters";
import { rule, type SecurityGroup, type State } from "./state";

const rules = v.optional(v.array(rule), []);
const identity = { SecurityGroupId: v.string() };

/** Security groups with their rules. */
export function securityGroupActions(state: State): Record<string, Action> {
  const inRegion = (region: string) => state.securityGroups.filter((group) => group.region === region);
  return {
    CreateSecurityGroup: action(
      {
        GroupName: v.pipe(v.string(), v.maxLength(60, "has at most 60 characters")),
        GroupDescription: optionalText,
        ProjectId: v.optional(v.string(), "0"),
        Tags: tags,
      },
      (given, { region }) => {
        const group: SecurityGroup = {
          ...{ id: newId("sg"), region, name: given.GroupName, description: given.GroupDescription },
          ...{ projectId: given.ProjectId, version: 0, ingress: [], egress: [], created: timestamp() },
        };
        state.securityGroups.push(group);
        state.tags[group.id] = tagsOf(given.Tags);
        return { SecurityGroup: describe(group, state) };
      },
    ),

    DescribeSecurityGroups: action(
      { ...page, Filters: filters, SecurityGroupIds: v.optional(v.array(v.string()), []) },
      (given, { region }) => {
        const wanted = given.SecurityGroupIds.map((id) => findGroup(state, region, id));
        const found = (wanted.length > 0 ? wanted : inRegion(region)).filter((group) =>
          matches({ "security-group-id": group.id, "security-group-name": group.name }, given.Filters),
        );
        const SecurityGroupSet = pageOf(found, given).map((group) => describe(group, state));
        return { TotalCount: found.length, SecurityGroupSet };
      },
    ),

    ModifySecurityGroupAttribute: action(
      {
        ...identity,
        GroupName: v.optional(v.string()),
        GroupDescription: v.optional(v.string()),
      },
      (given, { region }) => {
        const group = findGroup(state, region, given.SecurityGroupId);
        group.name = given.GroupName ?? group.name;
        group.description = given.GroupDescription ?? group.description;
        return {};
      },
    ),

    DeleteSecurityGroup: action(identity, ({ SecurityGroupId }, { region }) => {
      const group = findGroup(state, region, SecurityGroupId);
      const users = Object.values(usesOf(state, SecurityGroupId)).flat();
      if (users.length > 0) throw networkInUse(SecurityGroupId, users);
      state.securityGroups.splice(state.securityGroups.indexOf(group), 1);
      delete state.tags[SecurityGroupId];
      return {};
    }),

    DescribeSecurityGroupPolicies: action(identity, ({ SecurityGroupId }, { region }) => {
      const { version, ingress, egress } = findGroup(state, region, SecurityGroupId);
      return {
        SecurityGroupPolicySet: {
          Version: String(version),
          Ingress: numbered(ingress),
          Egress: numbered(egress),
        },
      };
    }),

    ModifySecurityGroupPolicies: action(
      {
        ...identity,
        SecurityGroupPolicySet: v.strictObject({
          Version: v.optional(
            v.pipe(v.string(), v.regex(/^\d{1,9}$/, "must be a whole number"), v.transform(Number)),
          ),
          Ingress: rules,
          Egress: rules,
        }),
        // Rules are always kept in the order in which they are given.
        SortPolicys: v.optional(v.boolean()),
      },
      ({ SecurityGroupId, SecurityGroupPolicySet }, { region }) => {
        const group = findGroup(state, region, SecurityGroupId);
        const { Version, Ingress, Egress } = SecurityGroupPolicySet;
        // 0 starts the rules anew, whatever they were; without a version nobody asks either. Terraform's provider
        // (1.83.25) names the version that the rules are about to have.
        if (Version !== 0 && Version !== undefined && Version < group.version)
          throw rulesOutdated(SecurityGroupId, Version, group.version);
        for (const list of [Ingress, Egress])
          if (new Set(list.map((one) => JSON.stringify(one))).size < list.length)
            throw ruleDuplicate(SecurityGroupId);
        group.ingress = Ingress;
        group.egress = Egress;
        group.version += 1;
        return {};
      },
    ),

    DescribeSecurityGroupAssociationStatistics: action(
      { SecurityGroupIds: v.array(v.string()) },
      ({ SecurityGroupIds }, { region }) => ({
        SecurityGroupAssociationStatisticsSet: SecurityGroupIds.map((id) => {
          const { databases, balancers } = usesOf(state, findGroup(state, region, id).id);
          const [CDB, CLB] = [databases.length, balancers.length];
          return {
            ...{ SecurityGroupId: id, CVM: 0, CLB, CDB, ENI: 0, SG: 0 },
            ...{ TotalCount: CDB + CLB, InstanceStatistics: [] },
          };
        }),
      }),
    ),
  };
}

/** @throws ResourceNotFound */
export function findGroup(state: State, region: string, id: string): SecurityGroup {
  const found = state.securityGroups.find((group) => group.id === id && group.region === region);
  if (found === undefined) throw networkNotFound(id);
  return found;
}

/** The names of what has a group. */
function usesOf({ databases, loadBalancers, launchConfigurations }: State, id: string) {
  const having = (all: readonly { readonly name: string; readonly securityGroups: readonly string[] }[]) =>
    all.filter(({ securityGroups }) => securityGroups.includes(id)).map(({ name }) => name);
  return {
    databases: having(databases),
    balancers: having(loadBalancers),
    configurations: having(launchConfigurations),
  };
}

const numbered = (list: SecurityGroup["ingress"]) =>
  list.map((one, index) => ({ PolicyIndex: index, PolicyDescription: "", ...one }));

function describe(group: SecurityGroup, state: State): object {
  return {
    ...{ SecurityGroupId: group.id, SecurityGroupName: group.name, SecurityGroupDesc: group.description },
    ...{ ProjectId: group.projectId, IsDefault: false, CreatedTime: group.created },
    TagSet: tagList(state.tags[group.id]),
  };
}
