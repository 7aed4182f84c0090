import * as v from "valibot";
import { action, type Service } from "./action";
import { invalidValue } from "./errors";
import { tooManyTags } from "./network-errors";
import { page, pageOf } from "./parameters";
import type { State } from "./state";

/** How many tags a resource may carry (Tag's default quota). */
const TAGS_PER_RESOURCE = 50;

const keyOf = (max: number) =>
  v.pipe(v.string(), v.nonEmpty("must not be empty"), v.maxLength(max, `has at most ${max} characters`));

const resource = v.pipe(
  v.string(),
  v.regex(/^qcs::[^:]*:[^:]*:[^:]*:[^:]+\/[^/]+$/, "must be qcs::<service>:<region>:<account>:<prefix>/<id>"),
);

/** Tags, kept by the id of what carries them; the services answer the same ones. */
export function tag(state: State): Service {
  return {
    version: "2018-08-13",
    actions: {
      DescribeResourceTagsByResourceIds: action(
        {
          ...page,
          ServiceType: v.string(),
          ResourcePrefix: v.string(),
          ResourceRegion: v.string(),
          ResourceIds: v.pipe(v.array(v.string()), v.maxLength(50, "has at most 50 entries")),
        },
        (given) => {
          const all = given.ResourceIds.filter((id) => isIn(state, given.ResourceRegion, id)).flatMap((id) =>
            Object.entries(state.tags[id] ?? {}).map(([TagKey, TagValue]) => ({
              ...{ TagKey, TagValue, ResourceId: id, ServiceType: given.ServiceType },
            })),
          );
          return {
            TotalCount: all.length,
            Offset: given.Offset,
            Limit: given.Limit,
            Tags: pageOf(all, given),
          };
        },
      ),

      ModifyResourceTags: action(
        {
          Resource: resource,
          ReplaceTags: v.optional(
            v.array(
              v.strictObject({
                TagKey: keyOf(127),
                TagValue: v.pipe(v.string(), v.maxLength(255, "has at most 255 characters")),
              }),
            ),
            [],
          ),
          DeleteTags: v.optional(v.array(v.strictObject({ TagKey: keyOf(127) })), []),
        },
        (given) => {
          const [, , , region = ""] = given.Resource.split(":");
          const id = idOf(state, region, given.Resource.slice(given.Resource.lastIndexOf(":") + 1));
          const tags = { ...state.tags[id] };
          if (!isIn(state, region, id))
            throw invalidValue("ResourceIdInvalid", `There is no resource ${id} in ${region} to carry tags.`);
          for (const { TagKey, TagValue } of given.ReplaceTags) tags[TagKey] = TagValue;
          for (const { TagKey } of given.DeleteTags) delete tags[TagKey];
          if (Object.keys(tags).length > TAGS_PER_RESOURCE) throw tooManyTags(id, TAGS_PER_RESOURCE);
          state.tags[id] = tags;
          return {};
        },
      ),
    },
  };
}

/**
 * The id at the end of a resource's name. Functions are named by namespace and name in place of an id (SCF document
 * 583/38177).
 */
function idOf(state: State, region: string, resourceName: string): string {
  const [, namespace, name] = /^namespace\/([^/]+)\/function\/([^/]+)$/.exec(resourceName) ?? [];
  if (namespace !== undefined && name !== undefined)
    return state.functions.find((fn) => fn.region === region && fn.name === name)?.id ?? name;
  return resourceName.slice(resourceName.lastIndexOf("/") + 1);
}

/** Whether the region has a resource of this id. Roles and policies are in none. */
function isIn(state: State, region: string, wanted: string): boolean {
  const { roles, policies } = state;
  if ([...roles, ...policies].some(({ id }) => String(id) === wanted)) return true;
  return [
    ...[state.functions, state.services, state.databases, state.vpcs, state.subnets, state.securityGroups],
    ...[state.loadBalancers, state.launchConfigurations, state.scalingGroups, state.logSets, state.topics],
  ].some((resources) => resources.some((one) => one.id === wanted && one.region === region));
}
