import { MonitorAlarmPolicy } from "@cdktf/provider-tencentcloud/lib/monitor-alarm-policy";
import { Construct } from "constructs";

export interface RelayAlarmsProps {
  readonly name: string;
  /** The tag that every node has, and nothing else. */
  readonly nodeTag: { readonly key: string; readonly value: string };
  /** Who is told. */
  readonly noticeId: string;
}

/** Above how many percent of its processor or memory a node is overloaded. */
const OVERLOADED = 85;

/** Tells when a node is overloaded for five minutes, and when one does not answer or starts anew. */
export class RelayAlarms extends Construct {
  constructor(scope: Construct, id: string, { name, nodeTag, noticeId }: RelayAlarmsProps) {
    super(scope, id);
    const overloaded = (metricName: string) => ({
      metricName,
      period: 60,
      operator: "gt",
      value: String(OVERLOADED),
      unit: "%",
      continuePeriod: 5,
      noticeFrequency: 3600,
      isPowerNotice: 0,
    });
    new MonitorAlarmPolicy(this, "nodes", {
      policyName: name,
      monitorType: "MT_QCE",
      namespace: "cvm_device",
      enable: 1,
      policyTag: [{ ...nodeTag }],
      conditions: { isUnionRule: 0, rules: ["CpuUsage", "MemUsage"].map(overloaded) },
      eventConditions: ["ping_unreachable", "guest_reboot"].map((metricName) => ({ metricName })),
      noticeIds: [noticeId],
    });
  }
}
