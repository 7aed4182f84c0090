import type { Broadcast } from "../broadcast";
import type { Progress } from "../progress";
import type { Untold } from "../untold";
import type { ContinuedCall } from "./call";
import type { ContinueEvent } from "./continue-event";

/** The longest wait for SCF's word that it has taken the event, in ms: numbers are told after it. */
const TIME_LIMIT_MS = 1_000;

/**
 * Leaves what is left of a broadcast to another invocation. False where there will be none: why is in the log, and the
 * broadcast is this invocation's to end.
 */
export async function handOver(
  call: ContinuedCall,
  broadcast: Broadcast,
  progress: Progress,
): Promise<boolean> {
  let id: string;
  try {
    id = await call.broadcasts.add(broadcast, progress);
  } catch (error) {
    call.log.error("broadcast_not_handed_over", error);
    return false;
  }
  try {
    return await begin(call, id);
  } catch (error) {
    // It could not be withdrawn, and the timer has it begun: a sender who were told now would be told twice.
    call.log.error("broadcast_not_handed_over", error);
    return true;
  }
}

/** The same for a broadcast that is written down, and claimed by this invocation. True where it was given up meanwhile. */
export async function handOverAgain(call: ContinuedCall, id: string, progress: Progress): Promise<boolean> {
  // Released before the next one is asked: it may begin at once.
  if (!(await call.broadcasts.save(id, progress, "release"))) return true;
  return await begin(call, id);
}

/**
 * Leaves words of who left to other invocations, one after the other: in a crowded room each takes several, and all at
 * once would leave no instance of transmit to clients. What cannot be handed over is not told; why is in the log.
 */
export async function handOverUntold(call: ContinuedCall, untold: readonly Untold[]): Promise<void> {
  if (untold.length === 0) return;
  try {
    await begin(call, await call.broadcasts.addInTurn(untold));
  } catch (error) {
    call.log.error("broadcast_not_handed_over", error);
  }
}

/** Has the broadcast begun that is to follow one which has ended. */
export async function handOverNext(call: ContinuedCall, { next }: Broadcast): Promise<void> {
  if (next === undefined) return;
  await call.broadcasts.takeTurn(next);
  await begin(call, next);
}

/**
 * Has a broadcast begun again that nobody works on. Where that fails the next sweep tries it, and it does not count.
 *
 * @throws DATABASE_FAILED
 */
export async function beginAgain(call: ContinuedCall, id: string): Promise<void> {
  try {
    await invoke(call, id);
  } catch (error) {
    call.log.error("broadcast_not_handed_over", error);
    await call.broadcasts.leaveDue(id);
  }
}

async function invoke(call: ContinuedCall, id: string): Promise<void> {
  const event: ContinueEvent = { continueBroadcast: { id } };
  await call.next.begin(event, Math.min(TIME_LIMIT_MS, call.time.sender.leftMs / 2));
  call.log.info("broadcast_handed_over", { broadcast: id });
}

async function begin(call: ContinuedCall, id: string): Promise<boolean> {
  try {
    await invoke(call, id);
    return true;
  } catch (error) {
    // The next one has begun all the same where only SCF's answer was lost: then it is not withdrawn.
    if (!(await call.broadcasts.withdraw(id))) return true;
    call.log.error("broadcast_not_handed_over", error);
    return false;
  }
}
