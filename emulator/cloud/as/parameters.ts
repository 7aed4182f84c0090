import * as v from "valibot";

/** Tags as Auto Scaling writes them, of one type of resource. */
export const asTags = (resourceType: string) =>
  v.optional(
    v.array(
      v.strictObject({
        Key: v.string(),
        Value: v.string(),
        ResourceType: v.optional(v.literal(resourceType)),
      }),
    ),
    [],
  );

/** Tags as an object. */
export const asTagsOf = (list: readonly { readonly Key: string; readonly Value: string }[]) =>
  Object.fromEntries(list.map(({ Key, Value }) => [Key, Value]));
