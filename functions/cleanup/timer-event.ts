import * as v from "valibot";

const timerEvent = v.object({ Type: v.literal("Timer") });

/** Whether an event is that of SCF's timer trigger: `{"Type":"Timer","TriggerName","Time","Message"}`. */
export const isTimerEvent = (event: unknown): boolean => v.is(timerEvent, event);
