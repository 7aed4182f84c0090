import * as v from "valibot";

/** Schemas of parameters that several services have in common. */

/** A text that may be left out, which means empty. */
export const optionalText = v.optional(v.string(), "");

/** A whole number within bounds. */
export const wholeNumber = (from: number, to: number, step = 1) =>
  v.pipe(
    v.number(),
    v.check(
      (value) => Number.isInteger(value) && value >= from && value <= to && value % step === 0,
      `must be a whole number from ${from} to ${to}${step === 1 ? "" : ` in steps of ${step}`}`,
    ),
  );

/** Where a page of a list begins and how long it is. Some services send these numbers as texts. */
export const page = {
  Offset: v.optional(v.pipe(v.union([v.number(), v.string()]), v.transform(Number)), 0),
  Limit: v.optional(v.pipe(v.union([v.number(), v.string()]), v.transform(Number)), 20),
};

/** The part of a list that a request asks for. */
export function pageOf<T>(items: readonly T[], request: { Offset: number; Limit: number }): T[] {
  return items.slice(request.Offset, request.Offset + request.Limit);
}

/** Conditions on a list: each names a field and the values that are wanted. */
export const filters = v.optional(
  v.array(v.strictObject({ Name: v.string(), Values: v.array(v.string()) })),
  [],
);

/** Tags as most services write them. */
export const tags = v.optional(v.array(v.strictObject({ Key: v.string(), Value: v.string() })), []);

/** Tags as an object. */
export const tagsOf = (list: v.InferOutput<typeof tags>): Record<string, string> =>
  Object.fromEntries(list.map(({ Key, Value }) => [Key, Value]));

/** Tags as most services answer them. */
export const tagList = (tagsOfResource: Readonly<Record<string, string>> = {}) =>
  Object.entries(tagsOfResource).map(([Key, Value]) => ({ Key, Value }));

/** Whether an item has, for each condition, one of the wanted values. A field that `fields` does not have matches nothing. */
export function matches(
  fields: Readonly<Record<string, string>>,
  conditions: v.InferOutput<typeof filters>,
): boolean {
  return conditions.every(({ Name, Values }) =>
    Values.some((wanted) => Object.hasOwn(fields, Name) && fields[Name] === wanted),
  );
}
