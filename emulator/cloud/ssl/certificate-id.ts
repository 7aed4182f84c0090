import * as v from "valibot";

/** An id that may be a certificate's. */
export const certificateId = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9-]{6,64}$/, "must be the id of a certificate"),
);
