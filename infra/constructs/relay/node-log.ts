import { Construct } from "constructs";
import { addLogTopic } from "./log-topic";

export interface NodeLogProps {
  readonly name: string;
  readonly logSetId: string;
}

/**
 * A topic for what the nodes write to their journal. Who brings it there is not declared: Tencent's collector signs with
 * keys that do not end, and takes no role's, so it is not installed from user data; see docs/relay-deploy.md.
 */
export class NodeLog extends Construct {
  constructor(scope: Construct, id: string, { name, logSetId }: NodeLogProps) {
    super(scope, id);
    addLogTopic(this, { topicName: `${name}-nodes`, logsetId: logSetId });
  }
}
