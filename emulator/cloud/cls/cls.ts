import type { Service } from "../action";
import type { State } from "../state";
import { indexActions } from "./indexes";
import { logSetActions } from "./log-sets";
import type { TopicLogs } from "./topic-logs";
import { topicActions } from "./topics";
import { uploadActions } from "./uploads";

const VERSION = "2020-10-16";

/** The log service: log sets, topics and their indexes, stored and described, and what is written to topics. */
export function cls(state: State, logs: TopicLogs): Service {
  const { actions: uploads } = clsUploads(state, logs);
  return {
    version: VERSION,
    actions: { ...logSetActions(state), ...topicActions(state, logs), ...indexActions(state), ...uploads },
  };
}

/** What of it the nodes of a relay reach. */
export const clsUploads = (state: State, logs: TopicLogs): Service => ({
  version: VERSION,
  actions: uploadActions(state, logs),
});
