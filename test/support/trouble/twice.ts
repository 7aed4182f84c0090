import * as v from "valibot";
import type { RunningEmulator } from "../start-emulator";
import type { Heard } from "./clients";
import { linesOf } from "./log-lines";

const faultDone = v.object({
  time: v.string(),
  fault: v.string(),
  connectionId: v.optional(v.string()),
  seq: v.optional(v.number()),
});

const pushesFailed = v.object({ connectionId: v.optional(v.string()), reasons: v.string() });

/** Refused on purpose, before the connection was reached: such a push is tried again and comes once. */
const REFUSED = /^status (503|429)(, status (503|429))?$/;

/** How long a push may take in all, with its second way to the gateway, in ms. */
const PUSH_MS = 3_000;
/** A kill is done before it is logged. */
const LOGGED_WITHIN_MS = 100;

/** Who was meant by a connection's id, and who said what. */
export interface Names {
  readonly users: ReadonlyMap<string, string>;
  readonly speakers: ReadonlyMap<number, string>;
}

/**
 * The messages that came twice over one connection, less those that a fault doubled there, by its own word in the log,
 * and those of pushes in doubt: what was said over a connection some of whose pushes had no answer may have been pushed
 * again though it had arrived, and so may what was replayed to one. A push whose node is killed before it has answered
 * goes once more to another one at once, and nobody logs that.
 */
export function twiceUnasked(emulator: RunningEmulator, heard: readonly Heard[], names: Names): string[] {
  const faults = linesOf(emulator, "fault_done", faultDone);
  const doubled = new Map<string, number>();
  for (const { fault, connectionId, seq } of faults) {
    if (fault !== "frame-duplicate" || connectionId === undefined || seq === undefined) continue;
    const name = `${names.users.get(connectionId)} ${seq}`;
    doubled.set(name, (doubled.get(name) ?? 0) + 1);
  }
  const kills = faults.filter(({ fault }) => fault === "node-kill").map(({ time }) => Date.parse(time));
  const isNearKill = (at: number) =>
    kills.some((kill) => at >= kill - LOGGED_WITHIN_MS && at <= kill + PUSH_MS);
  const inDoubt = new Set(
    linesOf(emulator, "pushes_failed", pushesFailed)
      .filter(({ reasons }) => !REFUSED.test(reasons))
      .map(({ connectionId = "" }) => names.users.get(connectionId)),
  );
  const twice: string[] = [];
  for (const { user, messages } of heard) {
    const came = new Set<number>();
    for (const { seq, at } of messages) {
      if (!came.has(seq)) {
        came.add(seq);
        continue;
      }
      const name = `${user} ${seq}`;
      const left = doubled.get(name) ?? 0;
      doubled.set(name, left - 1);
      const isInDoubt = inDoubt.has(user) || inDoubt.has(names.speakers.get(seq)) || isNearKill(at);
      if (left <= 0 && !isInDoubt) twice.push(`${seq} to ${user}`);
    }
  }
  return twice;
}
