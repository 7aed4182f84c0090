import { randomInt } from "node:crypto";
import * as v from "valibot";
import { type Action, action } from "../action";
import { invalidValue, notFound } from "../errors";
import { newId } from "../ids";
import { optionalText, wholeNumber } from "../parameters";
import type { State } from "../state";
import { type AlarmPolicy, alarmRule } from "./state";

const Module = v.literal("monitor", "must be monitor");
const identity = { Module, PolicyId: v.string() };
const rules = v.array(alarmRule);
const condition = v.strictObject({ IsUnionRule: v.optional(wholeNumber(0, 1), 0), Rules: rules });
const eventCondition = v.strictObject({ Rules: rules });
const noticeIds = v.optional(
  v.array(v.pipe(v.string(), v.startsWith("notice-", "must begin with notice-"))),
  [],
);
const now = () => Math.floor(Date.now() / 1000);

/** Alarm policies. They are in no region. Nothing here is measured, so none ever tells of anything. */
export function alarmPolicyActions(state: State): Record<string, Action> {
  const find = (id: string) => {
    const found = state.alarmPolicies.find((one) => one.id === id);
    if (found === undefined) throw notFound("", "alarm policy", id);
    return found;
  };
  const change = (id: string, changes: Partial<AlarmPolicy>) => {
    Object.assign(find(id), changes, { modified: now() });
    return {};
  };
  return {
    CreateAlarmPolicy: action(
      {
        Module,
        PolicyName: v.pipe(v.string(), v.maxLength(60, "has at most 60 characters")),
        MonitorType: v.literal("MT_QCE", "must be MT_QCE"),
        Namespace: v.string(),
        Remark: optionalText,
        Enable: v.optional(wholeNumber(0, 1), 1),
        ProjectId: v.optional(wholeNumber(0, 0)),
        Condition: v.optional(condition, { IsUnionRule: 0, Rules: [] }),
        EventCondition: v.optional(eventCondition, { Rules: [] }),
        NoticeIds: noticeIds,
      },
      (given) => {
        const { Condition, EventCondition } = given;
        if (Condition.Rules.length + EventCondition.Rules.length === 0)
          throw invalidValue("", "A policy must have a rule, of metrics or of events.");
        const policy: AlarmPolicy = {
          ...{ id: newId("policy"), groupId: String(randomInt(1_000_000, 10_000_000)) },
          ...{ name: given.PolicyName, monitorType: given.MonitorType, namespace: given.Namespace },
          ...{ remark: given.Remark, enabled: given.Enable === 1, noticeIds: given.NoticeIds },
          ...{ isUnionRule: Condition.IsUnionRule, rules: Condition.Rules, eventRules: EventCondition.Rules },
          ...{ watched: [], created: now(), modified: now() },
        };
        state.alarmPolicies.push(policy);
        return { PolicyId: policy.id, OriginId: policy.groupId };
      },
    ),

    BindingPolicyTag: action(
      {
        ...identity,
        GroupId: v.string(),
        ServiceType: v.string(),
        Tag: v.strictObject({ Key: v.string(), Value: v.string() }),
      },
      ({ PolicyId, Tag }) => change(PolicyId, { watched: [Tag] }),
    ),

    DescribeAlarmPolicy: action(identity, ({ PolicyId }) => ({ Policy: describe(find(PolicyId)) })),

    ModifyAlarmPolicyCondition: action(
      { ...identity, Condition: v.optional(condition), EventCondition: v.optional(eventCondition) },
      ({ PolicyId, Condition, EventCondition }) =>
        change(PolicyId, {
          ...(Condition && { isUnionRule: Condition.IsUnionRule, rules: Condition.Rules }),
          ...(EventCondition && { eventRules: EventCondition.Rules }),
        }),
    ),

    ModifyAlarmPolicyNotice: action({ ...identity, NoticeIds: noticeIds }, ({ PolicyId, NoticeIds }) =>
      change(PolicyId, { noticeIds: NoticeIds }),
    ),

    DeleteAlarmPolicy: action({ Module, PolicyIds: v.array(v.string()) }, ({ PolicyIds }) => {
      for (const one of PolicyIds.map(find)) state.alarmPolicies.splice(state.alarmPolicies.indexOf(one), 1);
      return {};
    }),
  };
}

function describe(one: AlarmPolicy): object {
  return {
    ...{ PolicyId: one.id, PolicyName: one.name, Remark: one.remark, MonitorType: one.monitorType },
    ...{ Namespace: one.namespace, Enable: one.enabled ? 1 : 0, ProjectId: -1, OriginId: one.groupId },
    ...{ ConditionTemplateId: "", NoticeIds: one.noticeIds, TriggerTasks: [], UseSum: 0, IsDefault: 0 },
    Condition: { IsUnionRule: one.isUnionRule, Rules: one.rules },
    EventCondition: { Rules: one.eventRules },
    TagInstances: one.watched,
    ...{ InsertTime: one.created, UpdateTime: one.modified },
  };
}
