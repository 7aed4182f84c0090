import type { Broadcast } from "./broadcast";

/** A broadcast that there was no time for: everybody up to `lastId` was sent it, nobody where it is undefined. */
export interface Untold {
  readonly broadcast: Broadcast;
  readonly lastId: string | undefined;
}
