import type { Broadcast } from "../shared/broadcast";
import type { Departed } from "../shared/connections";
import { handOverAgain, handOverNext } from "../shared/continuation/hand-over";
import { tellDepartures } from "../shared/departures";
import { broadcastTaken } from "../shared/errors";
import type { Progress } from "../shared/progress";
import { listed } from "../shared/recipients";
import { acknowledge } from "./acknowledge";
import { advance, ended } from "./advance";
import type { Call } from "./call";
import { type Delivered, deliver } from "./deliver";
import { recipientsOf } from "./recipients-of";

/**
 * Goes on with a broadcast where the invocation before had to stop, and tells the sender at the end. How far it has come
 * is written down after each page: where this invocation dies, SCF repeats it, and at most that page is sent again. An
 * event that comes twice, or after the end, changes nothing.
 *
 * @throws BROADCAST_TAKEN, DATABASE_FAILED
 */
export async function continueBroadcast(call: Call, id: string): Promise<void> {
  const claim = await call.broadcasts.claim(id, call.time.end.leftMs);
  switch (claim.kind) {
    case "finished":
      return call.log.info("broadcast_finished_before", { broadcast: id });
    case "taken":
      throw broadcastTaken();
    case "claimed":
      call.log.info("broadcast_continued", { broadcast: id });
      return await new Continuation(call, id, claim.broadcast, claim.progress).run();
  }
}

class Continuation {
  readonly #departed: Departed[] = [];
  private progress: Progress;

  constructor(
    private readonly call: Call,
    private readonly id: string,
    private readonly broadcast: Broadcast,
    private readonly began: Progress,
  ) {
    this.progress = began;
  }

  async run(): Promise<void> {
    try {
      await this.#goOn();
    } catch (error) {
      // A claim that cannot be given back ends by itself.
      await this.call.broadcasts.release(this.id).catch(() => undefined);
      throw error;
    }
    // Last, and for as long as there is time: in a large room a word of who left costs as much as the message did.
    await tellDepartures(this.call, this.#departed);
  }

  async #goOn(): Promise<void> {
    const { call, id, broadcast, began } = this;
    const recipients = recipientsOf(call, broadcast.audience);
    for await (const page of recipients.pages(began.lastId)) {
      const delivered = await this.#deliver(page);
      const { stopped } = delivered;
      const lastId = stopped === undefined ? page.at(-1) : (stopped.lastId ?? this.progress.lastId);
      this.progress = advance(this.progress, lastId, delivered, "again");
      if (stopped !== undefined) return await this.#stop(() => recipients.countAfter(lastId));
      if (!(await call.broadcasts.save(id, this.progress))) return call.log.warn("broadcast_given_up");
    }
    const { lastId, again } = this.progress;
    const delivered = await this.#deliver(again);
    const left = delivered.stopped === undefined ? [] : after(again, delivered.stopped.lastId);
    this.progress = { ...advance({ ...this.progress, again: [] }, lastId, delivered), again: left };
    if (left.length > 0) return await this.#stop(() => Promise.resolve(0));
    await this.#finish(0);
  }

  async #deliver(ids: readonly string[]): Promise<Delivered> {
    const delivered = await deliver(this.call, listed(ids), this.broadcast.payload);
    await this.#forgetGone(delivered.gone);
    return delivered;
  }

  /** Leaves the rest to another invocation, unless this one got nowhere: such would follow one another for ever. */
  async #stop(countUnreached: () => Promise<number>): Promise<void> {
    const { call, id, began, progress } = this;
    const isStuck = progress.lastId === began.lastId && progress.again.length >= began.again.length;
    if (!isStuck && (await handOverAgain(call, id, progress))) return;
    const unreached = await countUnreached();
    call.log.warn("recipients_not_reached", { unreached: unreached + progress.again.length });
    await this.#finish(unreached);
  }

  /** The sender is told and the next one begun first: twice is better than not at all. */
  async #finish(unreached: number): Promise<void> {
    await acknowledge(this.call, this.broadcast.ack, ended(this.progress, unreached));
    await handOverNext(this.call, this.broadcast);
    await this.call.broadcasts.remove(this.id);
  }

  async #forgetGone(connectionIds: readonly string[]): Promise<void> {
    if (connectionIds.length === 0) return;
    try {
      this.#departed.push(...(await this.call.connections.remove(connectionIds)));
    } catch (error) {
      this.call.log.error("gone_not_removed", error);
    }
  }
}

/** Those of a list that come after one of them; all where it is undefined. */
const after = (ids: readonly string[], id: string | undefined) =>
  ids.slice(id === undefined ? 0 : ids.indexOf(id) + 1);
