import * as v from "valibot";
import type { RunningEmulator } from "../start-emulator";

/** The lines of an event in an emulator's log, from a place in it on. */
export function linesOf<Schema extends v.GenericSchema>(
  emulator: RunningEmulator,
  event: string,
  schema: Schema,
  from = 0,
): v.InferOutput<Schema>[] {
  return emulator
    .stderr()
    .slice(from)
    .split("\n")
    .filter((line) => line.endsWith("}") && line.includes(`"event":"${event}"`))
    .map((line) => v.parse(schema, JSON.parse(line)));
}
