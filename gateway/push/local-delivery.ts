import type { PushBatch, PushRequest } from "../../functions/shared/wire/push";
import type { Connection } from "../connection";
import { messageFrame } from "../frame";
import type { Delivery } from "./delivery";
import { DELIVERED, type Fate, NOT_HELD, TOO_SLOW } from "./fate";

/** The connections of a gateway, as pushes reach them. */
export interface HeldConnections {
  readonly connections: ReadonlyMap<string, Connection>;
  /** Clients that register is asked about, with the connection that each becomes, if any. */
  readonly arriving: ReadonlyMap<string, Promise<Connection | undefined>>;
}

/** Pushes to the connections that this gateway holds. */
export class LocalDelivery implements Delivery {
  constructor(private readonly held: HeldConnections) {}

  /** Carries out a push to one connection. */
  deliver({ websocket }: PushRequest): Fate | Promise<Fate> {
    const id = websocket.secConnectionID;
    return websocket.action === "data send" ? this.#send(id, messageFrame(websocket)) : this.#close(id);
  }

  /** Sends a batch, encoded once, to each of its connections: at once to those that are there. */
  deliverBatch({ websocket }: PushBatch): Promise<Fate[]> {
    const frame = messageFrame(websocket);
    return Promise.all(websocket.secConnectionIDs.map((id) => this.#send(id, frame)));
  }

  async #close(id: string): Promise<Fate> {
    const connection = await this.#find(id);
    if (!connection?.isOpen) return NOT_HELD;
    connection.close(1000, "closed by push");
    return DELIVERED;
  }

  #send(id: string, frame: Buffer): Fate | Promise<Fate> {
    const found = this.#find(id);
    return found instanceof Promise
      ? found.then((connection) => send(connection, frame))
      : send(found, frame);
  }

  /** Register may have told others of a client before its handshake is answered: that is no unknown connection. */
  #find(id: string): Connection | undefined | Promise<Connection | undefined> {
    return this.held.connections.get(id) ?? this.held.arriving.get(id);
  }
}

function send(connection: Connection | undefined, frame: Buffer): Fate {
  if (!connection?.isOpen) return NOT_HELD;
  return connection.send(frame) ? DELIVERED : TOO_SLOW;
}
