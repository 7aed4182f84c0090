import type { Connection } from "./connection";
import type { GatewayLimits } from "./options";

/** How late an idle connection may be noticed, in milliseconds. */
const IDLE_CHECK_MS = 1_000;

/** Pings all connections and closes the idle ones, on two timers that they share. Gives the function that stops it. */
export function watchLiveness(
  connections: ReadonlyMap<string, Connection>,
  { pingIntervalMs, idleTimeoutMs }: GatewayLimits,
): () => void {
  const pings = setInterval(() => {
    for (const connection of connections.values()) connection.ping();
  }, pingIntervalMs);
  const idleChecks = setInterval(
    () => {
      for (const connection of connections.values()) connection.closeIfIdle(idleTimeoutMs);
    },
    Math.min(IDLE_CHECK_MS, idleTimeoutMs),
  );
  return () => {
    clearInterval(pings);
    clearInterval(idleChecks);
  };
}
