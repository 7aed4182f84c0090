import { setTimeout as delay } from "node:timers/promises";
import * as v from "valibot";
import type { Guests } from "./guests";

/** The room where all is said. */
export const ROOM = "weather";

/** How long a client waits for anything before it connects again, in ms. */
const PATIENCE_MS = 3_000;

const message = v.object({ type: v.literal("message"), seq: v.number(), data: v.string() });
const ack = v.object({
  type: v.literal("ack"),
  id: v.string(),
  seq: v.number(),
  more: v.optional(v.boolean()),
});

/** A client that is told nothing for so long does not wait any longer. */
async function patiently<T>(waiting: Promise<T>): Promise<T> {
  const stopTimer = new AbortController();
  const late = delay(PATIENCE_MS, undefined, { signal: stopTimer.signal }).then(() => {
    throw new Error("nothing came");
  });
  late.catch(() => undefined);
  waiting.catch(() => undefined);
  return Promise.race([waiting, late]).finally(() => stopTimer.abort());
}

/** What came over one connection: messages by their number, each asked for once, and when they came. */
export interface Heard {
  readonly user: string;
  readonly messages: readonly { readonly seq: number; readonly at: number }[];
}

/** Someone who follows the room over connections that end at any moment. */
export class Follower {
  readonly connections: Heard[] = [];
  /** Everything that came, by its number. */
  readonly heard = new Map<number, string>();
  /** The number up to which nothing is missed. */
  #cursor = 0;

  constructor(private readonly guests: Guests) {}

  /** Follows over one connection until `enough`, or until it has caught up where that comes first. */
  async follow(enough: (heard: number) => boolean, { untilCaughtUp = false } = {}): Promise<void> {
    const { client, user } = await this.guests.connect();
    const messages: { seq: number; at: number }[] = [];
    this.connections.push({ user, messages });
    const join = (after: number) => client.send({ type: "join", room: ROOM, after, id: "join" });
    join(this.#cursor);
    try {
      for (let isCaughtUp = false; !isCaughtUp && !enough(messages.length); ) {
        const next = await patiently(client.next({ type: "message" }, { type: "ack" }));
        const frame = v.parse(v.union([message, ack]), next);
        if (frame.type === "message") {
          messages.push({ seq: frame.seq, at: Date.now() });
          this.#take(frame);
        }
        // What a fault kept back below is for the next connection to ask for.
        else if (frame.more === true) join(frame.seq);
        else isCaughtUp = untilCaughtUp;
      }
    } finally {
      await client.close();
    }
  }

  #take({ seq, data }: v.InferOutput<typeof message>): void {
    expect(this.heard.get(seq) ?? data).toBe(data);
    this.heard.set(seq, data);
    while (this.heard.has(this.#cursor + 1)) this.#cursor += 1;
  }
}

/** Sends one message after another while `goesOn`, and returns those that were acknowledged, by their number. */
export async function talk(
  guests: Guests,
  name: string,
  goesOn: () => boolean,
): Promise<Map<number, string>> {
  const acknowledged = new Map<number, string>();
  for (let count = 0; goesOn(); ) {
    const connection = await guests.connect().catch(() => undefined);
    if (connection === undefined) continue;
    const { client } = connection;
    try {
      client.send({ type: "join", room: ROOM, id: "join" });
      await patiently(client.next({ type: "ack", id: "join" }));
      while (goesOn()) {
        count += 1;
        const data = `${name}-${count}`;
        client.send({ type: "message", room: ROOM, data, id: data });
        const { seq } = v.parse(ack, await patiently(client.next({ type: "ack", id: data })));
        acknowledged.set(seq, data);
      }
    } catch {
      // Disconnected or left alone: that is what faults do. What was not acknowledged may be there or not.
    } finally {
      await client.close();
    }
  }
  return acknowledged;
}
