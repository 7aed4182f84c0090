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

export const bundleFailed = (entry: string, problems: readonly string[], cause: unknown) =>
  new InfraError(
    "BUNDLE_FAILED",
    `The function ${entry} cannot be bundled:\n${problems.map((problem) => `  ${problem}`).join("\n")}`,
    "Correct the file that is named.",
    { cause },
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

export const credentialsMissing = (problem: string) =>
  new InfraError(
    "CREDENTIALS_MISSING",
    `The provider would have no credentials: ${problem}.`,
    "Set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY (and TENCENTCLOUD_SECURITY_TOKEN for temporary ones), or TENCENTCLOUD_ASSUME_ROLE_ARN with TENCENTCLOUD_ASSUME_ROLE_SESSION_NAME and TENCENTCLOUD_ASSUME_ROLE_WEB_IDENTITY_TOKEN, or TENCENTCLOUD_CAM_ROLE_NAME on a machine with a role.",
  );

export const terraformMissing = (cause: unknown) =>
  new InfraError(
    "TERRAFORM_MISSING",
    "There is no command terraform in PATH.",
    "Install Terraform 1.8 or newer (https://developer.hashicorp.com/terraform/install).",
    { cause },
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
