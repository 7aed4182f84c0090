import type { Service } from "../action";
import type { State } from "../state";
import { alarmPolicyActions } from "./alarm-policies";

/** The Observability Platform, as far as alarms are declared. */
export function monitor(state: State): Service {
  return { version: "2018-07-24", actions: alarmPolicyActions(state) };
}
