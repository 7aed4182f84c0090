import { MonitorAlarmPolicy } from "@cdktf/provider-tencentcloud/lib/monitor-alarm-policy";
import type { Construct } from "constructs";

/** One metric of what is watched, and when it is told of. */
interface AlarmRule {
  readonly metricName: string;
  readonly above: number;
  /** As the cloud lists it for the metric; left out where it lists none. */
  readonly unit?: string;
  /** For how many minutes on end. */
  readonly minutes: number;
}

export interface AlarmPolicyProps {
  readonly policyName: string;
  /** The policy type, by Tencent's list of them (document 248/50397). */
  readonly namespace: string;
  /** What is watched has this tag. */
  readonly tag: { readonly key: string; readonly value: string };
  /** Each of them alone tells. */
  readonly rules: readonly AlarmRule[];
  readonly events?: readonly string[];
  /** Who is told; without one an alarm is in the console alone. */
  readonly noticeId?: string | undefined;
}

/** Adds an alarm policy of the Observability Platform: told once an hour for as long as it lasts. */
export function addAlarmPolicy(scope: Construct, id: string, props: AlarmPolicyProps): void {
  const { policyName, namespace, tag, rules, events, noticeId } = props;
  new MonitorAlarmPolicy(scope, id, {
    ...{ policyName, namespace, monitorType: "MT_QCE", enable: 1, policyTag: [{ ...tag }] },
    conditions: {
      isUnionRule: 0,
      rules: rules.map(({ metricName, above, unit, minutes }) => ({
        ...{ metricName, operator: "gt", value: String(above) },
        ...(unit !== undefined && { unit }),
        ...{ period: 60, continuePeriod: minutes, noticeFrequency: 3600, isPowerNotice: 0 },
      })),
    },
    ...(events && { eventConditions: events.map((metricName) => ({ metricName })) }),
    ...(noticeId !== undefined && { noticeIds: [noticeId] }),
  });
}
