/** An error of infra/: a stable code, what happened, and what to do about it. */
export class InfraError extends Error {
  override readonly name = "InfraError";

  constructor(
    readonly code: string,
    message: string,
    readonly fix: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** One field of the environments table that is refused. `given` is the value as JSON, or what it is in words. */
export interface RefusedField {
  readonly environment: string;
  readonly field: string;
  readonly given: string;
  readonly allowed: string;
}

export const environmentsRefused = (refused: readonly RefusedField[]) =>
  new InfraError(
    "ENVIRONMENTS_REFUSED",
    `The table of environments is refused:\n${refused
      .map(
        ({ environment, field, given, allowed }) =>
          `  ${environment}: ${field} is ${given}. Allowed: ${allowed}.`,
      )
      .join("\n")}`,
    "Correct it in infra/environments.ts.",
  );

export const entryMissing = (entry: string) =>
  new InfraError(
    "ENTRY_MISSING",
    `The function's entry ${entry} does not exist.`,
    "A function's code starts at functions/<role>/index.ts, with the role register, transmit or cleanup.",
  );

export const bundleFailed = (entries: readonly string[], problems: readonly string[], cause: unknown) =>
  new InfraError(
    "BUNDLE_FAILED",
    `${entries.join(", ")} cannot be bundled:\n${problems.map((problem) => `  ${problem}`).join("\n")}`,
    "Correct the file that is named.",
    { cause },
  );

export const zipTooLarge = (
  entry: string,
  bytes: number,
  allowed: number,
  files: readonly { readonly path: string; readonly bytes: number }[],
) =>
  new InfraError(
    "ZIP_TOO_LARGE",
    `The zip of ${entry} has ${bytes} bytes. Allowed: ${allowed}. Most of it comes from:\n${files
      .map((file) => `  ${file.path}: ${file.bytes} bytes before compression`)
      .join("\n")}`,
    "Import less in the function, or let it fetch at run time what is that large.",
  );

export const variableKeyRefused = (functionName: string, key: string) =>
  new InfraError(
    "VARIABLE_KEY_REFUSED",
    `The function ${functionName} cannot have an environment variable named "${key}".`,
    "Allowed are letters, digits and _, starting with a letter, and none of the prefixes SCF_, QCLOUD_, TENCENTCLOUD_, which are the cloud's own.",
  );

export const variablesTooLarge = (
  functionName: string,
  bytes: number,
  allowed: number,
  keys: readonly string[],
) =>
  new InfraError(
    "VARIABLES_TOO_LARGE",
    `The environment variables of ${functionName} (${keys.join(", ")}) take ${bytes} bytes. Allowed: ${allowed} bytes together.`,
    "Shorten the values, or let the function read them from elsewhere.",
  );

export const variableValueNotAllowed = (name: string, value: string, allowed: string) =>
  new InfraError(
    "VARIABLE_VALUE_NOT_ALLOWED",
    `The variable ${name} cannot be ${JSON.stringify(value)}.`,
    `Allowed: ${allowed}.`,
  );

export const stateBucketRefused = (bucket: string) =>
  new InfraError(
    "STATE_BUCKET_REFUSED",
    `STATE_COS_BUCKET is ${JSON.stringify(bucket)}, which is not the name of a COS bucket.`,
    "Allowed is the full name as the console shows it: lower-case letters, digits and hyphens, then a hyphen and the number of the account, at most 60 characters. Leave the variable out to keep the state in a local file.",
  );

export const environmentUnknown = (environment: string, known: readonly string[]) =>
  new InfraError(
    "ENVIRONMENT_UNKNOWN",
    `There is no environment ${JSON.stringify(environment)}. There are: ${known.join(", ")}.`,
    "Name one of them, or add it to infra/environments.ts.",
  );

/** Who takes credentials: the provider takes more kinds than the script that an apply runs. */
export type CredentialsTaker = "provider" | "script";

const KEYS =
  "Set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY (and TENCENTCLOUD_SECURITY_TOKEN for temporary ones)";
const CREDENTIALS: Readonly<Record<CredentialsTaker, string>> = {
  script: `${KEYS}.`,
  provider: `${KEYS}, or TENCENTCLOUD_ASSUME_ROLE_ARN with TENCENTCLOUD_ASSUME_ROLE_SESSION_NAME and TENCENTCLOUD_ASSUME_ROLE_WEB_IDENTITY_TOKEN, or TENCENTCLOUD_CAM_ROLE_NAME on a machine with a role.`,
};

/** @param taker who must be able to use what is set instead */
export const credentialsMissing = (problem: string, taker: CredentialsTaker) =>
  new InfraError(
    "CREDENTIALS_MISSING",
    `The provider would have no credentials: ${problem}.`,
    CREDENTIALS[taker],
  );

export const terraformMissing = (cause: unknown) =>
  new InfraError(
    "TERRAFORM_MISSING",
    "There is no command terraform in PATH.",
    "Install Terraform 1.8 or newer (https://developer.hashicorp.com/terraform/install).",
    { cause },
  );

/** @param found what the command says of its version */
export const terraformTooOld = (found: string, needed: string) =>
  new InfraError(
    "TERRAFORM_TOO_OLD",
    `The command terraform in PATH is of version ${found}. Needed: ${needed} or newer.`,
    `Install Terraform ${needed} or newer (https://developer.hashicorp.com/terraform/install), or put the folder of a newer one first in PATH.`,
  );

export const providerMissing = (output: string) =>
  new InfraError(
    "PROVIDER_MISSING",
    `Terraform cannot install the provider of the stack:\n${output}`,
    "Let this machine reach registry.terraform.io, or name a mirror that has tencentcloudstack/tencentcloud 1.83.25 in the file that TF_CLI_CONFIG_FILE points to (https://developer.hashicorp.com/terraform/cli/config/config-file#provider-installation).",
  );

export const stateLocked = (environment: string, holder: string) =>
  new InfraError(
    "STATE_LOCKED",
    `The state of ${environment} is locked by somebody else:\n${holder}`,
    "Wait until that run has ended, and try again. Only when it is certain that it no longer runs, remove the lock by hand: terraform force-unlock with the ID above, in the folder of the stack.",
  );

export const terraformFailed = (command: string, exit: string, output: string, cause?: unknown) =>
  new InfraError(
    "TERRAFORM_FAILED",
    `terraform ${command} ended with ${exit}:\n${output}`,
    "Read its output above. Nothing was changed.",
    { cause },
  );

export const planUnreadable = (what: string, field: string, problem: string) =>
  new InfraError(
    "PLAN_UNREADABLE",
    `${what} cannot be read: ${field === "" ? "it" : field} ${problem}.`,
    "Use Terraform 1.8 or newer, whose plans have format version 1, and do not edit cdktf.out.",
  );

export const interrupted = () =>
  new InfraError("INTERRUPTED", "Interrupted before anything was changed.", "Run the command again.");

export const optionNeedsEmulated = (option: string) =>
  new InfraError(
    "OPTION_NEEDS_EMULATED",
    `The option ${option} is for the emulated cloud only.`,
    "Add --emulated, or leave the option out.",
  );

export const approvalImpossible = (environment: string, command: string) =>
  new InfraError(
    "APPROVAL_IMPOSSIBLE",
    "There is no terminal on which the changes could be approved.",
    `Run it in a terminal, or approve beforehand whatever the plan says: npm run ${command} -- ${environment} --auto-approve`,
  );

export const notApproved = (expected: string, answer: string | undefined) =>
  new InfraError(
    "NOT_APPROVED",
    `${answer === undefined ? "There was no answer" : `The answer was ${JSON.stringify(answer)}`}; nothing was changed.`,
    `Only ${expected} is accepted.`,
  );

export const planRefused = (environment: string, names: readonly string[]) =>
  new InfraError(
    "PLAN_REFUSED",
    `The plan of ${environment} is refused; nothing was changed:\n${names.map((name) => `  ${name}`).join("\n")}`,
    "Each danger is explained above, with the option that acknowledges it.",
  );

export const databaseProtected = (environment: string, where: string) =>
  new InfraError(
    "DATABASE_PROTECTED",
    `The database of ${environment} is protected ${where}; nothing was destroyed.`,
    `To destroy it with all its data: set database.protected of ${environment} to false in infra/environments.ts, npm run deploy -- ${environment}, then npm run destroy -- ${environment}.`,
  );

/** How far an apply came: operations on resources that were done, of how many. */
export interface ApplyReach {
  readonly done: number;
  readonly total: number;
}

export const applyFailed = ({ done, total }: ApplyReach, problems: readonly string[]) =>
  new InfraError(
    "APPLY_FAILED",
    `The apply failed, with ${done} of ${total} done:\n${problems.join("\n")}`,
    "What was done is kept in the state. When the cause is mended, run the same command again: it goes on from there.",
  );

export const applyInterrupted = ({ done, total }: ApplyReach, problems: readonly string[]) =>
  new InfraError(
    "APPLY_INTERRUPTED",
    `The apply was interrupted, with ${done} of ${total} done.${problems.map((problem) => `\n${problem}`).join("")}`,
    "What was done is kept in the state. Run the same command again: it goes on from there.",
  );

export const outputsUnreadable = (field: string) =>
  new InfraError(
    "OUTPUTS_UNREADABLE",
    `The outputs of the stack cannot be read: ${field === "" ? "they are not JSON" : `${field} is missing or of another type`}.`,
    "Deploy again; infra/websocket-backend-stack.ts declares them.",
  );

export const portInUse = (port: number) =>
  new InfraError(
    "PORT_IN_USE",
    `Port ${port} of 127.0.0.1 is in use.`,
    "Name another with --port, or 0 for any that is free.",
  );

/** @param code the system's word for what went wrong, such as EEXIST */
export const dataDirectoryUnusable = (directory: string, code: string, cause: unknown) =>
  new InfraError(
    "DATA_DIRECTORY_UNUSABLE",
    `${directory} cannot be a data directory: ${code}.`,
    "Name a folder that this account may write to, or make, with --data DIR; a file is none.",
    { cause },
  );

export const cloudNotStarted = (exit: string, output: string) =>
  new InfraError(
    "CLOUD_NOT_STARTED",
    `The emulated cloud ended with ${exit} before it was ready.${output === "" ? "" : `\n${output}`}`,
    "What it wrote to its log says why.",
  );

export const cloudEnded = (exit: string) =>
  new InfraError(
    "CLOUD_ENDED",
    `The emulated cloud ended by itself, with ${exit}.`,
    "Read its log. Deploy again: what was made runs again.",
  );

export const cloudUnreadable = (what: string, field: string, problem: string) =>
  new InfraError(
    "CLOUD_UNREADABLE",
    `${what} of the emulated cloud cannot be read: ${field === "" ? "it" : field} ${problem}.`,
    "infra/ and emulator/ must be of the same checkout.",
  );

export const addressUnknown = (what: string, address: string, known: readonly string[]) =>
  new InfraError(
    "ADDRESS_UNKNOWN",
    `The emulated cloud has no ${what} at ${address}. It has: ${known.length === 0 ? "none" : known.join(", ")}.`,
    "Its data directory and the state belong together: remove the directory and deploy again.",
  );

export const userDataTooLarge = (bytes: number, allowed: number) =>
  new InfraError(
    "USER_DATA_TOO_LARGE",
    `The user data of a relay's node may take ${bytes} bytes. Allowed: ${allowed}.`,
    "Shorten infra/relay-boot/boot.py, or let it fetch more of what it does.",
  );

export const runtimeMissing = () =>
  new InfraError(
    "RUNTIME_MISSING",
    "An environment has a relay, and the Node.js that its nodes run is not installed.",
    "Install it once: npm run relay:runtime",
  );

export const runtimeRefused = (sha256: string, expected: string) =>
  new InfraError(
    "RUNTIME_REFUSED",
    `The Node.js of packages/relay-runtime has the checksum ${sha256}, not ${expected}.`,
    "Do not use it. If its version was changed on purpose, put the checksum of the new one into infra/relay-runtime/runtime.ts.",
  );
