import * as v from "valibot";
import {
  actionFailed,
  bindingRefused,
  type CloudFailure,
  cloudUnreachable,
  functionMissing,
  keyWrong,
  limitReached,
  permissionMissing,
  type ScriptError,
  serviceClosing,
} from "./errors";

const NO_ANSWER = "no answer";

const sdkError = v.object({
  message: v.string(),
  code: v.optional(v.string(), ""),
  requestId: v.optional(v.string(), ""),
});

/** What the SDK throws, read: it has a code where the cloud answered, and none where the network or a proxy failed. */
export function failureOf(service: string, action: string, cause: unknown): CloudFailure {
  const parsed = v.safeParse(sdkError, cause);
  const { message, code, requestId } = parsed.success
    ? parsed.output
    : { message: String(cause), code: "", requestId: "" };
  return { service, action, code: code === "" ? NO_ANSWER : code, message, requestId, cause };
}

/** The cloud was busy and did nothing. */
const BUSY =
  /^(RequestLimitExceeded|LimitExceeded\.RequestLimitExceeded|FailedOperation\.(ServiceInOperation|ApiInOperation|FunctionStatusError))/;
/** The cloud may have done what was asked for. */
const UNCERTAIN = new RegExp(`^(InternalError|${NO_ANSWER}$)`);

/**
 * Whether trying again may help. CreateApi is not repeated after an answer that leaves open whether it was done: that
 * would make a second API, while the next apply finds the first one by its name.
 */
export function passes({ action, code }: CloudFailure): boolean {
  return BUSY.test(code) || (UNCERTAIN.test(code) && !action.startsWith("Create"));
}

/**
 * What an answer's code means for whoever applies. The codes are those that the SDKs list for the two services, and
 * the common ones of API 3.0. Which of them a service answers that is switched off is not documented: those whose
 * description fits are taken.
 */
const MEANINGS: readonly (readonly [RegExp, (failure: CloudFailure) => ScriptError])[] = [
  [new RegExp(`^${NO_ANSWER}$`), cloudUnreachable],
  [/^(AuthFailure\.UnauthorizedOperation|UnauthorizedOperation)/, permissionMissing],
  [/^AuthFailure/, keyWrong],
  [/^ResourceNotFound\.Function/, functionMissing],
  [/^(FailedOperation\.ScfError|InternalError\.ScfException)/, bindingRefused],
  [/^LimitExceeded/, limitReached],
  [
    /^(ActionOffline|NoSuchProduct|OperationDenied$|ResourceUnavailable$|ResourcesSoldOut|UnsupportedOperation(\.InvalidServiceTrade)?$)/,
    serviceClosing,
  ],
];

/** The error that says what a failure means, and what to do. */
export function explained(failure: CloudFailure): ScriptError {
  const [, make] = MEANINGS.find(([code]) => code.test(failure.code)) ?? [undefined, actionFailed];
  return make(failure);
}
