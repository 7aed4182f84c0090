import * as v from "valibot";
import type { RunningEmulator } from "../start-emulator";
import type { Heard } from "./clients";
import { linesOf } from "./log-lines";

const duplicated = v.object({
  fault: v.string(),
  connectionId: v.optional(v.string()),
  seq: v.optional(v.number()),
});

const pushesFailed = v.object({ connectionId: v.optional(v.string()), reasons: v.string() });

/** Refused on purpose, before the connection was reached: such a push is tried again and comes once. */
const REFUSED = /^status (503|429)(, status (503|429))?$/;

/** Who was meant by a connection's id, and who said what. */
export interface Names {
  readonly users: ReadonlyMap<string, string>;
  readonly speakers: ReadonlyMap<number, string>;
}

/**
 * The messages that came twice over one connection, less those that a fault doubled there, by its own word in the log,
 * and those of pushes in doubt: what was said over a connection some of whose pushes had no answer may have been pushed
 * again though it had arrived, and so may what was replayed to one.
 */
export function twiceUnasked(emulator: RunningEmulator, heard: readonly Heard[], names: Names): string[] {
  const doubled = new Map<string, number>();
  for (const { fault, connectionId, seq } of linesOf(emulator, "fault_done", duplicated)) {
    if (fault !== "frame-duplicate" || connectionId === undefined || seq === undefined) continue;
    const name = `${names.users.get(connectionId)} ${seq}`;
    doubled.set(name, (doubled.get(name) ?? 0) + 1);
  }
  const inDoubt = new Set(
    linesOf(emulator, "pushes_failed", pushesFailed)
      .filter(({ reasons }) => !REFUSED.test(reasons))
      .map(({ connectionId = "" }) => names.users.get(connectionId)),
  );
  const twice: string[] = [];
  for (const { user, seqs } of heard) {
    for (const seq of new Set(seqs)) {
      const often = seqs.filter((one) => one === seq).length - 1;
      const isInDoubt = inDoubt.has(user) || inDoubt.has(names.speakers.get(seq));
      if (often > (doubled.get(`${user} ${seq}`) ?? 0) && !isInDoubt) twice.push(`${seq} to ${user}`);
    }
  }
  return twice;
}
