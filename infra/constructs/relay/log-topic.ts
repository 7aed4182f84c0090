import { ClsIndex } from "@cdktf/provider-tencentcloud/lib/cls-index";
import { ClsTopic } from "@cdktf/provider-tencentcloud/lib/cls-topic";
import type { Construct } from "constructs";

const DAYS_KEPT = 30;

/** Adds a topic of a log set that can be searched. */
export function addLogTopic(
  scope: Construct,
  { topicName, logsetId }: { readonly topicName: string; readonly logsetId: string },
): ClsTopic {
  const topic = new ClsTopic(scope, "topic", { topicName, logsetId, period: DAYS_KEPT, storageType: "hot" });
  // Without an index a topic keeps what is written and finds nothing.
  new ClsIndex(scope, "index", {
    topicId: topic.id,
    status: true,
    rule: {
      fullText: { caseSensitive: false, tokenizer: "@&?|#()='\",;:<>[]{}/ \n\t\r\\", containZH: false },
      dynamicIndex: { status: true },
    },
  });
  return topic;
}
