import type { ForEachRole } from "../../function-role";
import { API_PATH, IDLE_TIMEOUT_SECONDS, STAGE } from "../gateway";
import { NAMESPACE, type ScfFunction } from "../scf-function";
import { CLIENT_PORT, PUSH_PORT } from "./ports";
import { PUSH_PATH } from "./push-balancer";

export interface RelayVariablesProps {
  /** What register is told as the name of the service. */
  readonly serviceName: string;
  readonly region: string;
  readonly functions: ForEachRole<ScfFunction>;
  /** The origins whose pages may connect; those of every page where it is left out. */
  readonly origins?: readonly string[] | undefined;
  /** How many connections a node takes; the relay's standard where it is left out. */
  readonly maxConnections?: number | undefined;
  /** The functions' timeout. */
  readonly functionTimeoutSeconds: number;
  /** The role of the nodes. */
  readonly roleName: string;
  /** The topic that their log goes to. */
  readonly logTopicId: string;
  /** What a push brings along. */
  readonly pushToken: string;
  /** What nodes sign connection ids and forwarded pushes with. */
  readonly nodeKey: string;
}

/** Over how many seconds a node that ends sends its clients away. */
export const DRAIN_SECONDS = 30;

/** The environment variables of a node; docs/relay.md has what each is. */
export function relayVariables(props: RelayVariablesProps): Record<string, string> {
  const { serviceName, region, functions, origins, maxConnections, functionTimeoutSeconds } = props;
  const { roleName, logTopicId, pushToken, nodeKey } = props;
  return {
    RELAY_REGION: region,
    RELAY_NAMESPACE: NAMESPACE,
    RELAY_REGISTER: functions.register.functionName,
    RELAY_TRANSMIT: functions.transmit.functionName,
    RELAY_CLEANUP: functions.cleanup.functionName,
    RELAY_FUNCTION_TIMEOUT_SECONDS: String(functionTimeoutSeconds),
    // A node has no public address.
    RELAY_SCF_URL: "https://scf.internal.tencentcloudapi.com",
    RELAY_CLS_URL: "https://cls.internal.tencentcloudapi.com",
    RELAY_LOG_TOPIC: logTopicId,
    RELAY_CAM_ROLE: roleName,
    RELAY_SERVICE_NAME: serviceName,
    RELAY_STAGE: STAGE,
    RELAY_API_PATH: API_PATH,
    RELAY_CLIENT_PORT: String(CLIENT_PORT),
    // The balancer ends TLS, and says whose connection it was.
    RELAY_CLIENT_ADDRESS: "x-forwarded-for",
    ...(origins !== undefined && { RELAY_ALLOWED_ORIGINS: origins.join(",") }),
    ...(maxConnections !== undefined && { RELAY_MAX_CONNECTIONS: String(maxConnections) }),
    RELAY_PUSH_PORT: String(PUSH_PORT),
    RELAY_PUSH_PATH: PUSH_PATH,
    RELAY_PUSH_TOKEN: pushToken,
    RELAY_PUSH_BATCH: "on",
    RELAY_NODE_KEY: nodeKey,
    RELAY_IDLE_TIMEOUT_SECONDS: String(IDLE_TIMEOUT_SECONDS),
    RELAY_DRAIN_SECONDS: String(DRAIN_SECONDS),
  };
}
