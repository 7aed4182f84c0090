import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Logger } from "pino";
import { cleanUp } from "./cleanup";
import { Connection } from "./connection";
import {
  gatewayClosing,
  originNotAllowed,
  pathNotServed,
  type Refusal,
  tooManyConnections,
  tooManyHandshakes,
} from "./errors";
import { type Handshake, Handshakes } from "./handshake";
import type { PlainPost } from "./http/plain-post";
import type { PostReply } from "./http/post-server";
import { type IncomingLimits, IncomingQueue } from "./incoming-queue";
import type { Invoker } from "./invoker";
import { watchLiveness } from "./liveness";
import { joinNodes, type Membership } from "./nodes/join-nodes";
import { type Observer, UNOBSERVED } from "./observer";
import { type GatewayLimits, type GatewayOptions, resolveLimits, type ServedApi } from "./options";
import { OutgoingQueue } from "./outgoing-queue";
import { LocalDelivery } from "./push/local-delivery";
import { PushEndpoint } from "./push/push-endpoint";
import { QueuedBytes } from "./queued-bytes";
import { RefusalLog } from "./refusal-log";
import { register } from "./register";

/** The WebSocket gateway: clients on one side, functions on the other, a push endpoint between. */
export interface Gateway {
  /** Takes a client in. For the `upgrade` event of the HTTP server that clients reach. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Answers a plain POST to the reverse-push URL. The caller routes by path. */
  answerPush(post: PlainPost): PostReply | Promise<PostReply>;
  /** Answers any other request to the reverse-push URL. The caller routes by path, and bounds the request in time. */
  handlePush(request: IncomingMessage, response: ServerResponse): void;
  /** Connections that are held: open, closing, or in their cleanup. */
  readonly connectionCount: number;
  /** What waits for all clients together, in bytes. */
  readonly queuedBytes: number;
  /** What all clients together sent and transmit has not ended with, whole or not, in bytes. */
  readonly incomingBytes: number;
  /**
   * Refuses new clients with 503, closes every connection with 1012 at a moment of its own within `overMs`
   * milliseconds, and resolves as `close` does: clients that connect again do so at different times.
   */
  drain(overMs: number): Promise<void>;
  /**
   * Refuses new clients with 503, closes every connection with 1001, and resolves when each has had its cleanup. It
   * takes the three seconds that a client has to answer, and the time that the invocations begun or waiting take.
   */
  close(): Promise<void>;
}

/** Makes a gateway. Throws `LIMIT_NOT_ALLOWED` when a limit is not a whole number from 1 to 2,147,483,647. */
export function createGateway(options: GatewayOptions): Gateway {
  return new WebSocketGateway(options);
}

class WebSocketGateway implements Gateway {
  readonly #invoker: Invoker;
  readonly #api: ServedApi;
  readonly #behindProxy: boolean;
  readonly #allowedOrigins: readonly string[] | undefined;
  readonly #limits: GatewayLimits;
  readonly #observer: Observer;
  readonly #log: Logger;
  readonly #refusalLog: RefusalLog;

  readonly #handshakes: Handshakes;
  readonly #connections = new Map<string, Connection>();
  /** Clients that register is asked about, with the connection that each becomes, if any. */
  readonly #arriving = new Map<string, Promise<Connection | undefined>>();
  /** The cleanups of clients that were let in and had gone by then. */
  readonly #notConnected = new Set<Promise<void>>();
  readonly #queued: QueuedBytes;
  readonly #incoming: QueuedBytes;
  readonly #membership: Membership;
  readonly #pushEndpoint: PushEndpoint;
  readonly #incomingLimits: IncomingLimits;
  readonly #stopLiveness: () => void;
  #refusing = false;
  #closed: Promise<void> | undefined;

  readonly #leave = (id: string) => this.#connections.delete(id);

  constructor({
    invoker,
    api,
    behindProxy = false,
    allowedOrigins,
    limits,
    push = {},
    nodes,
    observer = UNOBSERVED,
    log,
  }: GatewayOptions) {
    this.#invoker = invoker;
    this.#api = api;
    this.#behindProxy = behindProxy;
    this.#allowedOrigins = allowedOrigins;
    this.#limits = resolveLimits(limits);
    this.#handshakes = new Handshakes(this.#limits.maxFrameBytes);
    this.#incomingLimits = {
      maxFrames: this.#limits.maxQueuedFrames,
      maxBytes: this.#limits.maxClientIncomingBytes,
    };
    this.#observer = observer;
    this.#log = log;
    this.#refusalLog = new RefusalLog(log);
    this.#queued = new QueuedBytes(this.#limits.maxQueueBytes, () => {
      const slowest = this.#connectionWithMost(({ queuedBytes }) => queuedBytes);
      slowest?.cutOff();
      return slowest !== undefined;
    });
    this.#incoming = new QueuedBytes(this.#limits.maxIncomingBytes, () => {
      const fastest = this.#connectionWithMost(({ waitingBytes }) => waitingBytes);
      fastest?.shed();
      return fastest !== undefined;
    });
    const held = new LocalDelivery({ connections: this.#connections, arriving: this.#arriving });
    const local = push.through?.(held) ?? held;
    this.#membership = joinNodes(nodes, { local, observer, log });
    this.#pushEndpoint = new PushEndpoint({
      maxBodyBytes: this.#limits.maxPushBodyBytes,
      token: push.token,
      batch: push.batch ?? false,
      delivery: this.#membership.delivery,
      forwarded: this.#membership.forwarded,
      observer,
      log,
    });
    this.#stopLiveness = watchLiveness(this.#connections, this.#limits);
  }

  get queuedBytes(): number {
    return this.#queued.total;
  }

  get incomingBytes(): number {
    return this.#incoming.total;
  }

  get connectionCount(): number {
    return this.#connections.size;
  }

  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const handshake = this.#handshakes.begin(request, socket, head);
    if (handshake === undefined) {
      this.#observer.handshakeAnswered(400);
      this.#refusalLog.warn({}, "handshake_malformed");
      return;
    }
    const refusal = this.#refusalOf(request);
    if (refusal !== undefined) {
      this.#observer.handshakeAnswered(refusal.status);
      this.#refusalLog.warn({ status: refusal.status }, "refused");
      handshake.refuse(refusal);
      return;
    }
    const id = this.#membership.createId();
    this.#arriving.set(
      id,
      this.#arrive(id, request, socket, handshake).finally(() => this.#arriving.delete(id)),
    );
  }

  answerPush(post: PlainPost): PostReply | Promise<PostReply> {
    return this.#pushEndpoint.answerPost(post);
  }

  handlePush(request: IncomingMessage, response: ServerResponse): void {
    void this.#pushEndpoint.answer(request, response);
  }

  async drain(overMs: number): Promise<void> {
    this.#refusing = true;
    const leaving = [...this.#connections.values()].map((connection) => sendAway(connection, overMs));
    await Promise.all([...leaving, ...this.#arriving.values()]);
    await this.close();
  }

  close(): Promise<void> {
    this.#refusing = true;
    this.#closed ??= this.#closeAll();
    return this.#closed;
  }

  #refusalOf(request: IncomingMessage): Refusal | undefined {
    if (request.url?.split("?", 1)[0] !== this.#api.path) return pathNotServed(this.#api.path);
    const { origin } = request.headers;
    if (origin !== undefined && this.#allowedOrigins?.includes(origin) === false) return originNotAllowed();
    if (this.#refusing) return gatewayClosing();
    if (this.#connections.size + this.#arriving.size >= this.#limits.maxConnections)
      return tooManyConnections();
    if (this.#arriving.size + this.#notConnected.size >= this.#limits.maxPendingHandshakes)
      return tooManyHandshakes();
    return undefined;
  }

  async #arrive(
    id: string,
    request: IncomingMessage,
    transport: Duplex,
    handshake: Handshake,
  ): Promise<Connection | undefined> {
    const log = this.#log;
    const requestId = randomUUID();
    const invoker = this.#invoker;
    const admission = await register({
      invoker,
      api: this.#api,
      behindProxy: this.#behindProxy,
      request,
      connectionId: id,
      requestId,
      log,
      refusalLog: this.#refusalLog,
    });
    if (!admission.admitted) {
      this.#observer.handshakeAnswered(admission.refusal.status);
      handshake.refuse(admission.refusal);
      return undefined;
    }

    if (this.#refusing) handshake.refuse(gatewayClosing());
    const socket = this.#refusing ? undefined : handshake.accept(admission.choice);
    if (socket === undefined) {
      log.info({ connectionId: id, requestId }, "not_connected");
      const cleanup = cleanUp(invoker, id, log).finally(() => this.#notConnected.delete(cleanup));
      this.#notConnected.add(cleanup);
      return undefined;
    }

    this.#observer.handshakeAnswered(101);
    const connection = new Connection({
      ...{ id, socket, invoker, observer: this.#observer, log, leave: this.#leave },
      outgoing: new OutgoingQueue(transport, this.#limits.maxClientQueueBytes, this.#queued),
      incoming: new IncomingQueue(transport, this.#incomingLimits, this.#incoming),
    });
    this.#connections.set(id, connection);
    log.info({ connectionId: id, requestId }, "connected");
    return connection;
  }

  /** The connection of which there is most; nothing where there is none of any. */
  #connectionWithMost(bytesOf: (connection: Connection) => number): Connection | undefined {
    let found: Connection | undefined;
    let most = 0;
    for (const connection of this.#connections.values()) {
      const bytes = bytesOf(connection);
      if (bytes <= most) continue;
      most = bytes;
      found = connection;
    }
    return found;
  }

  async #closeAll(): Promise<void> {
    this.#stopLiveness();
    const connections = [...this.#connections.values()];
    for (const connection of connections) connection.close(1001, "gateway closing");
    await Promise.all([...connections.map(({ ended }) => ended), ...this.#arriving.values()]);
    await Promise.all(this.#notConnected);
    this.#membership.leave();
  }
}

/** Closes a connection within a time, unless it ends before. */
async function sendAway(connection: Connection, withinMs: number): Promise<void> {
  const timer = setTimeout(() => connection.close(1012, "service restart"), Math.random() * withinMs);
  await connection.ended;
  clearTimeout(timer);
}
