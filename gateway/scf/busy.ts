/** ResourceLimit: instances are asked for too fast. ResourceLimitReached: the concurrency is used up (583/35311). */
const BUSY_STATUS = [429, 432];
/** Their names, where the API answers with them in the place of a result. */
const BUSY_CODE = /^ResourceLimit(Reached)?(\.|$)/;
/** The words of 432 (583/35311). A function that throws an error with these very words is taken for busy, too. */
const BUSY_MESSAGE = /^Function \[ ?[\w-]+ ?\] concurrency exceeded (reserved|region unreserved) quota\b/;

/**
 * Whether SCF refused to run a function because as many of its instances run as may. Such a refusal comes before the
 * function runs (SCF document 583/39851, overrun). Where it stands in the answer is not documented: `InvokeResult` is
 * "the status code" in one of Tencent's SDKs and out of use in another, so the message is looked at as well.
 *
 * @param status the answer's InvokeResult
 * @param message the answer's ErrMsg
 */
export const isBusy = (status: number, message: string): boolean =>
  BUSY_STATUS.includes(status) || BUSY_MESSAGE.test(message);

/** The same of the code of an error that the API answered with. */
export const isBusyCode = (code: string): boolean => BUSY_CODE.test(code);
