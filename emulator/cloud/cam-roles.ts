import { randomInt } from "node:crypto";
import * as v from "valibot";
import { LOCAL_ACCOUNT } from "../runtime/function-environment";
import { type Action, action } from "./action";
import { roleNameInUse, roleNotFound } from "./cam-errors";
import { camName, camPage, camPageOf, checkedDocument } from "./cam-parameters";
import { timestamp } from "./ids";
import { optionalText, tagList, tags, tagsOf, wholeNumber } from "./parameters";
import type { Role, State } from "./state";

/** A role, by its id or by its name. */
export const roleParameters = { RoleId: v.optional(v.string()), RoleName: v.optional(v.string()) };

/** Roles of the account. They are in no region. */
export function roleActions(state: State): Record<string, Action> {
  const find = ({ RoleId, RoleName }: { RoleId?: string | undefined; RoleName?: string | undefined }) =>
    findRole(state, RoleId, RoleName);
  return {
    CreateRole: action(
      {
        RoleName: camName,
        PolicyDocument: v.string(),
        Description: optionalText,
        ConsoleLogin: v.optional(wholeNumber(0, 1), 0),
        SessionDuration: v.optional(wholeNumber(0, 43_200), 7_200),
        Tags: tags,
      },
      (given) => {
        const { RoleName: name } = given;
        if (state.roles.some((role) => role.name === name)) throw roleNameInUse(name);
        const role: Role = {
          ...{ id: `4611686018${randomInt(100_000_000, 1_000_000_000)}`, name },
          ...{ document: checkedDocument(given.PolicyDocument), description: given.Description },
          ...{ consoleLogin: given.ConsoleLogin === 1, sessionSeconds: given.SessionDuration },
          ...{ created: timestamp(), modified: timestamp() },
        };
        state.roles.push(role);
        state.tags[role.id] = tagsOf(given.Tags);
        return { RoleId: role.id };
      },
    ),

    GetRole: action(roleParameters, (given) => ({ RoleInfo: describe(find(given), state) })),

    DescribeRoleList: action({ ...camPage, Tags: tags }, (given) => {
      const found = state.roles.filter(({ id }) =>
        given.Tags.every(({ Key, Value }) => state.tags[id]?.[Key] === Value),
      );
      return {
        TotalNum: found.length,
        List: camPageOf(found, given).map((role) => describe(role, state)),
      };
    }),

    UpdateRoleDescription: action({ ...roleParameters, Description: v.string() }, (given) => {
      Object.assign(find(given), { description: given.Description, modified: timestamp() });
      return {};
    }),

    UpdateAssumeRolePolicy: action({ ...roleParameters, PolicyDocument: v.string() }, (given) => {
      Object.assign(find(given), {
        document: checkedDocument(given.PolicyDocument),
        modified: timestamp(),
      });
      return {};
    }),

    DeleteRole: action(roleParameters, (given) => {
      const role = find(given);
      state.roles.splice(state.roles.indexOf(role), 1);
      state.attachments = state.attachments.filter(({ roleId }) => roleId !== role.id);
      delete state.tags[role.id];
      return {};
    }),
  };
}

/** @throws InvalidParameter.RoleNotExist */
export function findRole(state: State, id: string | undefined, name: string | undefined): Role {
  const found = state.roles.find((role) => (id === undefined ? role.name === name : role.id === id));
  if (found === undefined) throw roleNotFound(id ?? name ?? "");
  return found;
}

function describe(role: Role, state: State): object {
  return {
    RoleId: role.id,
    RoleName: role.name,
    PolicyDocument: role.document,
    Description: role.description,
    AddTime: role.created,
    UpdateTime: role.modified,
    ConsoleLogin: role.consoleLogin ? 1 : 0,
    RoleType: "user",
    SessionDuration: role.sessionSeconds,
    DeletionTaskId: "",
    Tags: tagList(state.tags[role.id]),
    RoleArn: `qcs::cam::uin/${LOCAL_ACCOUNT.uin}:roleName/${role.name}`,
  };
}
