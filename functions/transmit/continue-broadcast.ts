import { recipientsOf } from "../shared/audience";
import type { Broadcast } from "../shared/broadcast";
import type { Progress } from "../shared/broadcasts";
import type { Departed } from "../shared/connections";
import { deliver } from "../shared/deliver";
import { type Delivery, sum } from "../shared/delivery";
import { tellDepartures } from "../shared/departures";
import { broadcastTaken } from "../shared/errors";
import { listed } from "../shared/recipients";
import { acknowledge } from "./acknowledge";
import type { Call } from "./call";
import { handOverAgain } from "./hand-over";

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

  constructor(
    private readonly call: Call,
    private readonly id: string,
    private readonly broadcast: Broadcast,
    private progress: Progress,
  ) {}

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
    const { call, id, broadcast } = this;
    const began = this.progress.lastId;
    const recipients = recipientsOf(call, broadcast.audience);
    for await (const page of recipients.pages(began)) {
      const delivered = await deliver(call, listed(page), broadcast.payload);
      await this.#forgetGone(delivered.gone);
      const lastId = delivered.stopped === undefined ? page.at(-1) : delivered.stopped.lastId;
      this.progress = {
        lastId: lastId ?? this.progress.lastId,
        delivery: sum(this.progress.delivery, { ...delivered, gone: delivered.gone.length }),
      };
      if (delivered.stopped !== undefined) {
        // Invocations that reach nobody would follow one another for ever.
        const hasAdvanced = this.progress.lastId !== began;
        if (hasAdvanced && (await handOverAgain(call, id, this.progress))) return;
        const unreached = await recipients.countAfter(this.progress.lastId);
        call.log.warn("recipients_not_reached", { unreached });
        const { delivery } = this.progress;
        return await this.#finish({ ...delivery, failed: delivery.failed + unreached });
      }
      if (!(await call.broadcasts.save(id, this.progress))) return call.log.warn("broadcast_given_up");
    }
    await this.#finish(this.progress.delivery);
  }

  /** The sender is told first: told twice is better than not at all. */
  async #finish(delivery: Delivery): Promise<void> {
    await acknowledge(this.call, this.broadcast.ack, delivery);
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
