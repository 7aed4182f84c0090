/** Why the suite could not be run: a stable code, what happened, and what to do about it. */
export class ConformanceError extends Error {
  override readonly name = "ConformanceError";

  constructor(
    readonly code: string,
    message: string,
    readonly fix: string,
  ) {
    super(message);
  }
}

export const notConnected = (address: string, problem: string) =>
  new ConformanceError(
    "NOT_CONNECTED",
    `No client that offers chat.v1 can connect to ${address}: ${problem}.`,
    "Check the address, and that it is served. Where clients must bring a token, give one with --client-token.",
  );

export const connectionIdCommandFailed = (exit: string, output: string) =>
  new ConformanceError(
    "CONNECTION_ID_COMMAND_FAILED",
    `The command of --connection-id ended with ${exit}:\n${output.trim()}`,
    "It runs in sh and must print the connection id of the user that CHAT_USER names, or nothing where there is none.",
  );

/** An error that is none of the system's: the suite itself is wrong. */
export const suiteBroken = (cause: Error) =>
  new ConformanceError(
    "SUITE_BROKEN",
    `The suite itself failed: ${cause.stack ?? cause.message}`,
    "Report it with what is above.",
  );
