import { createHash } from "node:crypto";
import * as v from "valibot";

/**
 * A user's name as a client or a token writes it. Refused are control characters, since PostgreSQL stores no NUL, and
 * lone surrogates, which UTF-8 cannot tell from each other: two names would become one.
 */
export const userName = v.pipe(
  v.string(),
  v.regex(
    /^[^\p{Cc}\p{Cs}]{1,128}$/u,
    "must have 1 to 128 characters, no control characters and no lone surrogates",
  ),
);

/**
 * The user of a connection that says nothing of who it is: a short name, always the same for the same connection.
 * A hash, because a connection id in other people's hands would be one step towards pushing to it.
 */
export const guestName = (connectionId: string) =>
  `guest-${createHash("sha256").update(connectionId).digest("hex").slice(0, 12)}`;
