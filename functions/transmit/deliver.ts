import { setTimeout as delay } from "node:timers/promises";
import type { Deadline } from "../shared/deadline";
import { type PushReport, pushToAll } from "../shared/push-to-all";
import { listed, type Recipients } from "../shared/recipients";
import type { Payload } from "../shared/wire/payload";
import type { Call } from "./call";

/**
 * How long pushes that failed are tried again, in ms. An endpoint that starts anew is back by then; who still fails is no
 * longer worth the sender's wait (docs/decisions/0028).
 */
const LONGEST_WAIT_MS = 5_000;
/** The longest pause before the first retry and before any, in ms. */
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 1_000;

/**
 * Sends a message to many connections until the deadline, and tries those again whose push failed for a reason that may
 * pass: who is `retryable` in the report failed in as many tries as there was time for.
 *
 * A push that failed may have arrived: the endpoint's answer was lost or late. It is repeated all the same, so a
 * recipient may get a frame twice. One that is lost cannot be seen by anybody; one that comes twice can, by room and seq
 * of a `message`, by from and at of a `direct`. `joined` and `left` say the same thing twice.
 *
 * @throws DATABASE_FAILED where the recipients cannot be read
 */
export async function deliver(
  call: Call,
  recipients: Recipients,
  payload: Payload,
  deadline: Deadline = call.time.recipients,
): Promise<PushReport> {
  const first = await pushToAll(call, recipients, payload, deadline);
  const { sent, gone, refused, retryable } = await retry(call, first, payload, deadline);
  const { stopped } = first;
  return { sent, gone, refused, retryable, ...(stopped !== undefined && { stopped }) };
}

/** Rounds of retries with pauses of random length up to a limit that doubles ("full jitter"). */
async function retry(
  call: Call,
  first: PushReport,
  payload: Payload,
  deadline: Deadline,
): Promise<PushReport> {
  const end = deadline.within(LONGEST_WAIT_MS);
  let report = first;
  for (let round = 0; report.retryable.length > 0; round += 1) {
    const pauseMs = Math.random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** round);
    if (pauseMs >= end.leftMs) break;
    await delay(pauseMs);
    const retried = await pushToAll(call, listed(report.retryable), payload, end);
    report = merge(report, retried);
    if (retried.stopped !== undefined) break;
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
