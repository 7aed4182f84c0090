import type { ContinuedCall } from "../shared/continuation/call";

/** What an invocation of transmit works with. */
export type Call = ContinuedCall;
