/** How a case ended. `detail` says what was expected and what came, or why it cannot be told. */
export type Verdict =
  | { readonly verdict: "pass" }
  | { readonly verdict: "fail" | "cannot be told"; readonly detail: string };

/** Thrown where what is seen is not what the contract says. */
export class Violation extends Error {
  override readonly name = "Violation";
}

/** Thrown where the contract's sentence can be neither seen nor denied from here. */
export class CannotBeTold extends Error {
  override readonly name = "CannotBeTold";
}

/** Both complete a sentence: "expected …, but …". */
export const violated = (expected: string, seen: string) =>
  new Violation(`expected ${expected}, but ${seen}`);

export const cannotBeTold = (reason: string) => new CannotBeTold(reason);
