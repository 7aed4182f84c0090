import { Construct } from "constructs";
import { connectionBudget } from "../connection-budget";
import type { Environment } from "../environment";
import { type AlarmPolicyProps, addAlarmPolicy } from "./alarm-policy";

export interface DatabaseAlarmsProps {
  readonly name: string;
  /** The tag that the database has, and nothing else. */
  readonly tag: AlarmPolicyProps["tag"];
  readonly database: Environment["database"];
  /** Who is told; without one the alarms are in the console alone. */
  readonly noticeId: string | undefined;
}

/** Above how many percent of its processors or storage the database has too little. */
const NEARLY_ALL = 85;

/**
 * Tells when the database has been short of processors, storage or connections for five minutes. The metrics and their
 * units are those of Tencent's document 248/17945: storage in GB, connections as a number.
 */
export class DatabaseAlarms extends Construct {
  constructor(scope: Construct, id: string, { name, tag, database, noticeId }: DatabaseAlarmsProps) {
    super(scope, id);
    const { connections, reserved } = connectionBudget(database.memoryGb);
    const storage = Math.floor((database.storageGb * NEARLY_ALL) / 100);
    addAlarmPolicy(this, "database", {
      ...{ policyName: `${name}-database`, namespace: "POSTGRESQL", tag, noticeId },
      rules: [
        { metricName: "Cpu", above: NEARLY_ALL, unit: "%", minutes: 5 },
        { metricName: "Storage", above: storage, unit: "GB", minutes: 5 },
        // What functions do not have is kept for others; half of that is gone.
        { metricName: "Connections", above: connections - reserved / 2, minutes: 5 },
      ],
    });
  }
}
