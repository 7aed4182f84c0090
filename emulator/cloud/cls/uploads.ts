import * as v from "valibot";
import { LOCAL_ACCOUNT } from "../../runtime/function-environment";
import { type Action, action } from "../action";
import { optionalText } from "../parameters";
import type { State } from "../state";
import { readLogGroups } from "./log-groups";
import type { TopicLogs } from "./topic-logs";
import { findTopic } from "./topics";

/** Writing logs to topics. */
export function uploadActions(state: State, logs: TopicLogs): Record<string, Action> {
  return {
    UploadLog: action(
      {
        TopicId: v.string(),
        HashKey: optionalText,
        CompressType: v.optional(v.literal("", "must be empty: nothing is unpacked here"), ""),
        LogGroupList: v.instance(Buffer, "must be the request's bytes"),
      },
      ({ TopicId, LogGroupList }, { region, authorize }) => {
        authorize("cls:UploadLog", `qcs::cls:${region}:uin/${LOCAL_ACCOUNT.uin}:topic/${TopicId}`);
        findTopic(state, region, TopicId);
        logs.append(TopicId, readLogGroups(LogGroupList));
        return {};
      },
    ),
  };
}
