/** An error of the script: a stable code, what happened, and what to do about it. Terraform shows all three. */
export class ScriptError extends Error {
  override readonly name = "ScriptError";
  /** The cloud's own code, where the error is its answer. */
  readonly cloudCode: string;

  constructor(
    readonly code: string,
    message: string,
    readonly fix: string,
    options: { readonly cause?: unknown; readonly cloudCode?: string } = {},
  ) {
    super(message, { cause: options.cause });
    this.cloudCode = options.cloudCode ?? "";
  }
}

export const commandUnknown = (command: string | undefined) =>
  new ScriptError(
    "COMMAND_UNKNOWN",
    command === undefined ? "No command is given." : `There is no command ${JSON.stringify(command)}.`,
    "Terraform runs this script with apply or destroy; run terraform apply or terraform destroy.",
  );

export const specUnreadable = (field: string, problem: string) =>
  new ScriptError(
    "SPEC_UNREADABLE",
    `WEBSOCKET_API, which the stack writes, cannot be read: ${field === "" ? "it" : field} ${problem}.`,
    "Synthesize the stack again, and apply. Only a stack that was edited by hand, or the state of another version, has another spec.",
  );

const PLAIN_KEYS =
  "TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, and TENCENTCLOUD_SECURITY_TOKEN for temporary ones";

export const keyMissing = (name: string) =>
  new ScriptError(
    "KEY_MISSING",
    `The environment variable ${name} is missing.`,
    `The provider may find its credentials elsewhere, such as in a profile of tccli; the script that makes the WebSocket API takes them from Terraform's environment alone. Set ${PLAIN_KEYS}.`,
  );

export const providerCredentialsOnly = (names: readonly string[]) =>
  new ScriptError(
    "PROVIDER_CREDENTIALS_ONLY",
    `With ${names.join(" and ")} the provider works under credentials that it gets for itself, and the script that makes the WebSocket API has no way to them.`,
    `Get temporary credentials first (STS: AssumeRole or AssumeRoleWithWebIdentity), unset ${names.join(" and ")}, and set ${PLAIN_KEYS}.`,
  );

export const protocolRefused = (protocol: string) =>
  new ScriptError(
    "PROTOCOL_REFUSED",
    `TENCENTCLOUD_PROTOCOL is ${JSON.stringify(protocol)}.`,
    "Allowed are HTTP and HTTPS, in capitals, as the provider takes them.",
  );

export const proxyRefused = (variable: string, problem: string) =>
  new ScriptError(
    "PROXY_REFUSED",
    `The proxy that ${variable} names cannot be used: ${problem}.`,
    "Name one that speaks HTTP, as in http://proxy.example.com:3128, or except the cloud from it by NO_PROXY.",
  );

/** What the cloud's API answered in place of a result, or why there was no answer. */
export interface CloudFailure {
  readonly service: string;
  readonly action: string;
  /** The cloud's code, or "no answer" where none arrived. */
  readonly code: string;
  readonly message: string;
  readonly requestId: string;
  /** What the SDK threw. */
  readonly cause: unknown;
}

const told = ({ action, code, message, requestId }: CloudFailure) =>
  `${action} was answered with ${code}: ${message}${requestId === "" ? "" : ` (request ${requestId})`}`;

/** An error that the cloud's answer is; `fix` says what to do about answers of this kind. */
const answered = (code: string, fix: (failure: CloudFailure) => string) => (failure: CloudFailure) =>
  new ScriptError(code, told(failure), fix(failure), { cause: failure.cause, cloudCode: failure.code });

export const keyWrong = answered(
  "KEY_WRONG",
  () =>
    "Check that TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY (and TENCENTCLOUD_SECURITY_TOKEN) belong together and are still valid, and that this machine's clock is right.",
);

export const permissionMissing = answered(
  "PERMISSION_MISSING",
  ({ service, action }) =>
    `Allow the account behind TENCENTCLOUD_SECRET_ID the action ${service}:${action} in CAM, and apply again.`,
);

export const functionMissing = answered(
  "FUNCTION_MISSING",
  () =>
    "API Gateway binds functions that exist. Apply again; if one was deleted by hand, the plan shows that it is made anew.",
);

const CLOSING =
  "Tencent Cloud is switching API Gateway off (announcement 2475). An environment that can have no API there needs the relay.";

export const bindingRefused = answered(
  "BINDING_REFUSED",
  () =>
    `The functions exist and are active, so look at the message for why API Gateway could not bind them, and apply again. ${CLOSING}`,
);

export const limitReached = answered(
  "LIMIT_REACHED",
  () => `Delete what is not needed or have the quota raised, and apply again. ${CLOSING}`,
);

export const serviceClosing = answered("SERVICE_CLOSING", () => CLOSING);

export const cloudUnreachable = answered(
  "CLOUD_UNREACHABLE",
  () =>
    "Check the network, HTTPS_PROXY and TENCENTCLOUD_DOMAIN, and apply again: what was done already is found by its name.",
);

export const actionFailed = answered("ACTION_FAILED", () => "Mend what the cloud says, and apply again.");

export const answerUnreadable = (action: string, field: string, problem: string) =>
  new ScriptError(
    "ANSWER_UNREADABLE",
    `The answer to ${action} is not what its document says: ${field} ${problem}.`,
    "Check TENCENTCLOUD_DOMAIN and the proxy: something else than the cloud may have answered.",
  );

export const functionNotActive = (functionName: string, status: string) =>
  new ScriptError(
    "FUNCTION_NOT_ACTIVE",
    `The function ${functionName} is ${status}, and did not become Active.`,
    "See the function in the console for the reason, mend it, and apply again.",
  );

export const urlNotGiven = (apiName: string) =>
  new ScriptError(
    "URL_NOT_GIVEN",
    `The API ${apiName} has no reverse-push URL (InternalDomain) yet.`,
    "Apply again; if it stays so, the API is not of protocol WEBSOCKET.",
  );

export const apiAmbiguous = (apiName: string, count: number) =>
  new ScriptError(
    "API_AMBIGUOUS",
    `The service has ${count} APIs named ${apiName}.`,
    "Delete or rename all but one in the console, and apply again.",
  );
