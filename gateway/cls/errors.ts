/** Why lines of the log are not in CLS. `code` is stable where the gateway made it, the cloud's own where that refused. */
export class ClsError extends Error {
  override readonly name = "ClsError";

  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** There was no answer; the lines may be there. */
export const clsNotAnswered = (cause: { readonly code: string }) =>
  new ClsError(
    "CLS_NOT_ANSWERED",
    `CLS's API gave no answer: ${cause.code}. Check RELAY_CLS_URL, the route and the security group.`,
    { cause },
  );

/** What came is not an answer of UploadLog. */
export const clsAnswerUnusable = (status: number) =>
  new ClsError(
    "CLS_ANSWER_UNUSABLE",
    `What CLS's API answered with status ${status} cannot be used. Check RELAY_CLS_URL.`,
  );

/** The API refused the lines. */
export const clsRefused = (code: string) =>
  new ClsError(
    code,
    `CLS's API refused the log: ${code}. Check RELAY_LOG_TOPIC, and that the role may cls:UploadLog to it (CLS document 614/59470).`,
  );
