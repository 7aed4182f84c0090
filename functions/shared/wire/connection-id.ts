import * as v from "valibot";

/**
 * The longest connection id that is accepted and stored, in characters. The cloud's ids are 128 random bits in base64
 * (24 characters, seen in public logs); a gateway of several nodes needs room to name the node.
 */
export const CONNECTION_ID_MAX_LENGTH = 128;

/** An opaque, case-sensitive connection id: printable ASCII without spaces (base64 may hold `+ / =`). */
export const connectionId = v.pipe(
  v.string(),
  v.regex(/^[!-~]+$/, "must be printable ASCII without spaces, and not empty"),
  v.maxLength(CONNECTION_ID_MAX_LENGTH, `must have at most ${CONNECTION_ID_MAX_LENGTH} characters`),
);
