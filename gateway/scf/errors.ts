import { CIRCUIT_OPEN } from "../circuit";

/**
 * Whether the same call is made again. `never`: the function may have run, or would be refused again. Otherwise it
 * certainly did not run: `twice`, where what failed passes soon or not at all; `to the end` of the invocation's time,
 * where a place becomes free as others are served.
 */
export type Retry = "never" | "twice" | "to the end";

/**
 * What a call says of the service. `late`: no answer in the time that the call had, which fails a service if that was
 * all of the invocation's. `unknown`: it was not asked, or too late to answer.
 */
export type ServiceState = "works" | "fails" | "late" | "unknown";

/**
 * Why an invocation has no answer. `code` is stable where the gateway made it, and the cloud's own where the cloud
 * refused; the message says what to do, and quotes nothing that a client or a function said.
 */
export class ScfError extends Error {
  override readonly name = "ScfError";

  /** @param facts what the invoker decides by */
  constructor(
    readonly code: string,
    message: string,
    readonly facts: {
      readonly retry: Retry;
      readonly service: ServiceState;
    },
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** No connection to the API was made. */
export const scfUnreachable = (cause: { readonly code: string }) =>
  new ScfError(
    "SCF_UNREACHABLE",
    `No connection to SCF's API was made: ${cause.code}. Check RELAY_SCF_URL, the route and the security group.`,
    { retry: "twice", service: cause.code === "TIMED_OUT" ? "late" : "fails" },
    { cause },
  );

/** All sockets for the function were in use for too long: the function did not run. */
export const scfNoSocket = (functionName: string, cause: unknown) =>
  new ScfError(
    "SCF_NO_SOCKET",
    `All sockets for calls of the function ${functionName} were in use: it takes too long, or is called too often for one node.`,
    { retry: "never", service: "unknown" },
    { cause },
  );

/** The connection to the API broke, or an answer did not come in time: the function may have run. */
export const scfNotAnswered = (cause: { readonly code: string }) =>
  new ScfError(
    "SCF_NOT_ANSWERED",
    `SCF's API gave no answer: ${cause.code}. The function may have run; its log says so.`,
    { retry: "never", service: NOT_ANSWERED[cause.code] ?? "fails" },
    { cause },
  );

/** What a time-out says; every other end of a connection is a failure. */
const NOT_ANSWERED: Readonly<Record<string, ServiceState>> = { TIMED_OUT: "late", NO_SOCKET: "unknown" };

/** What came is not an answer of InvokeFunction. */
export const scfAnswerUnusable = (status: number, field: string, problem: string) =>
  new ScfError(
    "SCF_ANSWER_UNUSABLE",
    `What SCF's API answered with status ${status} cannot be used: ${field || "it"} ${problem}. Check RELAY_SCF_URL.`,
    { retry: "never", service: "fails" },
  );

/** The API's own limit of calls, before a function runs (API document 213/30435). */
const RATE_LIMITED = /^(LimitExceeded\.)?RequestLimitExceeded(\.|$)/;
const SERVICE_FAILS = /^(InternalError|ResourceUnavailable)(\.|$)/;

/** The API refused the call. */
export const scfRefused = (code: string) =>
  new ScfError(
    code,
    `SCF's API refused the call: ${code}. See the error codes of InvokeFunction (SCF document 583/17243).`,
    {
      retry: RATE_LIMITED.test(code) ? "to the end" : "never",
      service: SERVICE_FAILS.test(code) ? "fails" : "works",
    },
  );

/** All instances that the function may have are busy, or no more of them can be started now: it did not run. */
export const functionBusy = (functionName: string) =>
  new ScfError(
    "FUNCTION_BUSY",
    `SCF did not run the function ${functionName}: it runs as often at once as it may. Raise functions.concurrency in the environment table, or the account's quota.`,
    { retry: "to the end", service: "works" },
  );

/** The function threw, ran out of time or memory, or could not be started. */
export const functionFailed = (functionName: string, functionRequestId: string) =>
  new ScfError(
    "FUNCTION_FAILED",
    `The function ${functionName} failed: see its log for request ${functionRequestId}.`,
    { retry: "never", service: "works" },
  );

/** The API failed several times in a row, and is not asked for a moment. */
export const circuitOpen = () =>
  new ScfError(CIRCUIT_OPEN, "SCF's API keeps failing: it is asked again in a moment.", {
    retry: "never",
    service: "unknown",
  });

/** The role's credentials could not be had. */
export const credentialsUnavailable = (role: string, problem: string, cause?: unknown) =>
  new ScfError(
    "CREDENTIALS_UNAVAILABLE",
    `The metadata service gave no credentials for the role ${role}: ${problem}. Check that the instance has this role.`,
    { retry: "twice", service: "fails" },
    { cause },
  );
