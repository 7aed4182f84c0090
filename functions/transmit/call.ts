import type { Call as SharedCall } from "../shared/backend";
import type { NextInvocation } from "./next-invocation";

/** What an invocation of transmit works with. */
export interface Call extends SharedCall {
  readonly next: NextInvocation;
}
