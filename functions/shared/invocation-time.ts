import { Deadline } from "./deadline";

/** By when the parts of an invocation have to be over, so that SCF never ends it in the middle. */
export interface InvocationTime {
  /** Pushes to the recipients of a frame. What is counted, removed and acknowledged after them has its time left. */
  readonly recipients: Deadline;
  /** What is asked of the database: where it is too slow, there is time to tell the sender so. */
  readonly database: Deadline;
  /** An answer to the sender after which the database is to hear of it. */
  readonly answer: Deadline;
  /** The answer to the sender, where it is the last thing. */
  readonly sender: Deadline;
  /** When SCF ends it. */
  readonly end: Deadline;
}

/** Kept for what follows the pushes to recipients, in ms, of an invocation that has long enough. */
const RESERVE_MS = 2_000;

/** Divides the time that an invocation has from now on. A short one keeps a quarter of it for what follows. */
export function invocationTime(limitMs: number): InvocationTime {
  const end = Deadline.after(limitMs);
  const reserve = Math.min(RESERVE_MS, limitMs / 4);
  return {
    recipients: end.earlier(reserve),
    answer: end.earlier((reserve * 3) / 4),
    database: end.earlier(reserve / 2),
    sender: end.earlier(reserve / 4),
    end,
  };
}
