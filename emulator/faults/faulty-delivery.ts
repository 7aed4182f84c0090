import { setTimeout as delay } from "node:timers/promises";
import type { PushBatch, PushRequest } from "../../functions/shared/wire/push";
import type { Delivery } from "../../gateway/push/delivery";
import { DELIVERED, type Fate } from "../../gateway/push/fate";
import type { FaultCount } from "./fault-count";
import type { FaultName, FaultSet } from "./fault-set";
import { messageName } from "./message-name";
import type { SeededRandom } from "./random";

/** How long a frame waits for another one to pass it, in ms; the last of a connection would never arrive otherwise. */
const REORDER_MS = 1_000;

/** What faults are chosen from and counted with. */
export interface FaultChoice {
  /** Those that are on now. */
  readonly current: () => FaultSet;
  readonly random: SeededRandom;
  readonly count: FaultCount;
}

type Send = () => Promise<Fate>;

/**
 * Delivers pushes with faults: refuses some with an error, and loses, doubles, delays and reorders frames. A push whose
 * frame is lost or late is answered as if it had been delivered, as by a network that loses what it took.
 */
export class FaultyDelivery implements Delivery {
  /** By connection, what is late and the end of all that waits behind it. */
  readonly #late = new Map<string, Promise<unknown>>();
  /** By connection, the frame that waits for another one to pass it. */
  readonly #held = new Map<string, Send>();

  constructor(
    private readonly connections: Delivery,
    private readonly choice: FaultChoice,
  ) {}

  deliver(push: PushRequest): Fate | Promise<Fate> {
    const faults = this.choice.current();
    const { secConnectionID: id } = push.websocket;
    const isClear = !this.#late.has(id) && !this.#held.has(id);
    return isClear && Object.keys(faults).length === 0
      ? this.connections.deliver(push)
      : this.#deliverWith(faults, push);
  }

  async #deliverWith(faults: FaultSet, push: PushRequest): Promise<Fate> {
    const { random, count } = this.choice;
    const { action, secConnectionID: id } = push.websocket;
    const error = this.#chooseError(faults);
    if (error !== undefined) {
      count.add("push-error", { connectionId: id, status: error.status, errNo: error.errNo });
      return error;
    }
    if (action === "closing") return this.#send(id, async () => this.connections.deliver(push));

    const done = (name: FaultName) => count.add(name, { connectionId: id, ...messageName(push) });
    const isHit = (name: "frame-drop" | "frame-duplicate" | "frame-reorder") => {
      const hit = random.happens(faults[name] ?? 0);
      if (hit) done(name);
      return hit;
    };
    if (isHit("frame-drop")) return DELIVERED;
    const isDouble = isHit("frame-duplicate");
    const send = async () => {
      if (isDouble) await this.connections.deliver(push);
      return this.connections.deliver(push);
    };
    const delayed = faults["frame-delay"];
    if (delayed !== undefined && random.happens(delayed.share)) {
      done("frame-delay");
      this.#sendLate(id, 1 + random.below(delayed.ms), send);
      return DELIVERED;
    }
    if (!this.#held.has(id) && isHit("frame-reorder")) {
      this.#hold(id, send);
      return DELIVERED;
    }
    return this.#send(id, send);
  }

  async deliverBatch({ websocket }: PushBatch): Promise<readonly Fate[]> {
    const { secConnectionIDs, ...message } = websocket;
    return Promise.all(
      secConnectionIDs.map((secConnectionID) => this.deliver({ websocket: { ...message, secConnectionID } })),
    );
  }

  #chooseError(faults: FaultSet): Fate | undefined {
    const errors = faults["push-error"];
    if (errors === undefined) return undefined;
    let point = this.choice.random.fraction();
    const chosen = errors.find(({ share }) => {
      point -= share;
      return point < 0;
    });
    return chosen && { status: chosen.status, errNo: chosen.errNo, errMsg: "a fault on purpose" };
  }

  /** Sends at once, or behind what is late already: a delay alone changes no order. */
  async #send(id: string, send: Send): Promise<Fate> {
    if (this.#late.has(id)) {
      this.#sendLate(id, 0, send);
      return DELIVERED;
    }
    const sent = send();
    this.#release(id);
    return sent;
  }

  #sendLate(id: string, ms: number, send: Send): void {
    // A frame that is late when all else has ended keeps no process alive.
    const due = Promise.all([this.#late.get(id), delay(ms, undefined, { ref: false })]);
    const sent = due.then(async () => {
      await send();
      if (this.#late.get(id) === sent) this.#late.delete(id);
      this.#release(id);
    });
    this.#late.set(id, sent);
  }

  #hold(id: string, send: Send): void {
    this.#held.set(id, send);
    setTimeout(() => {
      if (this.#held.get(id) === send) this.#release(id);
    }, REORDER_MS).unref();
  }

  #release(id: string): void {
    const send = this.#held.get(id);
    this.#held.delete(id);
    void send?.();
  }
}
