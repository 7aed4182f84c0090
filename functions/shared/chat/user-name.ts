import { createHash } from "node:crypto";
import * as v from "valibot";

/** A user's name as a client writes it. Control characters are refused; PostgreSQL stores no NUL. */
export const userName = v.pipe(
  v.string(),
  v.regex(/^\P{Cc}{1,128}$/u, "must have 1 to 128 characters and no control characters"),
);

/**
 * The user of a connection that says nothing of who it is: a short name, always the same for the same connection.
 * A hash, because a connection id in other people's hands would be one step towards pushing to it.
 */
export const guestName = (connectionId: string) =>
  `guest-${createHash("sha256").update(connectionId).digest("hex").slice(0, 12)}`;
