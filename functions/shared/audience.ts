import * as v from "valibot";

/** The members of rooms, each once. */
const members = v.object({
  kind: v.literal("members"),
  rooms: v.array(v.string()),
  /** Whom to leave out: the sender. */
  except: v.optional(v.string()),
  /** Leaves those out who do not get the message of this number as it is sent: see Rooms. */
  seq: v.optional(v.number()),
});

/** Every connection of a user. */
const user = v.object({ kind: v.literal("user"), user: v.string() });

/** Whom a message is for, in words: another invocation finds the same recipients by them. */
export const audience = v.variant("kind", [members, user]);

export type Audience = v.InferOutput<typeof audience>;

/** Those members of rooms that an audience names. */
export type Members = v.InferOutput<typeof members>;
