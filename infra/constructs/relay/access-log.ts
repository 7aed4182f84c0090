import { ClsLogset } from "@cdktf/provider-tencentcloud/lib/cls-logset";
import { Construct } from "constructs";
import { addLogTopic } from "./log-topic";

export interface AccessLogProps {
  readonly name: string;
}

/** The log set where the public balancer writes each handshake down: who came, what the answer was, how long it took. */
export class AccessLog extends Construct {
  readonly logSetId: string;
  readonly topicId: string;

  constructor(scope: Construct, id: string, { name }: AccessLogProps) {
    super(scope, id);
    const { id: logsetId } = new ClsLogset(this, "log-set", { logsetName: name });
    this.logSetId = logsetId;
    this.topicId = addLogTopic(this, { topicName: `${name}-clients`, logsetId }).id;
  }
}
