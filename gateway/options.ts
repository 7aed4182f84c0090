import type { Logger } from "pino";
import { limitNotAllowed } from "./errors";
import type { Invoker } from "./invoker";
import type { NodeAddress } from "./nodes/node-address";
import type { Observer } from "./observer";
import type { Delivery } from "./push/delivery";

/** The API that the gateway serves, as register is told about it. */
export interface ServedApi {
  /** Name of the API's service, for example `service-chat`. */
  readonly serviceName: string;
  /** The one path where clients connect, for example `/chat`. */
  readonly path: string;
  /** The stage that is served: `release`, `prepub` or `test`. */
  readonly stage: string;
}

/** What the gateway takes on at most. Each is a whole number from 1 to 2,147,483,647. */
export interface GatewayLimits {
  /** Longest message of a client, in bytes; a longer one closes the connection with 1009. Default 262,144. */
  readonly maxFrameBytes: number;
  /** Handshakes that wait for register at once; more get 503. Default 1,000. */
  readonly maxPendingHandshakes: number;
  /** Connections held at once, those still in their handshake or cleanup included; more get 503. Default 10,000. */
  readonly maxConnections: number;
  /**
   * How long a connection may carry no message in either direction, in milliseconds, until it is closed with 1000 and
   * the reason "idle". Pings do not count: clients need a heartbeat of their own. Noticed at most a second late.
   * Default 900,000.
   */
  readonly idleTimeoutMs: number;
  /** Longest body of a push, in bytes; a longer one gets 413. Default 1,048,576. */
  readonly maxPushBodyBytes: number;
  /**
   * Milliseconds between two pings to each client. A client that has not answered the last one when the next is due
   * is cut off. Default 30,000.
   */
  readonly pingIntervalMs: number;
  /**
   * Messages of one connection that may wait for transmit before its socket is read no further. What the last read
   * brought is still taken in. Default 64.
   */
  readonly maxQueuedFrames: number;
  /**
   * What may wait for one client that does not read, in bytes, with the cost of each frame; one frame may always wait.
   * A client for which more would wait is closed with 1013. Default 1,048,576.
   */
  readonly maxClientQueueBytes: number;
  /** What may wait for all clients together; beyond it those with most are cut off. Default 268,435,456. */
  readonly maxQueueBytes: number;
  /**
   * The messages that one client sent and transmit has not ended with, in bytes of memory, before its socket is read
   * no further. What the last read brought is still taken in. Default 524,288.
   */
  readonly maxClientIncomingBytes: number;
  /**
   * The same for all clients together, and what is there of messages that are not whole yet. From half of it on a
   * client is read no further as long as any message of its own is there; beyond it those of which most waits are
   * closed with 1013. Default 134,217,728.
   */
  readonly maxIncomingBytes: number;
}

/** How pushes come in. */
export interface PushOptions {
  /** The bearer token that each push must bring. Without it none is asked for. */
  readonly token?: string;
  /** Whether one push may name many connections (docs/relay-protocol.md). Default false. */
  readonly batch?: boolean;
  /** What stands before this gateway's own connections: pushes to them go through it. Default nothing. */
  readonly through?: (connections: Delivery) => Delivery;
}

/** The other nodes of a gateway that is more than one process: they find each other by connection ids. */
export interface NodesOptions {
  /** The secret that all nodes share. */
  readonly key: string;
  /** Where the others reach this node's push endpoint. */
  readonly address: NodeAddress;
  /** The path of the push endpoint, the same on all nodes. */
  readonly pushPath: string;
}

/** What a gateway is made of. */
export interface GatewayOptions {
  readonly invoker: Invoker;
  readonly api: ServedApi;
  /**
   * Whether clients come through a proxy that appends their address to X-Forwarded-For: register is then told the last
   * one there, in place of the socket's. Default false.
   */
  readonly behindProxy?: boolean;
  /**
   * The origins whose pages may connect, as browsers send them in the header Origin: `https://chat.example.com`. Who
   * sends none is no browser, and may always. Without the list every page may.
   */
  readonly allowedOrigins?: readonly string[];
  /** Limits that differ from their defaults. */
  readonly limits?: Partial<GatewayLimits>;
  readonly push?: PushOptions;
  /** Without it the gateway is alone, and its connection ids name no node. */
  readonly nodes?: NodesOptions;
  /** Is told what happens, for counting. */
  readonly observer?: Observer;
  /** Gets one line for each connection that comes, goes, is refused or fails; never what clients say. */
  readonly log: Logger;
}

const DEFAULT_LIMITS: GatewayLimits = {
  maxFrameBytes: 256 * 1024,
  maxPendingHandshakes: 1_000,
  maxConnections: 10_000,
  idleTimeoutMs: 900_000,
  maxPushBodyBytes: 1024 * 1024,
  pingIntervalMs: 30_000,
  maxQueuedFrames: 64,
  maxClientQueueBytes: 1024 * 1024,
  maxQueueBytes: 256 * 1024 * 1024,
  maxClientIncomingBytes: 512 * 1024,
  maxIncomingBytes: 128 * 1024 * 1024,
};

const HIGHEST_LIMIT = 2 ** 31 - 1;

/** Fills in the defaults. Throws `LIMIT_NOT_ALLOWED` for a limit that is not a whole number from 1 to 2,147,483,647. */
export function resolveLimits(given: Partial<GatewayLimits> = {}): GatewayLimits {
  const limits = { ...DEFAULT_LIMITS, ...given };
  for (const [name, value] of Object.entries(limits)) {
    if (!Number.isInteger(value) || value < 1 || value > HIGHEST_LIMIT)
      throw limitNotAllowed(name, value, HIGHEST_LIMIT);
  }
  return limits;
}
