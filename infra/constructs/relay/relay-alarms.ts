import { MonitorAlarmPolicy } from "@cdktf/provider-tencentcloud/lib/monitor-alarm-policy";
import { Construct } from "constructs";

export interface RelayAlarmsProps {
  readonly name: string;
  /** The tag that every node and the public balancer have, and nothing else. */
  readonly tag: { readonly key: string; readonly value: string };
  /** Who is told. */
  readonly noticeId: string;
}

/** Above how many percent of its processor or memory a node is overloaded. */
const OVERLOADED = 85;

/** What a policy watches, by the policy types of Tencent's list (document 248/50397). */
interface Watched {
  readonly policyName: string;
  readonly namespace: string;
  readonly rules: readonly {
    readonly metricName: string;
    readonly above: number;
    readonly unit: string;
    readonly minutes: number;
  }[];
  readonly events?: readonly string[];
}

/**
 * Tells when a node is overloaded for five minutes, when one does not answer or starts anew, when the public balancer
 * holds a node for unwell, and when it drops connections.
 */
export class RelayAlarms extends Construct {
  constructor(scope: Construct, id: string, { name, tag, noticeId }: RelayAlarmsProps) {
    super(scope, id);
    const watch = (part: string, { policyName, namespace, rules, events }: Watched) =>
      new MonitorAlarmPolicy(this, part, {
        ...{ policyName, namespace, monitorType: "MT_QCE", enable: 1, policyTag: [{ ...tag }] },
        conditions: {
          isUnionRule: 0,
          rules: rules.map(({ metricName, above, unit, minutes }) => ({
            ...{ metricName, unit, operator: "gt", value: String(above) },
            ...{ period: 60, continuePeriod: minutes, noticeFrequency: 3600, isPowerNotice: 0 },
          })),
        },
        ...(events && { eventConditions: events.map((metricName) => ({ metricName })) }),
        noticeIds: [noticeId],
      });
    const overloaded = (metricName: string) => ({ metricName, above: OVERLOADED, unit: "%", minutes: 5 });
    watch("nodes", {
      ...{ policyName: name, namespace: "cvm_device" },
      rules: ["CpuUsage", "MemUsage"].map(overloaded),
      events: ["ping_unreachable", "guest_reboot"],
    });
    watch("unhealthy-nodes", {
      // Listeners for HTTPS, from a public balancer to what is behind it.
      ...{ policyName: `${name}-unhealthy`, namespace: "lbid_vport" },
      // While nodes are replaced, one that comes or goes is unwell for a moment.
      rules: [{ metricName: "UnhealthRsCount", above: 0, unit: "Count", minutes: 5 }],
    });
    watch("dropped-connections", {
      ...{ policyName: `${name}-dropped`, namespace: "clb_lb" },
      rules: [{ metricName: "DropTotalConns", above: 0, unit: "Count/s", minutes: 1 }],
    });
  }
}
