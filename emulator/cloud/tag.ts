import * as v from "valibot";
import { action, type Service } from "./action";
import { invalidValue } from "./errors";
import { page, pageOf } from "./parameters";
import type { State } from "./state";

/** Tags, kept by the id of what carries them; the services answer the same ones. */
export function tag(state: State): Service {
  return {
    version: "2018-08-13",
    actions: {
      DescribeResourceTagsByResourceIds: action(
        v.object({
          ...page,
          ServiceType: v.string(),
          ResourcePrefix: v.string(),
          ResourceRegion: v.string(),
          ResourceIds: v.pipe(v.array(v.string()), v.maxLength(50, "has at most 50 entries")),
        }),
        (given) => {
          const all = given.ResourceIds.flatMap((id) =>
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
        v.object({
          Resource: v.pipe(
            v.string(),
            v.regex(
              /^qcs::[^:]*:[^:]*:[^:]*:[^:]+\/[^/]+$/,
              "must be qcs::<service>:<region>:<account>:<prefix>/<id>",
            ),
          ),
          ReplaceTags: v.optional(v.array(v.object({ TagKey: v.string(), TagValue: v.string() })), []),
          DeleteTags: v.optional(v.array(v.object({ TagKey: v.string() })), []),
        }),
        (given) => {
          const id = given.Resource.slice(given.Resource.lastIndexOf("/") + 1);
          const tags = state.tags[id];
          if (tags === undefined)
            throw invalidValue("ResourceIdInvalid", `There is no resource ${id} to carry tags.`);
          for (const { TagKey, TagValue } of given.ReplaceTags) tags[TagKey] = TagValue;
          for (const { TagKey } of given.DeleteTags) delete tags[TagKey];
          return {};
        },
      ),
    },
  };
}
