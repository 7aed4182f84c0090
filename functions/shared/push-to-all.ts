import type { Call } from "./backend";
import type { Deadline } from "./deadline";
import type { Recipients } from "./recipients";
import type { Payload } from "./wire/payload";

/** How many pushes are under way at once; more gain nothing (measured: 32 to 64 are enough). */
const PUSHES_IN_FLIGHT = 32;

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

/**
 * Pushes a message to many connections, a bounded number at once, until the deadline. No recipient's fate touches
 * another's. The first page is pushed while the next is read.
 *
 * @throws DATABASE_FAILED where a page cannot be read; what was begun is over by then
 */
export async function pushToAll(
  { push, log }: Pick<Call, "push" | "log">,
  recipients: Recipients,
  payload: Payload,
  deadline: Deadline,
): Promise<PushReport> {
  let sent = 0;
  let refused = 0;
  const position: { lastId: string | undefined; isStopped: boolean } = {
    lastId: undefined,
    isStopped: false,
  };
  const gone: string[] = [];
  const retryable: string[] = [];
  const reasons = new Set<string>();

  const send = push.sender(payload);
  const ids = eachOf(recipients.pages());
  // All lanes take from one iterator, so each id is taken once.
  const lane = async () => {
    while (!position.isStopped) {
      const taken = await ids.next();
      if (taken.done) return;
      // The id that meets the deadline, and those that other lanes take meanwhile, are not begun.
      if (position.isStopped || deadline.leftMs < SHORTEST_PUSH_MS) {
        position.isStopped = true;
        return;
      }
      position.lastId = taken.value;
      const outcome = await send(taken.value, deadline.leftMs);
      if (outcome.kind === "sent") sent += 1;
      else if (outcome.kind === "gone") gone.push(taken.value);
      else {
        reasons.add(outcome.reason);
        if (outcome.retryable) retryable.push(taken.value);
        else refused += 1;
      }
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: PUSHES_IN_FLIGHT }, lane));
  const failed = refused + retryable.length;
  if (failed > 0) log.warn("pushes_failed", { failed, reasons: [...reasons].join(", ") });
  for (const end of lanes) if (end.status === "rejected") throw end.reason;
  const { isStopped, lastId } = position;
  return { sent, gone, refused, retryable, ...(isStopped && { stopped: { lastId } }) };
}

async function* eachOf(pages: AsyncIterable<readonly string[]>): AsyncGenerator<string, void> {
  for await (const page of pages) yield* page;
}
