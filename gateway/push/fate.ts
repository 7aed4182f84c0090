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

/**
 * The connection's node answers nobody for now, and was not asked: nothing is known about the connection. A status that
 * functions neither repeat at once nor take for a connection that is gone.
 */
export const NODE_SILENT: Fate = {
  status: 424,
  errNo: 424,
  errMsg: "the connection's node does not answer: it is asked again in a moment",
};

/** Register is still asked about the connection: nothing is known about it yet. */
export const STILL_ARRIVING: Fate = {
  status: 502,
  errNo: 502,
  errMsg: "the connection's handshake is not answered yet",
};
