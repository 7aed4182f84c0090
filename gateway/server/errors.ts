/** Why the relay does not run. `code` is stable, the message says what to do. */
export class RelayError extends Error {
  override readonly name = "RelayError";

  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** An environment variable that is missing or malformed. `allowed` completes the sentence "Set it to …". */
export const invalidConfiguration = (name: string, problem: string, allowed: string) =>
  new RelayError(
    "INVALID_CONFIGURATION",
    `The environment variable ${name} ${problem}. Set it to ${allowed}.`,
  );

/** An option of the command line that there is not. */
export const unknownOption = (option: string) =>
  new RelayError("UNKNOWN_OPTION", `There is no option ${option}. See --help.`);

/** A listener's port is taken, or the address is not this machine's. */
export const cannotListen = (variable: string, host: string, port: number, cause: unknown, code: string) =>
  new RelayError(
    "CANNOT_LISTEN",
    `The relay cannot listen on ${host}:${port}: ${code}. Set ${variable} to a port that is free, and its host to an address of this machine.`,
    { cause },
  );
