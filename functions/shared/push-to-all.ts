import type { Call } from "./backend";
import type { Deadline } from "./deadline";
import type { Pushed } from "./push-client";
import type { Recipients } from "./recipients";
import type { Payload } from "./wire/payload";

/** A push that is begun has at least so many ms until the deadline: it would be cut off with its fate unknown. */
const SHORTEST_PUSH_MS = 100;

/** What became of the pushes to many connections. */
export interface PushReport {
  readonly sent: number;
  /** The ids of those that are gone. */
  readonly gone: readonly string[];
  /** How many failed in a way that would be the same again. */
  readonly refused: number;
  /** The ids of those that failed in a way that may pass. */
  readonly retryable: readonly string[];
  /**
   * Set where time was up before all were reached: those up to `lastId` have their fate in this report (none where it is
   * undefined), those after it were not begun.
   */
  readonly stopped?: { readonly lastId: string | undefined };
}

/** What has become of the pushes to the first `count`, up to `lastId`. The report is counted on: it is to be read at once. */
export interface Settled {
  readonly lastId: string | undefined;
  readonly count: number;
  readonly report: PushReport;
}

/**
 * Hears of it whenever more recipients have their fate. Where it returns a promise, no further push is begun in place of
 * theirs until that is fulfilled, and none where it rejects; others go on until they meet the same.
 */
export type OnSettled = (settled: Settled) => Promise<unknown> | undefined;

/**
 * Pushes a message to many connections, a bounded number at once, until the deadline. No recipient's fate touches
 * another's. The first page is pushed while the next is read.
 *
 * @throws DATABASE_FAILED where a page cannot be read, and what `onSettled` rejects with; what was begun is over by then
 */
export async function pushToAll(
  { push, log }: Pick<Call, "push" | "log">,
  recipients: Recipients,
  payload: Payload,
  deadline: Deadline,
  onSettled?: OnSettled,
): Promise<PushReport> {
  const tally = new Tally();
  const position: { lastId: string | undefined; isStopped: boolean } = {
    lastId: undefined,
    isStopped: false,
  };

  const { size, inFlight } = push.portions;
  const send = push.sender(payload);
  const portions = portionsOf(recipients.pages(), size);
  // All lanes take from one iterator, so each id is taken once.
  const lane = async () => {
    while (!position.isStopped) {
      const { done, value: ids } = await portions.next();
      if (done) return;
      // The portion that meets the deadline, and those that other lanes take meanwhile, are not begun.
      if (position.isStopped || deadline.leftMs < SHORTEST_PUSH_MS) {
        position.isStopped = true;
        return;
      }
      position.lastId = ids.at(-1);
      const begun = tally.begin(ids);
      begun.pushed = await send(ids, deadline.leftMs);
      const settled = tally.settle();
      if (settled !== undefined && onSettled !== undefined) await onSettled(settled);
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: inFlight }, lane));
  const { sent, gone, refused, retryable, reasons } = tally;
  const failed = refused + retryable.length;
  if (failed > 0) log.warn("pushes_failed", { failed, reasons: [...reasons].join(", ") });
  for (const end of lanes) if (end.status === "rejected") throw end.reason;
  const { isStopped, lastId } = position;
  return { sent, gone, refused, retryable, ...(isStopped && { stopped: { lastId } }) };
}

/** A portion whose push was begun, and what became of it. */
interface Begun {
  readonly ids: readonly string[];
  pushed?: readonly Pushed[];
}

/** Counts fates in the order in which pushes were begun, in whatever order they end. */
class Tally implements PushReport {
  sent = 0;
  refused = 0;
  readonly gone: string[] = [];
  readonly retryable: string[] = [];
  readonly reasons = new Set<string>();
  #count = 0;
  readonly #notCounted = new Set<Begun>();

  begin(ids: readonly string[]): Begun {
    const begun: Begun = { ids };
    this.#notCounted.add(begun);
    return begun;
  }

  /** Counts those before which none is under way; undefined where there is none. */
  settle(): Settled | undefined {
    let last: Begun | undefined;
    for (const begun of this.#notCounted) {
      if (begun.pushed === undefined) break;
      for (const pushed of begun.pushed) this.#add(pushed);
      this.#notCounted.delete(begun);
      last = begun;
    }
    return last && { lastId: last.ids.at(-1), count: this.#count, report: this };
  }

  #add({ connectionId, outcome }: Pushed): void {
    this.#count += 1;
    if (outcome.kind === "sent") this.sent += 1;
    else if (outcome.kind === "gone") this.gone.push(connectionId);
    else {
      this.reasons.add(outcome.reason);
      if (outcome.retryable) this.retryable.push(connectionId);
      else this.refused += 1;
    }
  }
}

async function* portionsOf(
  pages: AsyncIterable<readonly string[]>,
  size: number,
): AsyncGenerator<readonly string[], void> {
  for await (const page of pages) {
    for (let begin = 0; begin < page.length; begin += size) yield page.slice(begin, begin + size);
  }
}
