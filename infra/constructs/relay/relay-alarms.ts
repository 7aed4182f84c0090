import { Construct } from "constructs";
import { type AlarmPolicyProps, addAlarmPolicy } from "../alarm-policy";

export interface RelayAlarmsProps {
  readonly name: string;
  /** The tag that every node and the public balancer have, and nothing else. */
  readonly tag: AlarmPolicyProps["tag"];
  /** Who is told. */
  readonly noticeId: string;
}

/** Above how many percent of its processor or memory a node is overloaded. */
const OVERLOADED = 85;

/**
 * Tells when a node is overloaded for five minutes, when one does not answer or starts anew, when the public balancer
 * holds a node for unwell, and when it drops connections.
 */
export class RelayAlarms extends Construct {
  constructor(scope: Construct, id: string, { name, tag, noticeId }: RelayAlarmsProps) {
    super(scope, id);
    const overloaded = (metricName: string) => ({ metricName, above: OVERLOADED, unit: "%", minutes: 5 });
    addAlarmPolicy(this, "nodes", {
      ...{ policyName: name, namespace: "cvm_device", tag, noticeId },
      rules: ["CpuUsage", "MemUsage"].map(overloaded),
      events: ["ping_unreachable", "guest_reboot"],
    });
    addAlarmPolicy(this, "unhealthy-nodes", {
      // Listeners for HTTPS, from a public balancer to what is behind it.
      ...{ policyName: `${name}-unhealthy`, namespace: "lbid_vport", tag, noticeId },
      // While nodes are replaced, one that comes or goes is unwell for a moment.
      rules: [{ metricName: "UnhealthRsCount", above: 0, unit: "Count", minutes: 5 }],
    });
    addAlarmPolicy(this, "dropped-connections", {
      ...{ policyName: `${name}-dropped`, namespace: "clb_lb", tag, noticeId },
      rules: [{ metricName: "DropTotalConns", above: 0, unit: "Count/s", minutes: 1 }],
    });
  }
}
