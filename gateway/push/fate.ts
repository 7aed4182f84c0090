import { PUSH_SLOW_CONSUMER, PUSH_UNKNOWN_CONNECTION } from "../../functions/shared/wire/push";

/** What became of a push to one connection: the HTTP status and the JSON of a single push's answer. */
export interface Fate {
  readonly status: number;
  readonly errNo: number;
  readonly errMsg: string;
}

/** Handed to the client's socket. */
export const DELIVERED: Fate = { status: 200, errNo: 0, errMsg: "ok" };

/** The connection is closed, or was never given out, or its node has ended. */
export const NOT_HELD: Fate = {
  status: 200,
  errNo: PUSH_UNKNOWN_CONNECTION,
  errMsg: "the connection is not held",
};

/** Dropped, because too much waits for the client already; it is being disconnected. */
export const TOO_SLOW: Fate = {
  status: 200,
  errNo: PUSH_SLOW_CONSUMER,
  errMsg: "the client does not read what it is sent: it is being disconnected",
};

/** The connection's node did not answer, or not as it should: nothing is known about the connection. */
export const NODE_UNREACHABLE: Fate = {
  status: 502,
  errNo: 502,
  errMsg: "the connection's node could not be reached",
};
