import { setTimeout as delay } from "node:timers/promises";
import type { Call } from "./backend";
import type { Deadline } from "./deadline";
import { removeGone } from "./departures";
import { type PushReport, pushToAll } from "./push-to-all";
import { listed, type Recipients } from "./recipients";
import type { Payload } from "./wire/payload";

/** The fate of a message, in numbers of recipients. */
export interface Delivery {
  readonly sent: number;
  readonly gone: number;
  readonly failed: number;
}

/** How often a push that failed is tried again. Who still fails then is no longer worth the sender's wait. */
const RETRIES = 4;
/** The longest pause before the first retry and before any, in ms. */
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 1_000;

/**
 * Sends a message to many connections, tries those again whose push failed for a reason that may pass, and removes in
 * one statement those that turn out to be gone. What was not reached by the deadline counts as failed. What is known of
 * the delivery is told even where the gone cannot be removed now: the next push or the end of their lease finds them.
 *
 * A push that failed may have arrived: the endpoint's answer was lost or late. It is repeated all the same, so a
 * recipient may get a frame twice. One that is lost cannot be seen by anybody; one that comes twice can, by room and seq
 * of a `message`, by from and at of a `direct`. `joined` and `left` say the same thing twice.
 *
 * @throws DATABASE_FAILED where the recipients cannot be read
 */
export async function broadcast(
  call: Call,
  recipients: Recipients,
  payload: Payload,
  deadline: Deadline = call.time.recipients,
): Promise<Delivery> {
  const first = await pushToAll(call, recipients, payload, deadline);
  const report = await retry(call, first, payload, deadline);
  const unreached = first.stopped === undefined ? 0 : await recipients.countAfter(first.stopped.lastId);
  if (unreached > 0) call.log.warn("recipients_not_reached", { unreached });
  try {
    await removeGone(call, report.gone);
  } catch (error) {
    call.log.error("gone_not_removed", error);
  }
  const failed = report.refused + report.retryable.length + unreached;
  return { sent: report.sent, gone: report.gone.length, failed };
}

/** Rounds of retries with pauses of random length up to a limit that doubles ("full jitter"). */
async function retry(
  call: Call,
  first: PushReport,
  payload: Payload,
  deadline: Deadline,
): Promise<PushReport> {
  let report = first;
  for (let round = 0; round < RETRIES && report.retryable.length > 0; round += 1) {
    const pauseMs = Math.random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** round);
    if (pauseMs >= deadline.leftMs) break;
    await delay(pauseMs);
    report = merge(report, await pushToAll(call, listed(report.retryable), payload, deadline));
  }
  return report;
}

/** A report of everybody, after those who could be retried were. */
function merge(before: PushReport, retried: PushReport): PushReport {
  const notRetried =
    retried.stopped === undefined
      ? []
      : before.retryable.slice(
          retried.stopped.lastId === undefined ? 0 : before.retryable.indexOf(retried.stopped.lastId) + 1,
        );
  return {
    sent: before.sent + retried.sent,
    gone: [...before.gone, ...retried.gone],
    refused: before.refused + retried.refused,
    retryable: [...retried.retryable, ...notRetried],
  };
}
