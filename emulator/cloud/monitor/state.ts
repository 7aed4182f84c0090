import * as v from "valibot";

const text = v.string();
const whole = v.pipe(v.number(), v.integer());

/** One thing that is watched, as the API writes it. Events have a name alone. */
export const alarmRule = v.strictObject({
  MetricName: text,
  Period: v.optional(whole),
  Operator: v.optional(text),
  Value: v.optional(text),
  ContinuePeriod: v.optional(whole),
  NoticeFrequency: v.optional(whole),
  IsPowerNotice: v.optional(whole),
  Description: v.optional(text),
  Unit: v.optional(text),
  RuleType: v.optional(text),
});

export const alarmPolicy = v.object({
  id: text,
  groupId: text,
  name: text,
  monitorType: text,
  namespace: text,
  remark: text,
  enabled: v.boolean(),
  isUnionRule: whole,
  rules: v.array(alarmRule),
  eventRules: v.array(alarmRule),
  noticeIds: v.array(text),
  /** What it watches has one of these tags. */
  watched: v.array(v.strictObject({ Key: text, Value: text })),
  /** In seconds. */
  created: whole,
  modified: whole,
});

export type AlarmPolicy = v.InferOutput<typeof alarmPolicy>;
