/** An error of a soak: a stable code, what happened, and what to do about it. */
export class SoakError extends Error {
  override readonly name = "SoakError";

  constructor(
    readonly code: string,
    message: string,
    readonly fix: string,
  ) {
    super(message);
  }
}

export const systemDidNotStart = (exit: string, output: string) =>
  new SoakError(
    "SYSTEM_DID_NOT_START",
    `The local system ended with ${exit} before it was ready:\n${output.trim()}`,
    "Mend what it says above; `npm start` shows the same.",
  );

export const notConnected = (reason: string) =>
  new SoakError(
    "NOT_CONNECTED",
    `A client was not let in: ${reason}.`,
    "With EMFILE in it, allow more descriptors (ulimit -n) or take fewer --clients.",
  );

export const connectionEnded = (code: number) =>
  new SoakError(
    "CONNECTION_ENDED",
    `A connection ended with ${code} while an answer was awaited.`,
    "See the errors in the report.",
  );

export const notAnswered = (frame: string, seconds: number) =>
  new SoakError(
    "NOT_ANSWERED",
    `A ${frame} was not answered within ${seconds} s.`,
    "The machine may bear fewer --clients.",
  );
