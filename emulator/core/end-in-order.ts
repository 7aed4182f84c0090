import type { Logger } from "pino";

/** Ends one thing after another; one that fails is logged and does not keep the others from ending. */
export async function endInOrder(ends: readonly (() => Promise<void>)[], log: Logger): Promise<void> {
  for (const end of ends) await end().catch((error) => log.error({ err: error }, "stop_failed"));
}
