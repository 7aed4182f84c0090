import type { Call } from "../backend";
import type { NextInvocation } from "./next-invocation";

/** An invocation that can leave what it has no time for to another one. */
export interface ContinuedCall extends Call {
  readonly next: NextInvocation;
}
