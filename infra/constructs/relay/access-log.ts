import { ClsIndex } from "@cdktf/provider-tencentcloud/lib/cls-index";
import { ClsLogset } from "@cdktf/provider-tencentcloud/lib/cls-logset";
import { ClsTopic } from "@cdktf/provider-tencentcloud/lib/cls-topic";
import { Construct } from "constructs";

export interface AccessLogProps {
  readonly name: string;
}

const DAYS_KEPT = 30;

/** The log set where the public balancer writes each handshake down: who came, what the answer was, how long it took. */
export class AccessLog extends Construct {
  readonly logSetId: string;
  readonly topicId: string;

  constructor(scope: Construct, id: string, { name }: AccessLogProps) {
    super(scope, id);
    const logSet = new ClsLogset(this, "log-set", { logsetName: name });
    const topic = new ClsTopic(this, "topic", {
      topicName: `${name}-clients`,
      logsetId: logSet.id,
      period: DAYS_KEPT,
      storageType: "hot",
    });
    // Without an index a topic keeps what is written and finds nothing.
    new ClsIndex(this, "index", {
      topicId: topic.id,
      status: true,
      rule: {
        fullText: { caseSensitive: false, tokenizer: "@&?|#()='\",;:<>[]{}/ \n\t\r\\", containZH: false },
        dynamicIndex: { status: true },
      },
    });
    this.logSetId = logSet.id;
    this.topicId = topic.id;
  }
}
