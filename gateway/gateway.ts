import { randomBytes, randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Logger } from "pino";
import type { PushRequest } from "../functions/shared/wire/push";
import { cleanUp } from "./cleanup";
import { Connection } from "./connection";
import { gatewayClosing, pathNotServed, type Refusal, tooManyConnections } from "./errors";
import { beginHandshake, type Handshake } from "./handshake";
import type { Invoker } from "./invoker";
import { watchLiveness } from "./liveness";
import { type GatewayLimits, type GatewayOptions, resolveLimits, type ServedApi } from "./options";
import { answerPush } from "./push-endpoint";
import { register } from "./register";

/** The WebSocket gateway: clients on one side, functions on the other, a push endpoint between. */
export interface Gateway {
  /** Takes a client in. For the `upgrade` event of the HTTP server that clients reach. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Answers a request to the reverse-push URL. The caller routes by path, and bounds the request in time. */
  handlePush(request: IncomingMessage, response: ServerResponse): void;
  /** Connections that are held: open, closing, or in their cleanup. */
  readonly connectionCount: number;
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
  readonly #limits: GatewayLimits;
  readonly #log: Logger;

  readonly #connections = new Map<string, Connection>();
  /** Clients that register is asked about, with the connection that each becomes, if any. */
  readonly #arriving = new Map<string, Promise<Connection | undefined>>();
  readonly #stopLiveness: () => void;
  #closed: Promise<void> | undefined;

  constructor({ invoker, api, limits, log }: GatewayOptions) {
    this.#invoker = invoker;
    this.#api = api;
    this.#limits = resolveLimits(limits);
    this.#log = log;
    this.#stopLiveness = watchLiveness(this.#connections, this.#limits);
  }

  get connectionCount(): number {
    return this.#connections.size;
  }

  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const handshake = beginHandshake(request, socket, head, this.#limits.maxFrameBytes);
    if (handshake === undefined) {
      this.#log.warn("handshake_malformed");
      return;
    }
    const refusal = this.#refusalOf(request);
    if (refusal !== undefined) {
      this.#log.warn({ status: refusal.status }, "refused");
      handshake.refuse(refusal);
      return;
    }
    // 128 random bits in base64, as the cloud's ids are.
    const id = randomBytes(16).toString("base64");
    this.#arriving.set(
      id,
      this.#arrive(id, request, handshake).finally(() => this.#arriving.delete(id)),
    );
  }

  handlePush(request: IncomingMessage, response: ServerResponse): void {
    void answerPush(request, response, {
      maxBodyBytes: this.#limits.maxPushBodyBytes,
      deliver: (push) => this.#deliver(push),
      log: this.#log,
    });
  }

  close(): Promise<void> {
    this.#closed ??= this.#closeAll();
    return this.#closed;
  }

  #refusalOf(request: IncomingMessage): Refusal | undefined {
    if (request.url?.split("?", 1)[0] !== this.#api.path) return pathNotServed(this.#api.path);
    if (this.#closed !== undefined) return gatewayClosing();
    if (this.#connections.size + this.#arriving.size >= this.#limits.maxConnections)
      return tooManyConnections();
    return undefined;
  }

  async #arrive(id: string, request: IncomingMessage, handshake: Handshake): Promise<Connection | undefined> {
    const log = this.#log.child({ connectionId: id });
    const requestId = randomUUID();
    const invoker = this.#invoker;
    const admission = await register({
      invoker,
      api: this.#api,
      request,
      connectionId: id,
      requestId,
      log,
    });
    if (!admission.admitted) {
      handshake.refuse(admission.refusal);
      return undefined;
    }

    if (this.#closed !== undefined) handshake.refuse(gatewayClosing());
    const socket = this.#closed === undefined ? handshake.accept(admission.choice) : undefined;
    if (socket === undefined) {
      log.info({ requestId }, "not_connected");
      await cleanUp(invoker, id, log);
      return undefined;
    }

    const { maxQueuedFrames } = this.#limits;
    const connection = new Connection({ id, socket, invoker, maxQueuedFrames, log });
    this.#connections.set(id, connection);
    void connection.ended.then(() => this.#connections.delete(id));
    log.info({ requestId }, "connected");
    return connection;
  }

  async #deliver({ websocket }: PushRequest): Promise<boolean> {
    const id = websocket.secConnectionID;
    // Register may have told others of a client before its handshake is answered: that is no unknown connection.
    const connection = this.#connections.get(id) ?? (await this.#arriving.get(id));
    if (!connection?.isOpen) return false;
    if (websocket.action === "closing") connection.close(1000, "closed by push");
    else connection.send(websocket);
    return true;
  }

  async #closeAll(): Promise<void> {
    this.#stopLiveness();
    const connections = [...this.#connections.values()];
    for (const connection of connections) connection.close(1001, "gateway closing");
    await Promise.all([...connections.map(({ ended }) => ended), ...this.#arriving.values()]);
  }
}
