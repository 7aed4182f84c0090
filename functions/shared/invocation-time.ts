import { Deadline } from "./deadline";

/** By when the parts of an invocation have to be over, so that SCF never ends it in the middle. */
export interface InvocationTime {
  /** Pushes to the recipients of a frame. What is counted, removed and acknowledged after them has its time left. */
  readonly recipients: Deadline;
  /** The answer to the sender, which is the last thing. */
  readonly sender: Deadline;
}

/** Kept for what follows the pushes to recipients, in ms, of an invocation that has long enough. */
const RESERVE_MS = 2_000;

/** Divides the time that an invocation has from now on. A short one keeps a quarter of it for what follows. */
export function invocationTime(limitMs: number): InvocationTime {
  const end = Deadline.after(limitMs);
  const reserve = Math.min(RESERVE_MS, limitMs / 4);
  return { recipients: end.earlier(reserve), sender: end.earlier(reserve / 4) };
}
