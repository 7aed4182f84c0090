import type { Broadcast } from "../shared/broadcast";
import type { Departed } from "../shared/connections";
import { handOverAgain, handOverNext } from "../shared/continuation/hand-over";
import { removeGone, tellDepartures } from "../shared/departures";
import { broadcastTaken } from "../shared/errors";
import type { Progress } from "../shared/progress";
import { type PushReport, pushToAll } from "../shared/push-to-all";
import { listed } from "../shared/recipients";
import { acknowledge } from "./acknowledge";
import { AGAIN_MAX, advance, ended } from "./advance";
import type { Call } from "./call";
import { deliver } from "./deliver";
import { recipientsOf } from "./recipients-of";

/**
 * After how many recipients it is written down how far a broadcast has come, while the pushes to the next ones go on. Few:
 * whom an invocation has reached and not written down is sent the message twice where it dies.
 */
const SAVE_EVERY = 250;

/**
 * Goes on with a broadcast where the invocation before had to stop, and tells the sender at the end. How far it has come
 * is written down all along: where this invocation dies, SCF repeats it, and no more than twice `SAVE_EVERY` and the
 * pushes under way are sent again. An event that comes twice, or after the end, changes nothing.
 *
 * Those whose push fails in a way that may pass are tried again together, at the end or where they have become many: one
 * node that is away shall not make each page wait for it. What comes of that is written down after it.
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
    } finally {
      // Last, and for as long as there is time: in a large room a word of who left costs as much as the message did.
      await tellDepartures(this.call, this.#departed);
    }
  }

  async #goOn(): Promise<void> {
    const { call, id, broadcast, began } = this;
    const recipients = recipientsOf(call, broadcast.audience);
    const countUnreached = () => recipients.countAfter(this.progress.lastId);
    for await (const page of recipients.pages(began.lastId)) {
      const mayOverflow = this.progress.again.length + page.length > AGAIN_MAX;
      if (mayOverflow && !(await this.#tryAgain(countUnreached))) return;
      const report = await this.#push(page);
      const { stopped } = report;
      const lastId = stopped === undefined ? page.at(-1) : (stopped.lastId ?? this.progress.lastId);
      this.progress = advance(this.progress, lastId, report, "again");
      if (stopped !== undefined) return await this.#stop(countUnreached);
      if (!(await call.broadcasts.save(id, this.progress))) return call.log.warn("broadcast_given_up");
    }
    if (await this.#tryAgain(() => Promise.resolve(0))) await this.#finish(0);
  }

  /** Pushes to a page, and writes down how far it has come meanwhile. */
  async #push(page: readonly string[]): Promise<PushReport> {
    const { call, id, broadcast, progress } = this;
    let nextAt = SAVE_EVERY;
    let saving: Promise<unknown> | undefined;
    const report = await pushToAll(
      call,
      listed(page),
      broadcast.payload,
      call.time.recipients,
      ({ lastId, count, report: settled }) => {
        if (count < nextAt || count === page.length) return undefined;
        // The database is slower than the pushes: they wait for it, so that no more than this is ever sent twice.
        if (saving !== undefined) return saving;
        nextAt = count + SAVE_EVERY;
        saving = call.broadcasts.save(id, advance(progress, lastId, settled, "again")).then(() => {
          saving = undefined;
        });
        // Whoever comes next to it, or the end of the page, hears of an error.
        saving.catch(() => undefined);
        return undefined;
      },
    );
    await saving;
    this.#departed.push(...(await removeGone(call, report.gone)));
    return report;
  }

  /** Tries those again who are left, until their time is over; false where this invocation's was, and has left the rest. */
  async #tryAgain(countUnreached: () => Promise<number>): Promise<boolean> {
    const { lastId, again } = this.progress;
    const delivered = await deliver(this.call, listed(again), this.broadcast.payload);
    this.#departed.push(...(await removeGone(this.call, delivered.gone)));
    const left = delivered.stopped === undefined ? [] : after(again, delivered.stopped.lastId);
    this.progress = { ...advance({ ...this.progress, again: [] }, lastId, delivered), again: left };
    if (left.length === 0) return true;
    await this.#stop(countUnreached);
    return false;
  }

  /** Leaves the rest to another invocation, unless this one got nowhere: such would follow one another for ever. */
  async #stop(countUnreached: () => Promise<number>): Promise<void> {
    const { call, id, broadcast, began, progress } = this;
    const isStuck = progress.lastId === began.lastId && progress.again.length >= began.again.length;
    if (!isStuck && (await handOverAgain(call, id, progress))) return;
    const unreached = await countUnreached();
    call.log.warn("recipients_not_reached", { unreached: unreached + progress.again.length });
    if (isStuck) return await this.#finish(unreached);
    // It was withdrawn: there is nothing to remove, and the sender's answer has all the time that is left.
    await handOverNext(call, broadcast);
    await acknowledge(call, broadcast.ack, ended(progress, unreached));
  }

  /**
   * The next one is begun and the sender told first: twice is better than not at all. A sender who cannot be reached
   * leaves time to remove it: SCF would repeat the invocation, and those who were reached last would be sent it again.
   */
  async #finish(unreached: number): Promise<void> {
    const { call, broadcast } = this;
    await handOverNext(call, broadcast);
    await acknowledge(call, broadcast.ack, ended(this.progress, unreached), call.time.answer);
    await call.broadcasts.remove(this.id);
  }
}

/** Those of a list that come after one of them; all where it is undefined. */
const after = (ids: readonly string[], id: string | undefined) =>
  ids.slice(id === undefined ? 0 : ids.indexOf(id) + 1);
