/** What the gateway throws at the code that composes it. `code` is stable, `message` says what to do. */
export class GatewayError extends Error {
  override readonly name = "GatewayError";

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Thrown by createGateway: timers and the receiver's size check count in 31 bits, beyond them a limit would be none. */
export const limitNotAllowed = (name: string, value: unknown, max: number): GatewayError =>
  new GatewayError(
    "LIMIT_NOT_ALLOWED",
    `The gateway's limit ${name} is ${String(value)}; set it to a whole number from 1 to ${max}.`,
  );

/** A push that another node answered with something that is not the contract's. */
export const forwardAnswerUnusable = (status: number): GatewayError =>
  new GatewayError(
    "FORWARD_ANSWER_UNUSABLE",
    `What answered a forwarded push said ${status} and nothing that can be used. Check that all nodes share one key and one push path, and that their clocks are right.`,
  );

/**
 * An HTTP answer that refuses a handshake or a push. `errNo` and `errMsg` are its JSON body; where the gateway itself
 * refuses, errNo repeats the HTTP status.
 */
export interface Refusal {
  readonly status: number;
  readonly errNo: number;
  readonly errMsg: string;
}

const refusal = (status: number, errMsg: string): Refusal => ({ status, errNo: status, errMsg });

/** A handshake for a path that is not the API's. */
export const pathNotServed = (servedPath: string): Refusal =>
  refusal(404, `no WebSocket API is at this path: connect to ${servedPath}`);

/** A handshake of a page that may not connect. What it said its origin is stays out of the answer. */
export const originNotAllowed = (): Refusal =>
  refusal(403, "pages of this origin may not connect: ask the operator to allow it");

/** A handshake while as many connections are held as maxConnections allows. */
export const tooManyConnections = (): Refusal =>
  refusal(503, "the gateway holds as many connections as it may: try again later");

/** A handshake while as many wait for register as maxPendingHandshakes allows. */
export const tooManyHandshakes = (): Refusal =>
  refusal(503, "the gateway takes in as many clients at once as it may: try again later");

/** A handshake while the gateway is closing. */
export const gatewayClosing = (): Refusal => refusal(503, "the gateway is closing: try again later");

/** A handshake that register answered with an errNo other than 0; number and text are the function's. */
export const refusedByRegister = (errNo: number, errMsg: string): Refusal => ({ status: 403, errNo, errMsg });

/** A handshake whose register could not be run, threw, or ran out of time. */
export const registerFailed = (requestId: string): Refusal =>
  refusal(502, `the register function failed: see its log for request ${requestId}`);

/** A handshake whose register answered something that does not let this client in and does not refuse it either. */
export const registerAnswerUnusable = (field: string, problem: string): Refusal =>
  refusal(502, `the register function's answer cannot be used: ${field || "it"} ${problem}`);

/** A push without the bearer token, with another one, or marked as forwarded by nobody who may. */
export const pushNotAuthorized = (): Refusal =>
  refusal(401, "a push must bring the gateway's token as Authorization: Bearer …");

/** A push with another method than POST. */
export const pushNotPosted = (): Refusal => refusal(405, "a push is a POST");

/** A push whose body is longer than maxPushBodyBytes. */
export const pushBodyTooLarge = (maxBytes: number): Refusal =>
  refusal(413, `the body of a push must have at most ${maxBytes} bytes`);

/** A push whose body is not JSON. The parser's own message quotes the body, so it stays out. */
export const pushBodyNotJson = (): Refusal => refusal(400, "the body must be JSON in UTF-8");

/** A push whose body is JSON but not what the contract says. */
export const pushBodyNotContract = (field: string, problem: string): Refusal =>
  refusal(400, `${field || "the body"} ${problem}`);
