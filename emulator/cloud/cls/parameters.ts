import * as v from "valibot";

/** Conditions on a list, as CLS writes them. */
export const clsFilters = v.optional(
  v.array(v.strictObject({ Key: v.string(), Values: v.array(v.string()) })),
  [],
);

/** A name of a log set or of a topic. */
export const clsName = v.pipe(
  v.string(),
  v.nonEmpty("must not be empty"),
  v.maxLength(255, "has at most 255 characters"),
);
