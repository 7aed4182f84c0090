import { Construct } from "constructs";
import { addLogTopic } from "./log-topic";

export interface NodeLogProps {
  readonly name: string;
  readonly logSetId: string;
}

/**
 * A topic for what the nodes log. They bring it there themselves, with the keys of their role: Tencent's collector signs
 * with keys that do not end, so it is not installed; see docs/relay-deploy.md.
 */
export class NodeLog extends Construct {
  readonly topicId: string;

  constructor(scope: Construct, id: string, { name, logSetId }: NodeLogProps) {
    super(scope, id);
    this.topicId = addLogTopic(this, { topicName: `${name}-nodes`, logsetId: logSetId }).id;
  }
}
