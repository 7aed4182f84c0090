/** A document of CAM that allows what its statements say, in the form in which CAM gives it back. */
export const camDocument = (...statements: readonly object[]) =>
  JSON.stringify({
    version: "2.0",
    statement: statements.map((statement) => ({ effect: "allow", ...statement })),
  });
