import * as v from "valibot";

const continueEvent = v.object({
  continueBroadcast: v.object({ id: v.pipe(v.string(), v.uuid()) }),
});

/**
 * What an invocation that has run out of time sends to the next one: go on with this broadcast. The gateway's events
 * have another root, and what clients say is inside of that.
 */
export type ContinueEvent = v.InferOutput<typeof continueEvent>;

/** The event, where it is one. */
export function readContinueEvent(event: unknown): ContinueEvent | undefined {
  const parsed = v.safeParse(continueEvent, event);
  return parsed.success ? parsed.output : undefined;
}
