import * as v from "valibot";

/** The room that every connection is a member of from the start. */
export const LOBBY = "lobby";

/** A room's name; clients make rooms by naming them. */
export const roomName = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9._:-]{1,64}$/, "must have 1 to 64 characters out of A-Z a-z 0-9 . _ : -"),
);
