import type { Call } from "./backend";
import type { Payload } from "./wire/payload";

/** How many pushes are under way at once; more gain nothing (measured: 32 to 64 are enough). */
const PUSHES_IN_FLIGHT = 32;

/** What became of the pushes to many connections: numbers, and the ids of those that are gone. */
export interface PushReport {
  readonly sent: number;
  readonly gone: readonly string[];
  readonly failed: number;
}

/** Pushes a message to many connections, a bounded number at once. No recipient's fate touches another's. */
export async function pushToAll(
  { push, log }: Pick<Call, "push" | "log">,
  connectionIds: readonly string[],
  payload: Payload,
): Promise<PushReport> {
  let sent = 0;
  let failed = 0;
  const gone: string[] = [];
  const reasons = new Set<string>();
  const waiting = connectionIds.values();
  // All lanes take from one iterator, so each id is taken once.
  const lane = async () => {
    for (const connectionId of waiting) {
      const outcome = await push.send(connectionId, payload);
      if (outcome.kind === "sent") sent += 1;
      else if (outcome.kind === "gone") gone.push(connectionId);
      else {
        failed += 1;
        reasons.add(outcome.reason);
      }
    }
  };
  await Promise.all(Array.from({ length: PUSHES_IN_FLIGHT }, lane));
  if (failed > 0) log.warn("pushes_failed", { failed, reasons: [...reasons].join(", ") });
  return { sent, gone, failed };
}
