import { once } from "node:events";
import type { Logger } from "pino";
import type { CredentialSource } from "../cloud-api/credentials";
import { ClsClient } from "../cls/cls-client";
import { LogUpload } from "../cls/log-upload";
import { errorCode } from "../error-code";
import { createGateway } from "../gateway";
import { RefusalLog } from "../refusal-log";
import { roleCredentials } from "../scf/role-credentials";
import { ScfInvoker } from "../scf/scf-invoker";
import { clientListener } from "./client-listener";
import type { Configuration, ConfiguredCredentials } from "./configuration";
import { listen } from "./listener";
import type { RelayLog } from "./log";
import { MeasuredInvoker } from "./measured-invoker";
import { RelayMetrics } from "./metrics/relay-metrics";
import { privateListener } from "./private-listener";

/** How long pushes that are under way may take when all connections have ended, in ms: longer than a forwarded one. */
const LAST_PUSHES_MS = 3_000;

/** A node that runs. */
export interface Relay {
  /** The ports that were opened. */
  readonly clientPort: number;
  readonly pushPort: number;
  /**
   * Is not ready any more, takes no clients, sends those it has away over the configured time, and resolves when
   * cleanup has run for each and nothing listens.
   */
  drain(): Promise<void>;
}

/**
 * Starts a node: first the private listener, so that pushes find it as soon as there is a client.
 *
 * @throws CREDENTIALS_UNAVAILABLE, CANNOT_LISTEN
 */
export async function startRelay(configuration: Configuration, relayLog: RelayLog): Promise<Relay> {
  const { log } = relayLog;
  const { api, behindProxy, allowedOrigins, clients, pushes, pushPath, push, limits, functions } =
    configuration;
  const credentials = credentialSource(configuration.credentials, log);
  await credentials();
  uploadLog(configuration, relayLog, credentials);

  const invoker = new ScfInvoker({
    scf: { ...configuration.scf, credentials },
    functions,
    timeoutMs: configuration.invocationTimeoutMs,
  });
  const metrics = new RelayMetrics();
  const gateway = createGateway({
    invoker: new MeasuredInvoker(invoker, metrics),
    nodes: { key: configuration.nodeKey, address: configuration.nodeAddress, pushPath },
    observer: metrics,
    ...{ api, behindProxy, limits, push, log },
    ...(allowedOrigins !== undefined && { allowedOrigins }),
  });

  let ready = false;
  const isReady = () => ready;
  const refusalLog = new RefusalLog(log);
  const refused = (listener: "client" | "private") => (reason: string) => {
    metrics.socketRefused(listener, reason);
    refusalLog.warn({ listener, reason }, "socket_refused");
  };
  const inside = privateListener({ gateway, pushPath, metrics, isReady, refused: refused("private") });
  // Beside the connections that are held: sockets before and after their handshake, and health checks.
  const maxSockets = limits.maxConnections + limits.maxPendingHandshakes;
  const outside = clientListener({ gateway, maxSockets, isReady, refused: refused("client") });
  const pushPort = await listen(inside, pushes, "RELAY_PUSH_PORT");
  const clientPort = await listen(outside, clients, "RELAY_CLIENT_PORT");
  ready = true;

  return {
    ...{ clientPort, pushPort },
    drain: async () => {
      ready = false;
      const outsideClosed = once(outside, "close");
      outside.close();
      await gateway.drain(configuration.drainMs);
      outside.closeAllConnections();
      await outsideClosed;
      const insideClosed = once(inside, "close");
      inside.close();
      inside.closeIdleConnections();
      // Who sends a request and never ends it would be waited for otherwise.
      const cutOff = setTimeout(() => inside.closeAllConnections(), LAST_PUSHES_MS);
      await insideClosed;
      clearTimeout(cutOff);
      invoker.close();
    },
  };
}

/** Has the log's lines go to the topic of CLS, where one is configured. */
function uploadLog(
  { logTopic, nodeAddress }: Configuration,
  { log, copyTo }: RelayLog,
  credentials: CredentialSource,
): void {
  if (logTopic === undefined) return;
  const client = new ClsClient(logTopic, credentials);
  copyTo(
    new LogUpload({
      upload: (logs) => client.upload(logs),
      source: nodeAddress.host,
      observer: {
        failed: (error) => log.warn({ error: errorCode(error) }, "log_not_uploaded"),
        recovered: (lost) => log.info({ lost }, "log_uploaded_again"),
      },
    }),
  );
}

function credentialSource(configured: ConfiguredCredentials, log: Logger): CredentialSource {
  if ("fixed" in configured) return async () => configured.fixed;
  return roleCredentials(configured.metadataUrl, configured.role, log);
}
