import type { PushBatch, PushRequest } from "../../functions/shared/wire/push";
import type { Connection } from "../connection";
import { messageFrame } from "../frame";
import type { Delivery } from "./delivery";
import { DELIVERED, type Fate, NOT_HELD, STILL_ARRIVING, TOO_SLOW } from "./fate";

/** How long a push waits for a handshake, in ms: less than the 2 s that other nodes wait for this one. */
const ARRIVAL_MS = 1_500;

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

  #close(id: string): Fate | Promise<Fate> {
    return this.#reach(id, (connection) => {
      connection.close(1000, "closed by push");
      return DELIVERED;
    });
  }

  #send(id: string, frame: Buffer): Fate | Promise<Fate> {
    return this.#reach(id, (connection) => (connection.send(frame) ? DELIVERED : TOO_SLOW));
  }

  #reach(id: string, act: (connection: Connection) => Fate): Fate | Promise<Fate> {
    const { connections, arriving } = this.held;
    const reach = (connection: Connection | undefined) => (connection?.isOpen ? act(connection) : NOT_HELD);
    const connection = connections.get(id);
    const arrival = connection === undefined ? arriving.get(id) : undefined;
    return arrival === undefined ? reach(connection) : reachInTime(arrival, reach);
  }
}

/**
 * Register may have told others of a client before its handshake is answered: that is no unknown connection. One that
 * takes too long is not reached at all, for the push will be repeated.
 */
async function reachInTime(
  arrival: Promise<Connection | undefined>,
  reach: (connection: Connection | undefined) => Fate,
): Promise<Fate> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), ARRIVAL_MS);
  });
  const arrived = await Promise.race([arrival, late]);
  clearTimeout(timer);
  return arrived === "late" ? STILL_ARRIVING : reach(arrived);
}
