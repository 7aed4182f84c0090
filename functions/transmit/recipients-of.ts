import type { Audience } from "../shared/audience";
import type { Recipients } from "../shared/recipients";
import type { Call } from "./call";

/** Those who are meant, as the database knows them when they are read. */
export function recipientsOf({ rooms, connections }: Call, meant: Audience): Recipients {
  return meant.kind === "user" ? connections.ofUser(meant.user) : rooms.members(meant);
}
