/** The codes of the errors that functions make themselves. */
export type ErrorCode =
  | "MALFORMED_EVENT"
  | "INVALID_CONFIGURATION"
  | "DATABASE_FAILED"
  | "DATABASE_TIMED_OUT"
  | "REPLAY_INTERRUPTED"
  | "BROADCAST_TAKEN"
  | "NOT_HANDED_OVER"
  | "INVOCATION_REFUSED"
  | "HTTP_TIMED_OUT"
  | "HTTP_CONNECTION_STALE"
  | "HTTP_ANSWER_CUT_OFF"
  | "HTTP_ANSWER_MALFORMED"
  | "HTTP_ANSWER_TOO_LONG"
  | "ISSUER_KEYS_UNAVAILABLE"
  | "ISSUER_FAILED_BEFORE"
  | "ISSUER_ANSWER_TOO_LONG";

/**
 * An error of the functions' own making. Its message says what is wrong and what to do, and never holds message data,
 * a password or an address: it ends in logs and in answers. `cause` may hold anything and is logged by its code only.
 */
export class FunctionError extends Error {
  override readonly name = "FunctionError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** An event that is not the gateway's contract. `field` is a dotted path, empty for the event itself. */
export const malformedEvent = (field: string, problem: string) =>
  new FunctionError(
    "MALFORMED_EVENT",
    `The event's ${field === "" ? "root" : field} ${problem}. Invoke this function through the WebSocket gateway's binding, with the event of its role.`,
  );

/** An environment variable that is missing or malformed. `allowed` completes the sentence "Set it to …". */
export const invalidConfiguration = (name: string, problem: string, allowed: string) =>
  new FunctionError(
    "INVALID_CONFIGURATION",
    `The environment variable ${name} ${problem}. Set it to ${allowed}.`,
  );

/** The database could not be reached in time, or refused a statement. `cause` is the driver's error. */
export const databaseFailed = (cause: unknown) =>
  new FunctionError(
    "DATABASE_FAILED",
    "The database did not do what was asked. See the cause's code: an SQLSTATE of PostgreSQL, or the network's error.",
    { cause },
  );

/** The database did not answer in time; the cause of a DATABASE_FAILED. */
export const databaseTimedOut = (milliseconds: number) =>
  new FunctionError(
    "DATABASE_TIMED_OUT",
    `The database did not answer within ${Math.ceil(milliseconds)} ms. Check that it is up, reachable from the functions' subnet and not overloaded.`,
  );

/** A missed message that did not reach the member it was replayed to. `seq` is its number in the room. */
export const replayInterrupted = (seq: number) =>
  new FunctionError(
    "REPLAY_INTERRUPTED",
    `The missed message ${seq} did not reach the client. See the failed push before; the client has to join again.`,
  );

/** A broadcast that another invocation works on. SCF repeats a failed asynchronous invocation, in case that one dies. */
export const broadcastTaken = () =>
  new FunctionError(
    "BROADCAST_TAKEN",
    "Another invocation works on this broadcast. Nothing is to be done: this one is repeated later.",
  );

/** Recipients that no other invocation could be asked to reach. `problem` is a sentence, `cause` what came of asking. */
export const notHandedOver = (problem: string, cause?: unknown) =>
  new FunctionError(
    "NOT_HANDED_OVER",
    `What is left could not be handed to another invocation: whom a message has not reached counts as failed, and who left is not told to the rest. ${problem} Check that INVOKE_URL is the address of SCF's API, that it can be reached from the functions' subnet, and that the function has a role which allows scf:InvokeFunction on transmit.`,
    { cause },
  );

/** The cloud's own error, or the lack of an answer that can be read. `code` is the cloud's. */
export const invocationRefused = (code: string) =>
  new FunctionError("INVOCATION_REFUSED", `SCF answered ${code}.`);

const CHECK_PUSH_URL =
  "Check that REVERSE_PUSH_URL is the gateway's address, and that no proxy is in between.";

/** A request that was not answered in time. */
export const httpTimedOut = (milliseconds: number) =>
  new FunctionError(
    "HTTP_TIMED_OUT",
    `The server did not answer within ${Math.ceil(milliseconds)} ms. ${CHECK_PUSH_URL}`,
  );

/** A kept connection that the server had closed before the request came. `cause` tells how that was noticed. */
export const httpConnectionStale = (cause: unknown) =>
  new FunctionError(
    "HTTP_CONNECTION_STALE",
    "The server had closed the kept connection. Send the request again over a new one.",
    { cause },
  );

/** A connection that ended before its answer did. */
export const httpAnswerCutOff = () =>
  new FunctionError(
    "HTTP_ANSWER_CUT_OFF",
    `The server closed the connection before its answer was whole. ${CHECK_PUSH_URL}`,
  );

/** An answer that is not HTTP/1.x. `part` names what cannot be read. */
export const httpAnswerMalformed = (part: string) =>
  new FunctionError(
    "HTTP_ANSWER_MALFORMED",
    `The ${part} of the server's answer is not HTTP/1.x. ${CHECK_PUSH_URL}`,
  );

/** An answer with more than an answer to a push can have. */
export const httpAnswerTooLong = (bytes: number) =>
  new FunctionError(
    "HTTP_ANSWER_TOO_LONG",
    `The server answered with more than ${bytes} bytes. ${CHECK_PUSH_URL}`,
  );

/** Tokens cannot be verified: the issuer's keys are not to be had. `cause` is what came of asking for them. */
export const issuerKeysUnavailable = (cause: unknown) =>
  new FunctionError(
    "ISSUER_KEYS_UNAVAILABLE",
    "The keys of the token issuer could not be had, so nobody new is let in. Check that AUTH_JWKS_URL is the address of its JSON Web Key Set and can be reached from the functions' subnet.",
    { cause },
  );

/** The issuer failed a moment ago and is left alone; the cause of an ISSUER_KEYS_UNAVAILABLE. */
export const issuerFailedBefore = (milliseconds: number) =>
  new FunctionError(
    "ISSUER_FAILED_BEFORE",
    `The token issuer failed less than ${milliseconds} ms ago. It is asked again after that time.`,
  );

/** The issuer's answer is no key set; the cause of an ISSUER_KEYS_UNAVAILABLE. */
export const issuerAnswerTooLong = (bytes: number) =>
  new FunctionError(
    "ISSUER_ANSWER_TOO_LONG",
    `The token issuer answered more than ${bytes} bytes. Check that AUTH_JWKS_URL is the address of its JSON Web Key Set.`,
  );
