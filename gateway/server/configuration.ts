import type { FunctionRole } from "../../functions/shared/wire/events";
import type { Credentials } from "../cloud-api/credentials";
import type { LogTopic } from "../cls/cls-client";
import type { NodeAddress } from "../nodes/node-address";
import type { GatewayLimits, PushOptions, ServedApi } from "../options";
import { type Environment, invalid, parseEnvironment } from "./environment";
import { ownAddress } from "./own-address";

/** Where a listener listens. */
export interface ListenAddress {
  readonly host: string;
  readonly port: number;
}

/** All that the relay's environment says. */
export interface Configuration {
  readonly api: ServedApi;
  readonly clients: ListenAddress;
  readonly behindProxy: boolean;
  /** Undefined where pages of every origin may connect. */
  readonly allowedOrigins: readonly string[] | undefined;
  readonly pushes: ListenAddress;
  readonly pushPath: string;
  readonly push: PushOptions;
  readonly nodeKey: string;
  readonly nodeAddress: NodeAddress;
  readonly scf: { readonly url: URL; readonly region: string; readonly namespace: string };
  readonly credentials: ConfiguredCredentials;
  /** The topic of CLS that the log goes to, beside stdout. */
  readonly logTopic: LogTopic | undefined;
  readonly functions: Readonly<Record<FunctionRole, string>>;
  readonly invocationTimeoutMs: number;
  readonly limits: Omit<GatewayLimits, "maxQueuedFrames">;
  readonly drainMs: number;
}

/** The instance's role, or keys that do not change. */
export type ConfiguredCredentials =
  | { readonly role: string; readonly metadataUrl: URL }
  | { readonly fixed: Credentials };

/** What an invocation may take beyond the function's own timeout: a cold start and the way. */
const INVOCATION_GRACE_MS = 5_000;

/**
 * Reads the relay's environment.
 *
 * @throws INVALID_CONFIGURATION for the first variable that is missing or malformed; values are never quoted
 */
export function parseConfiguration(variables: NodeJS.ProcessEnv): Configuration {
  const given = parseEnvironment(variables);
  return {
    api: { serviceName: given.RELAY_SERVICE_NAME, path: given.RELAY_API_PATH, stage: given.RELAY_STAGE },
    clients: { host: given.RELAY_CLIENT_HOST, port: given.RELAY_CLIENT_PORT },
    behindProxy: given.RELAY_CLIENT_ADDRESS === "x-forwarded-for",
    allowedOrigins: given.RELAY_ALLOWED_ORIGINS,
    pushes: { host: given.RELAY_PUSH_HOST, port: given.RELAY_PUSH_PORT },
    pushPath: given.RELAY_PUSH_PATH,
    push: {
      ...(given.RELAY_PUSH_TOKEN !== undefined && { token: given.RELAY_PUSH_TOKEN }),
      batch: given.RELAY_PUSH_BATCH === "on",
    },
    nodeKey: given.RELAY_NODE_KEY,
    nodeAddress: given.RELAY_NODE_ADDRESS ?? ownNode(given.RELAY_PUSH_PORT),
    scf: { url: given.RELAY_SCF_URL, region: given.RELAY_REGION, namespace: given.RELAY_NAMESPACE },
    credentials: credentialsOf(given),
    logTopic:
      given.RELAY_LOG_TOPIC === undefined
        ? undefined
        : { url: given.RELAY_CLS_URL, region: given.RELAY_REGION, topicId: given.RELAY_LOG_TOPIC },
    functions: {
      register: given.RELAY_REGISTER,
      transmit: given.RELAY_TRANSMIT,
      cleanup: given.RELAY_CLEANUP,
    },
    invocationTimeoutMs: given.RELAY_FUNCTION_TIMEOUT_SECONDS * 1_000 + INVOCATION_GRACE_MS,
    limits: {
      maxConnections: given.RELAY_MAX_CONNECTIONS,
      maxPendingHandshakes: given.RELAY_MAX_PENDING_HANDSHAKES,
      maxFrameBytes: given.RELAY_MAX_FRAME_BYTES,
      maxPushBodyBytes: given.RELAY_MAX_PUSH_BYTES,
      maxClientQueueBytes: given.RELAY_MAX_CLIENT_QUEUE_BYTES,
      maxQueueBytes: given.RELAY_MAX_QUEUE_BYTES,
      maxClientIncomingBytes: given.RELAY_MAX_CLIENT_INCOMING_BYTES,
      maxIncomingBytes: given.RELAY_MAX_INCOMING_BYTES,
      idleTimeoutMs: given.RELAY_IDLE_TIMEOUT_SECONDS * 1_000,
      pingIntervalMs: given.RELAY_PING_SECONDS * 1_000,
    },
    drainMs: given.RELAY_DRAIN_SECONDS * 1_000,
  };
}

function credentialsOf(given: Environment): ConfiguredCredentials {
  if (given.RELAY_CAM_ROLE !== undefined)
    return { role: given.RELAY_CAM_ROLE, metadataUrl: given.RELAY_METADATA_URL };
  const { TENCENTCLOUD_SECRET_ID: secretId, TENCENTCLOUD_SECRET_KEY: secretKey } = given;
  if (secretId === undefined)
    throw invalid("TENCENTCLOUD_SECRET_ID", "is missing, and there is no RELAY_CAM_ROLE");
  if (secretKey === undefined) throw invalid("TENCENTCLOUD_SECRET_KEY", "is missing");
  return { fixed: { secretId, secretKey, token: given.TENCENTCLOUD_SECURITY_TOKEN } };
}

function ownNode(port: number): NodeAddress {
  const host = ownAddress();
  if (host === undefined)
    throw invalid("RELAY_NODE_ADDRESS", "is missing, and this machine has no address but loopback");
  return { host, port };
}
