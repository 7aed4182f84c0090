/** An error of the script: a stable code, what happened, and what to do about it. Terraform shows all three. */
export class ScriptError extends Error {
  override readonly name = "ScriptError";

  constructor(
    readonly code: string,
    message: string,
    readonly fix: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What the cloud's API answered in place of a result. */
export interface CloudFailure {
  readonly action: string;
  readonly code: string;
  readonly message: string;
  readonly requestId: string;
}

const told = ({ action, code, message, requestId }: CloudFailure) =>
  `${action} was answered with ${code}: ${message}${requestId === "" ? "" : ` (request ${requestId})`}`;

export const variableMissing = (name: string, problem: string) =>
  new ScriptError(
    "VARIABLE_MISSING",
    `The environment variable ${name} ${problem}.`,
    "Give Terraform's environment what the provider takes from it too: TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY.",
  );

export const permissionMissing = (failure: CloudFailure, cause: unknown) =>
  new ScriptError(
    "PERMISSION_MISSING",
    told(failure),
    `Allow the account behind TENCENTCLOUD_SECRET_ID the action ${failure.action}, and check that id and key belong together.`,
    { cause },
  );

export const functionMissing = (failure: CloudFailure, cause: unknown) =>
  new ScriptError(
    "FUNCTION_MISSING",
    told(failure),
    "API Gateway binds functions that exist. Apply again; if one was deleted by hand, the plan shows that it is made anew.",
    { cause },
  );

export const serviceClosing = (failure: CloudFailure, cause: unknown) =>
  new ScriptError(
    "SERVICE_CLOSING",
    told(failure),
    "Tencent Cloud is switching API Gateway off (announcement 2475). An environment that can have no API there needs the relay.",
    { cause },
  );

export const actionFailed = (failure: CloudFailure, cause: unknown) =>
  new ScriptError("ACTION_FAILED", told(failure), "Mend what the cloud says, and apply again.", { cause });

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
