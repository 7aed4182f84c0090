import type { Service } from "../action";
import type { State } from "../state";
import { indexActions } from "./indexes";
import { logSetActions } from "./log-sets";
import { topicActions } from "./topics";

/** The log service: log sets, topics and their indexes, stored and described. */
export function cls(state: State): Service {
  return {
    version: "2020-10-16",
    actions: { ...logSetActions(state), ...topicActions(state), ...indexActions(state) },
  };
}
