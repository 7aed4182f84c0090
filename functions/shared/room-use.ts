import type { Statements } from "./database/client";

/** Whether a room's use was noted so long ago that it is noted anew. Within the hour nothing is written. */
export const isUseOld = (sql: Statements) => sql`rooms.used_at < now() - interval '1 hour'`;

/**
 * How many hours longer than its messages a room is kept: one for the use that is noted to the hour, one for those who
 * join while a sweep is at it.
 */
export const HOURS_BEYOND_MESSAGES = 2;
