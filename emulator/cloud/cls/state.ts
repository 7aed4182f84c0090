import * as v from "valibot";

const text = v.string();
const whole = v.pipe(v.number(), v.integer());

export const logSet = v.object({ id: text, region: text, name: text, created: text });

export const indexRule = v.strictObject({
  FullText: v.optional(
    v.strictObject({
      CaseSensitive: v.boolean(),
      Tokenizer: text,
      ContainZH: v.optional(v.boolean(), false),
    }),
  ),
  DynamicIndex: v.optional(v.strictObject({ Status: v.boolean() })),
});

export const topic = v.object({
  id: text,
  region: text,
  logSetId: text,
  name: text,
  description: text,
  partitions: whole,
  autoSplit: v.boolean(),
  maxPartitions: whole,
  storageType: text,
  /** In days. */
  period: whole,
  created: text,
  index: v.optional(v.object({ rule: indexRule, status: v.boolean(), modified: text })),
});

export type LogSet = v.InferOutput<typeof logSet>;
export type Topic = v.InferOutput<typeof topic>;
