import { functionRoles } from "./function-role";

/** How many connections to the database one instance of a function holds: see functions/shared/database/client.ts. */
export const CONNECTIONS_PER_INSTANCE = 1;

/**
 * What a database is counted to bear for each GB of its memory. Tencent Cloud documents no figure: the console shows
 * each instance's max_connections. A connection takes about 10 MB even when idle (a figure of Azure's document on the
 * limits of PostgreSQL), so this many take half of the memory and leave the other half to the data.
 */
const CONNECTIONS_PER_GB = 50;

/** Kept for the superuser (3 by PostgreSQL's default), the cloud's own monitoring, and people who look into trouble. */
const RESERVED_CONNECTIONS = 20;

/** The connections that a database of so much memory is counted to bear, and how many instances that is enough for. */
export interface ConnectionBudget {
  readonly connections: number;
  readonly reserved: number;
  /** The highest concurrency of each function. */
  readonly concurrency: number;
}

/**
 * How far the functions may grow before the database refuses their connections. An instance keeps its connection
 * while it is frozen, so each counts, busy or not.
 */
export function connectionBudget(memoryGb: number): ConnectionBudget {
  const connections = memoryGb * CONNECTIONS_PER_GB;
  const each = functionRoles.length * CONNECTIONS_PER_INSTANCE;
  return {
    connections,
    reserved: RESERVED_CONNECTIONS,
    concurrency: Math.floor((connections - RESERVED_CONNECTIONS) / each),
  };
}

/** What the concurrency of an environment's functions may be, in words, with the numbers behind it. */
export function concurrencyAllowed(memoryGb: number): string {
  const { connections, reserved, concurrency } = connectionBudget(memoryGb);
  const instances =
    CONNECTIONS_PER_INSTANCE === 1 ? "1 connection" : `${CONNECTIONS_PER_INSTANCE} connections`;
  return (
    `at most ${concurrency} with database.memoryGb ${memoryGb}, which is counted to bear ${connections} connections: ` +
    `${reserved} are kept for administration, and each instance of the ${functionRoles.length} functions holds ` +
    `${instances}; a larger database allows more`
  );
}
