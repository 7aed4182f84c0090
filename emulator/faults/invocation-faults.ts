import type { InvocationFault } from "../runtime/invocation-fault";
import type { FaultChoice } from "./faulty-delivery";

/** The latest moment of a crash after the event was handed over, in ms: most events are served in about this time. */
const CRASH_WITHIN_MS = 20;

/** Chooses what is done to the next invocation, at most one thing. */
export function chooseInvocationFault({ current, random, count }: FaultChoice): InvocationFault | undefined {
  const faults = current();
  const isHit = (name: "function-crash" | "function-hang" | "cold-start") => {
    const hit = random.happens(faults[name] ?? 0);
    if (hit) count.add(name);
    return hit;
  };
  if (isHit("function-crash")) return { kind: "crash", afterMs: random.below(CRASH_WITHIN_MS) };
  if (isHit("function-hang")) return { kind: "hang" };
  if (isHit("cold-start")) return { kind: "cold-start" };
  return undefined;
}
